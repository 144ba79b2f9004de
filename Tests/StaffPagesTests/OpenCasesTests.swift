import Clocks
import Diagnostics
import Disclosure
import Foundation
import Law
import Quantities
import StrictYAML
import Testing

@testable import StaffPages

@Suite struct OpenCasesTests {
    static func text(_ path: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    private static func node(_ path: String) throws -> SettingsNode {
        var findings = Findings()
        return try #require(SettingsFile.read(try text(path), path: path, &findings))
    }

    static func assessor(on text: String) throws -> CaseAssessor {
        var findings = Findings()
        let day = try #require(CalendarDate(iso: text))
        let calendar = try #require(WorkingDayCalendar.read(try node("templates/law/bank-holidays.yaml"), &findings))
        let limits = LimitsFile.read(try node("templates/law/limits.yaml"), &findings).limits(on: day, &findings)
        let policy = try #require(RagPolicy.read(try node("templates/policy/rag.yaml"), on: day, &findings))
        return CaseAssessor(calendar: calendar, limits: limits, policy: policy, day: day)
    }

    /// One open case, a long reference, on a Monday.
    private static func release(marking: String = "OFFICIAL-SENSITIVE") throws -> StaffRelease? {
        var dates = CaseDates()
        dates.received = CalendarDate(iso: "2024-02-23")
        var details = CaseRecord.Details()
        details.registerLabel = "Statutory, \u{201C}formal\u{201D}"
        details.team = "=Team; East"
        let record = CaseRecord(reference: "É/2024/1", register: .statutory, dates: dates, details: details)
        return StaffRelease.openCases(of: [record], by: try assessor(on: "2024-02-26"), marking: marking)
    }

    @Test func `nothing is released to staff without a marking`() throws {
        #expect(try Self.release(marking: " ") == nil)
    }

    @Test func `a table for a spreadsheet quotes what must be and runs nothing`() throws {
        let text = CasesCSV(release: try #require(try Self.release()), notice: nil).text
        let lines = text.split(separator: "\n")
        #expect(lines[0].hasSuffix(",changes,for staff only"))
        #expect(
            lines[1]
                == "É/2024/1,\"Statutory, \u{201C}formal\u{201D}\",\"'=Team; East\",Stage 1: local resolution,2024-02-23,the complaint was received,10,SI 2006/1738 regulation 14(1),,2024-03-08,9,Green,In time: 9 working days left,,2024-02-19,new,OFFICIAL-SENSITIVE"
        )
    }

    @Test func `a calendar escapes and folds, and cuts no letter`() throws {
        let release = try #require(try Self.release())
        let text = DeadlineCalendar(release: release, council: "x", notice: String(repeating: "é, ", count: 60)).text
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(text.replacing("\r\n ", with: "").contains("DESCRIPTION:Statutory\\, \u{201C}formal\u{201D}. In time"))
        #expect(text.contains("UID:-201--47-2024-47-1-stage-1@x.heard\r\n"))
        #expect(text.contains("DTSTART;VALUE=DATE:20240308\r\nDTEND;VALUE=DATE:20240309\r\n"))
    }
}
