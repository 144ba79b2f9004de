import Diagnostics
import FigureComputing
import Figures
import Quantities
import StrictYAML
import Testing

@testable import Records

/// A row as a person would write it.
typealias Row = [FieldName: String]

/// Small datasets written by hand.
enum Cases {
    /// A dataset of rows; the link of a child's row to its parent is the parent's row number from 0.
    static func dataset(_ rows: [TableName: [Row]]) throws -> Dataset {
        let vocabulary = try Project.vocabulary()
        let tables = rows.map { name, rows in table(name, rows, vocabulary) }
        return Dataset(tables, vocabulary: vocabulary)
    }

    private static func table(_ name: TableName, _ rows: [Row], _ vocabulary: Vocabulary) -> Table {
        let themes = FieldSchema("theme", .category("theme"))
        let link = FieldSchema("compliment", .link("compliments"))
        let fields = StandardTables.schema(name)?.fields ?? [themes, link]
        var columns: [FieldName: Column] = [:]
        var parent: ParentLink?
        for field in fields {
            let cells = rows.map { $0[field.name] }
            guard cells.contains(where: { $0 != nil }) else { continue }
            switch field.kind {
            case .category(let dimension):
                let codes = cells.map { cell -> UInt16 in
                    guard let cell else { return 0 }
                    guard let index = vocabulary[dimension]?.index(of: CategoryID(cell)) else {
                        Issue.record("no category \(cell) of \(dimension)")
                        return 0
                    }
                    return UInt16(index + 1)
                }
                columns[field.name] = .category(CategoryColumn(dimension: dimension, codes: codes))
            case .date: columns[field.name] = .date(DateColumn(cells.map { $0.flatMap { CalendarDate(iso: $0) } }))
            case .count, .money:
                columns[field.name] = .number(
                    NumberColumn(values: cells.map { $0.flatMap { Int64($0) } ?? NumberColumn.missing }))
            case .link(let table):
                parent = ParentLink(table: table, rows: cells.map { $0.flatMap { Int32($0) } ?? ParentLink.noRow })
            default: break
            }
        }
        return Table(name: name, rowCount: rows.count, columns: columns, parent: parent)
    }

    /// The figures of rows, by the standard definitions and those given in YAML.
    static func figures(
        _ rows: [TableName: [Row]], defined yaml: String? = nil, asAt: String = "2022-03-31", threads: Int = 1
    ) throws -> FigureSet {
        var findings = Findings()
        let library = try yaml.map { try Self.library($0, &findings) } ?? Project.standardLibrary()
        let figures = FigureEngine.compute(
            library, try dataset(rows), try Project.context(asAt: asAt), threads: threads, &findings)
        #expect(FindingText().render(findings.sorted) == "")
        return try #require(figures)
    }

    static func library(_ yaml: String, _ findings: inout Findings) throws -> FigureLibrary {
        let node = try #require(SettingsFile.read(yaml, path: "figures.yaml", &findings))
        return FigureLibrary.read([node], schema: try Project.schema(), &findings)
    }

    /// A statutory complaint received on 1 April 2021 unless told otherwise. Day 10 is 19 April, day 20 is 4 May,
    /// day 25 is 11 May and day 65 is 7 July.
    static func complaint(_ fields: Row) -> Row {
        ["register": "statutory", "received_on": "2021-04-01"].merging(fields) { _, given in given }
    }

    static func child(of row: Int, _ fields: Row) -> Row {
        fields.merging(["complaint": "\(row)", "compliment": "\(row)"]) { _, link in link }
    }
}

extension FigureSet {
    func value(_ name: FigureName, _ path: CategoryID?...) -> RawValue? { self[name]?.cell(path)?.value }

    func count(_ name: FigureName, _ path: CategoryID?...) -> Int? {
        if case .count(let count)? = self[name]?.cell(path)?.value { count } else { nil }
    }
}
