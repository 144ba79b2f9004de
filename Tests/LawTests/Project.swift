import Diagnostics
import Law
import Quantities
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

    static func calendar() throws -> WorkingDayCalendar {
        var findings = Findings()
        let calendar = WorkingDayCalendar.read(try node("templates/law/bank-holidays.yaml"), &findings)
        try #require(findings.isEmpty)
        return try #require(calendar)
    }

    static func limits() throws -> Limits {
        var findings = Findings()
        let file = LimitsFile.read(try node("templates/law/limits.yaml"), &findings)
        let limits = file.limits(on: date("2021-04-01"), &findings)
        try #require(findings.isEmpty)
        return limits
    }
}

/// A date, written right by whoever wrote the test.
func date(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? CalendarDate(daysSinceEpoch: 0) }
