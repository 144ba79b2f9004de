import Diagnostics
import FigureComputing
import FigureSQL
import Figures
import Foundation
import Law
import Quantities
import StrictYAML
import Testing

@testable import Records

/// A row as a person would write it: categories by their ids, pounds as pence, a child's parent by its row number.
typealias Row = [FieldName: String]

/// The committed law and vocabulary, with dimensions of a council's own.
struct Specimen {
    let vocabulary: Vocabulary
    let mapping: Mapping
    let context: FigureContext
    let schema: FigureSchema

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init(asAt: String = "2022-03-31", firstDay: DayZero = .trigger) throws {
        var findings = Findings()
        func node(_ path: String) throws -> SettingsNode {
            let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
            return try #require(SettingsFile.read(text, path: path, &findings))
        }
        let own = SettingsFile.read(Self.dimensions, path: "vocabulary.yaml", &findings)
        vocabulary = Vocabulary.read(standard: try node("templates/vocabulary/standard.yaml"), council: own, &findings)
        let map = try #require(SettingsFile.read(Self.mapping, path: "mapping.yaml", &findings))
        mapping = Mapping.read(map, vocabulary: vocabulary, &findings)
        let calendar = WorkingDayCalendar.read(try node("templates/law/bank-holidays.yaml"), &findings)
        let limits = LimitsFile.read(try node("templates/law/limits.yaml"), &findings)
        let period = try #require(ReportingPeriod(from: Self.day("2021-04-01"), to: Self.day("2022-03-31")))
        context = FigureContext(
            calendar: try #require(calendar).counting(from: firstDay),
            limits: limits.limits(on: period.start, &findings),
            period: period, asAt: Self.day(asAt))
        schema = FigureSchema(vocabulary, extra: mapping.extraDimensions, limits: context.limits, period: period)
        #expect(findings.sorted == [])
    }

    static func day(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? CalendarDate(daysSinceEpoch: 0) }

    /// Words that mean something to SQL, and signs that end its texts.
    private static let dimensions = """
        dimensions:
          service_area: {label: Service area, categories: [North, South]}
          team:
            label: Team
            within: service_area
            categories:
              - {id: team-a, label: "Team 'A' \\\\ $x", within: north, aliases: ["A;1"]}
              - {id: team-b, label: Team B, within: south}
              - {id: team-c, label: Team C}
          order: {label: Order, within: region, categories: [{id: first, label: First, within: east}, {id: second, label: Second, within: west}]}
          region: {label: Region, categories: [East, West]}
        """

    private static let mapping = """
        extra_dimensions: {complaints: [order], compliments: [order]}
        tables:
          complaints:
            columns: {reference: "Case ID", received_on: 'Date "in"', method: {value: letter}}
            values: {register: {CA26: statutory}}
          remedies: {columns: {amount: £}}
        """
}
