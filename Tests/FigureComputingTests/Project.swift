import Diagnostics
import FigureComputing
import Figures
import Law
import Quantities
import Records
import StrictYAML
import Testing

import struct Foundation.Data
import class Foundation.FileManager
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

    /// The standard vocabulary, with two teams in two service areas.
    static func vocabulary() throws -> Vocabulary {
        var findings = Findings()
        let teams = """
            dimensions:
              service_area: {label: Service area, categories: [North, South]}
              team:
                label: Team
                within: service_area
                categories: [{id: team-a, label: Team A, within: north}, {id: team-b, label: Team B, within: south}]
            """
        let vocabulary = Vocabulary.read(
            standard: try node("templates/vocabulary/standard.yaml"),
            council: SettingsFile.read(teams, path: "vocabulary.yaml", &findings), &findings)
        try #require(findings.isEmpty)
        return vocabulary
    }

    static let figureFiles = [
        "complaints", "outcomes", "stages", "equality", "concerns", "compliments", "ombudsman", "activity",
    ].map { "templates/figures/\($0).yaml" }

    /// The year 2021-22, as known on its last day.
    static func context(asAt: String = "2022-03-31") throws -> FigureContext {
        let period = try #require(ReportingPeriod(from: date("2021-04-01"), to: date("2022-03-31")))
        return FigureContext(calendar: try calendar(), limits: try limits(), period: period, asAt: date(asAt))
    }

    static func schema() throws -> FigureSchema {
        let context = try context()
        return FigureSchema(try vocabulary(), limits: context.limits, period: context.period)
    }

    static func standardLibrary() throws -> FigureLibrary {
        var findings = Findings()
        let library = FigureLibrary.read(try figureFiles.map { try node($0) }, schema: try schema(), &findings)
        #expect(FindingText().render(findings.sorted) == "")
        return library
    }
}

/// A date, written right by whoever wrote the test.
func date(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? CalendarDate(daysSinceEpoch: 0) }
