public import Diagnostics
import Quantities

/// What a cell identifies.
public enum IdentifierKind: String, Sendable, CaseIterable {
    case reference, person, family

    init?(_ field: FieldSchema) {
        switch (field.kind, field.name) {
        case (.reference, _): self = .reference
        case (.key, "person_key"): self = .person
        case (.key, _): self = .family
        default: return nil
        }
    }
}

extension RecordsReader {
    /// Calls `body` with the bytes, as UTF-8, of every cell that names a record, a person or a family, so that a
    /// built site can be searched for them. A second pass over the files: nothing of it is kept.
    public func forEachIdentifier(
        _ settings: RecordsSettings, _ findings: inout Findings, _ body: (IdentifierKind, [UInt8]) -> Void
    ) {
        for schema in StandardTables.all {
            let mapping = settings.mapping.table(schema.name)
            let path = "\(settings.folder)/\(mapping.file)"
            guard let file = files.open(path) else { continue }
            guard case .success(let headings) = Headings.read(file, mapping.encoding),
                let end = FileBytes.end(of: file, from: headings.bodyOffset)
            else {
                findings.report(FileProblem.notAFile(SourceLocation(path: path)).finding)
                continue
            }
            let source = BlockSource(
                file, from: headings.bodyOffset, line: headings.bodyLine, to: end, blockSize: shape.blockSize)
            IdentifierCells.read(source, kinds(schema, mapping, headings), mapping.encoding, body)
        }
    }

    /// What each column of a file identifies.
    private func kinds(
        _ schema: TableSchema, _ mapping: TableMapping, _ headings: Headings
    ) -> [IdentifierKind?] {
        headings.cells.map { heading in
            schema.fields.first { mapping.heading(of: $0)?.folded == heading.folded }.flatMap { IdentifierKind($0) }
        }
    }
}
