import Diagnostics
import Figures
import Quantities
import StrictYAML
import Testing

@testable import Records

/// What a figure rests on, found by trial: a column of the sample is emptied, and every number that moves must be asked
/// about. The definitions are asked nothing, so that the answer is not the question.
@Suite struct BlankedSampleTests {
    private let edition = Edition(council: "exampleshire", name: "2023-24")

    @Test func `no number rests on an empty column or a missing table that nobody has answered for`() throws {
        var findings = Findings()
        let vocabulary = try #require(edition.vocabulary(&findings))
        let records = try #require(edition.records(vocabulary, &findings))
        let whole = try #require(edition.figures(of: records, &findings)).figures
        #expect(findings.isEmpty)
        var asked = 0
        for part in Self.parts(of: records.dataset) {
            let moved = try moved(without: part, records, whole)
            asked += moved.isEmpty ? 0 : 1
        }
        // A trial that moves nothing proves nothing.
        #expect(asked > 25)
    }

    /// The figures that change without the part. Each of them must be in question, and once the part is declared not to
    /// have been recorded, must print its reason.
    private func moved(without part: RecordPart, _ records: ValidatedRecords, _ whole: FigureSet) throws -> [FigureName]
    {
        let dataset = records.dataset.without(part)
        var (questions, contradictions) = (Findings(), Findings())
        let bare = try #require(edition.figures(of: records, counting: dataset, &questions)).figures
        let moved = whole.figures.filter { $0.notAvailable == .nothing && !$0.isTheSame(as: bare[$0.name]) }.map(\.name)
        let names = questions.all.filter { $0.rule == .absenceAnswered }.map { $0.fix ?? "" }
        let isAsked = names.contains { $0.contains("{not_recorded: \(part), reason: WHY}") }
        #expect(isAsked || moved.isEmpty, "\(part) moves \(moved), and nobody asks")
        guard isAsked else { return moved }
        let answer = SettingsFile.read("- {not_recorded: \(part), reason: R.}", path: "absent.yaml", &contradictions)
        let told = try #require(
            edition.figures(of: records, counting: dataset, absent: answer, &contradictions)
        ).figures
        #expect(contradictions.isEmpty, "\(part)")
        for name in moved {
            #expect(told[name]?.isTold(with: "R.") ?? false, "\(name) rests on \(part), and prints a number")
        }
        return moved
    }

    /// Every table but the complaints, without which there is no report, and every column that need not be filled.
    private static func parts(of dataset: Dataset) -> [RecordPart] {
        StandardTables.all.flatMap { schema -> [RecordPart] in
            let fields = schema.fields.filter { !$0.isRequired && dataset.holdings.has(.column(schema.name, $0.name)) }
            let table: [RecordPart] = schema.isRequired ? [] : [.table(schema.name)]
            return table + fields.map { .column(schema.name, $0.name) }
        }
    }
}

extension Dataset {
    /// The records as an export would bring them that lacks a table or a column.
    fileprivate func without(_ part: RecordPart) -> Dataset {
        let parts = StandardTables.schema(part.table)?.fields.compactMap { field -> (FieldName, TableName)? in
            if case .categories(_, let table, _) = field.kind { (field.name, table) } else { nil }
        }
        let tables = tableNames.compactMap { name -> Table? in
            switch part {
            case .table(name): return nil
            case .table: return parts?.contains { $0.1 == name } == true ? nil : table(name)
            case .column(name, let field): return table(name).without(field)
            case .column(_, let field): return parts?.contains { $0 == (field, name) } == true ? nil : table(name)
            case .log: return table(name)
            }
        }
        return Dataset(tables, vocabulary: vocabulary)
    }
}

extension Table {
    fileprivate func without(_ field: FieldName) -> Table {
        let isLink =
            StandardTables.schema(name)?.field(field).map { if case .link = $0.kind { true } else { false } } ?? false
        let rows = parent.map { ParentLink(table: $0.table, rows: $0.rows.map { _ in ParentLink.noRow }) }
        return Table(
            name: name, rowCount: rowCount, columns: columns.filter { $0.key != field }, parent: isLink ? rows : parent)
    }
}

extension RawFigure {
    fileprivate func isTheSame(as other: RawFigure?) -> Bool {
        guard let other, axes.map(\.categories) == other.axes.map(\.categories) else { return false }
        let paths = axes.reduce([[CategoryID?]]([[]])) { paths, axis in
            paths.flatMap { path in (axis.categories.map { Optional($0.id) } + [nil]).map { path + [$0] } }
        }
        return paths.allSatisfy { cell($0) == other.cell($0) }
    }

    /// Whether readers learn the reason: in place of the numbers, or beside times that the part would have shortened.
    fileprivate func isTold(with reason: String) -> Bool {
        notAvailable == .everything(reason: reason) || gaps.contains(reason)
    }
}
