public import Diagnostics
public import Quantities

/// The complaints of an export as the team works on them: each with its reference and its line, faulty ones among them.
///
/// A weekly list that left out a faulty record would hide the case that needs somebody most. No figure is computed from
/// these: only a `Dataset` has passed every rule. Names, pseudonyms and words of people are not read.
public struct CaseRecords: Sendable {
    public let complaints: Table
    public let concerns: Table
    /// Further times in which a complaint was stopped, where the council keeps them.
    public let stops: Table
    /// What complaints taught, where the council keeps it; without rows otherwise.
    public let learning: Table
    public let vocabulary: Vocabulary
    /// One a row; empty where the record has none.
    public let references: [String]
    /// The line of each row in the file, from 1.
    public let lines: [Int]
    /// The file of the complaints.
    public let path: String
    /// What each field is called there.
    public let headings: [FieldName: String]
}

extension RecordsReader {
    /// Reads the complaints and their concerns, whatever is wrong with single records: that is told as warnings. Nil,
    /// with errors, where the file itself can't be read.
    public func readCases(
        _ settings: RecordsSettings, vocabulary: Vocabulary, _ findings: inout Findings
    ) -> CaseRecords? {
        var found = Findings()
        reportPlace(settings, &found)
        let reader = TableReader(files: files, settings: settings, vocabulary: vocabulary, shape: shape)
        let complaints = reader.read(StandardTables.complaints, parents: [:], &found)
        guard complaints.isWhole, let table = complaints.tables.first else {
            findings.report(found)
            return nil
        }
        let parents = complaints.index.map { [table.name: $0] } ?? [:]
        func children(_ name: TableName) -> Table {
            let reading = StandardTables.schema(name).map { reader.read($0, parents: parents, &found) }
            return reading?.tables.first ?? Table(name: name, rowCount: 0, columns: [:])
        }
        let own = Children(concerns: children("concerns"), stops: children("stops"), learning: children("learning"))
        for finding in found.all {
            findings.report(finding.rule.isOfOneRecord ? finding.weighing(.warning) : finding)
        }
        return cases(table, complaints.leftOut, own, settings, vocabulary)
    }

    private struct Children {
        let concerns, stops, learning: Table
    }

    private func cases(
        _ table: Table, _ leftOut: LeftOutRows, _ children: Children, _ settings: RecordsSettings,
        _ vocabulary: Vocabulary
    ) -> CaseRecords? {
        let schema = StandardTables.complaints
        let mapping = settings.mapping.table(schema.name)
        let path = "\(settings.folder)/\(mapping.file)"
        guard let file = files.open(path), case .success(let headings) = Headings.read(file, mapping.encoding),
            let end = FileBytes.end(of: file, from: headings.bodyOffset),
            let column = schema.field("reference").flatMap(mapping.heading).flatMap(headings.column)
        else { return nil }
        let source = BlockSource(
            file, from: headings.bodyOffset, line: headings.bodyLine, to: end, blockSize: shape.blockSize)
        var references: [String] = []
        var lines: [Int] = []
        references.reserveCapacity(table.rowCount)
        lines.reserveCapacity(table.rowCount)
        PairCells.read(source, (column, column), mapping.encoding) { pair in
            references.append(pair.first ?? "")
            lines.append(pair.line)
        }
        (references, lines) = (leftOut.removed(from: references), leftOut.removed(from: lines))
        guard references.count == table.rowCount else { return nil }
        let names = schema.fields.compactMap { field in mapping.heading(of: field).map { (field.name, $0) } }
        return CaseRecords(
            complaints: table, concerns: children.concerns, stops: children.stops, learning: children.learning,
            vocabulary: vocabulary, references: references, lines: lines, path: path,
            headings: Dictionary(names, uniquingKeysWith: { first, _ in first }))
    }
}
