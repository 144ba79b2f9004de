import Clocks
import Diagnostics
import Law
import Quantities
import Records
import StrictYAML
import Testing

import struct Foundation.Data
import struct Foundation.URL

/// The committed files that these tests rest on.
enum Project {
    static func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    static func node(_ path: String) throws -> SettingsNode {
        var findings = Findings()
        let node = SettingsFile.read(try text(path), path: path, &findings)
        try #require(findings.isEmpty)
        return try #require(node)
    }

    static func vocabulary() throws -> Vocabulary {
        var findings = Findings()
        let vocabulary = Vocabulary.read(
            standard: try node("templates/vocabulary/standard.yaml"), council: nil, &findings)
        try #require(findings.isEmpty)
        return vocabulary
    }

    /// By the law and the policy of the templates.
    static func assessor(on day: String) throws -> CaseAssessor {
        var findings = Findings()
        let calendar = try #require(
            WorkingDayCalendar.read(try node("templates/law/bank-holidays.yaml"), &findings))
        let file = LimitsFile.read(try node("templates/law/limits.yaml"), &findings)
        let limits = file.limits(on: date(day), &findings)
        let policy = RagPolicy.read(try node("templates/policy/rag.yaml"), on: date(day), &findings)
        try #require(findings.isEmpty)
        return CaseAssessor(calendar: calendar, limits: limits, policy: try #require(policy), day: date(day))
    }
}

/// A date, written right by whoever wrote the test.
func date(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? CalendarDate(daysSinceEpoch: 0) }
