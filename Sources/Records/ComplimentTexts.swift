public import Diagnostics
import Quantities

/// The words of one compliment as the council received them. Only the commands that propose and review quotes read
/// them; no build does, and no dataset holds them.
public struct ComplimentText: Sendable {
    public let reference: String
    public let text: String
    /// Where the record is, for a person to find it.
    public let location: SourceLocation
}

extension RecordsReader {
    /// Calls `body` with every compliment that has words, in the order of the file. Nothing of it is kept. Cells whose
    /// bytes are not text are a finding.
    public func forEachComplimentText(
        _ settings: RecordsSettings, _ findings: inout Findings, _ body: (ComplimentText) -> Void
    ) {
        let schema = StandardTables.compliments
        let mapping = settings.mapping.table(schema.name)
        let path = "\(settings.folder)/\(mapping.file)"
        guard let file = files.open(path) else { return }
        guard case .success(let headings) = Headings.read(file, mapping.encoding),
            let end = FileBytes.end(of: file, from: headings.bodyOffset)
        else {
            findings.report(FileProblem.notAFile(SourceLocation(path: path)).finding)
            return
        }
        func column(_ name: FieldName) -> Int? {
            schema.field(name).flatMap(mapping.heading).flatMap(headings.column)
        }
        guard let reference = column("reference"), let text = column("text") else { return }
        let source = BlockSource(
            file, from: headings.bodyOffset, line: headings.bodyLine, to: end, blockSize: shape.blockSize)
        PairCells.read(source, (reference, text), mapping.encoding) { pair in
            guard let words = pair.second, !words.isEmpty else { return }
            body(
                ComplimentText(
                    reference: pair.first ?? "", text: words,
                    location: SourceLocation(
                        path: path, line: pair.line, heading: headings.cells[text], row: pair.row)))
        }
    }
}
