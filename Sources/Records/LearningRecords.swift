public import Diagnostics
public import Quantities

/// What complaints taught and what was agreed, as the team works on them: each row with its references and its line. What
/// was found in a case is not read.
public struct LearningRecords: Sendable {
    /// A table with what names its rows.
    public struct Rows: Sendable {
        public let table: Table
        /// One a row; empty where the record has none. Of lessons, the reference of the complaint.
        public let references: [String]
        /// The line of each row in the file, from 1.
        public let lines: [Int]
        public let path: String
        /// What each field is called there.
        public let headings: [FieldName: String]

        public func place(_ row: Int, _ field: FieldName) -> SourceLocation {
            SourceLocation(path: path, line: lines[row], heading: headings[field])
        }
    }

    public let lessons: Rows
    public let actions: Rows
    public let vocabulary: Vocabulary
}

extension RecordsReader {
    /// Reads `learning.csv` and the improvements. What is wrong with a single row is told as a warning, since the team's own
    /// lists are to show it; nil, with errors, where a file cannot be read at all.
    public func readLearning(
        _ settings: RecordsSettings, vocabulary: Vocabulary, _ findings: inout Findings
    ) -> LearningRecords? {
        var found = Findings()
        reportPlace(settings, &found)
        let reader = TableReader(files: files, settings: settings, vocabulary: vocabulary, shape: shape)
        var ignored = Findings()
        // What is wrong with complaints is for the lists of complaints to tell.
        let complaints = reader.read(StandardTables.complaints, parents: [:], &ignored)
        let parents = complaints.index.map { [StandardTables.complaints.name: $0] } ?? [:]
        let lessons = rows(StandardTables.learning, by: "complaint", reader, parents, &found)
        let actions = rows(StandardTables.actions, by: "reference", reader, [:], &found)
        for finding in found.all {
            findings.report(finding.rule.isOfOneRecord ? finding.weighing(.warning) : finding)
        }
        guard let lessons, let actions, !findings.hasErrors else { return nil }
        return LearningRecords(lessons: lessons, actions: actions, vocabulary: vocabulary)
    }

    /// Nil where the file is there and cannot be read; no rows where it is not there.
    private func rows(
        _ schema: TableSchema, by field: FieldName, _ reader: TableReader, _ parents: [TableName: ParentIndex],
        _ findings: inout Findings
    ) -> LearningRecords.Rows? {
        let mapping = reader.settings.mapping.table(schema.name)
        let path = "\(reader.settings.folder)/\(mapping.file)"
        let reading = reader.read(schema, parents: parents, &findings)
        guard reading.isWhole else { return nil }
        guard let table = reading.tables.first else {
            return LearningRecords.Rows(
                table: Table(name: schema.name, rowCount: 0, columns: [:]), references: [], lines: [], path: path,
                headings: [:])
        }
        guard let file = files.open(path), case .success(let headings) = Headings.read(file, mapping.encoding),
            let end = FileBytes.end(of: file, from: headings.bodyOffset),
            let column = schema.field(field).flatMap(mapping.heading).flatMap(headings.column)
        else { return nil }
        let source = BlockSource(
            file, from: headings.bodyOffset, line: headings.bodyLine, to: end, blockSize: shape.blockSize)
        var (references, lines): ([String], [Int]) = ([], [])
        PairCells.read(source, (column, column), mapping.encoding) { pair in
            references.append(pair.first ?? "")
            lines.append(pair.line)
        }
        (references, lines) = (reading.leftOut.removed(from: references), reading.leftOut.removed(from: lines))
        guard references.count == table.rowCount else { return nil }
        let names = schema.fields.compactMap { field in mapping.heading(of: field).map { (field.name, $0) } }
        return LearningRecords.Rows(
            table: table, references: references, lines: lines, path: path,
            headings: Dictionary(names, uniquingKeysWith: { first, _ in first }))
    }
}
