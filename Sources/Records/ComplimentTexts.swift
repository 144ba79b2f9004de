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
        guard let file = complimentsFile(settings, &findings), let reference = file.column("reference"),
            let text = file.column("text")
        else { return }
        PairCells.read(file.source(shape), (reference, text), file.mapping.encoding) { pair in
            guard let words = pair.second, !words.isEmpty else { return }
            body(
                ComplimentText(
                    reference: pair.first ?? "", text: words,
                    location: SourceLocation(
                        path: file.path, line: pair.line, heading: file.headings.cells[text], row: pair.row)))
        }
    }

    /// The references of all compliments, in the order of the file; nil where it cannot be read, or an engine holds it.
    public func complimentReferences(_ settings: RecordsSettings) -> [String]? {
        var ignored = Findings()
        guard settings.engine == nil, let file = complimentsFile(settings, &ignored),
            let reference = file.column("reference")
        else { return nil }
        var references: [String] = []
        PairCells.read(file.source(shape), (reference, reference), file.mapping.encoding) { pair in
            if let cell = pair.first, !cell.isEmpty { references.append(cell) }
        }
        return references
    }

    private func complimentsFile(_ settings: RecordsSettings, _ findings: inout Findings) -> ComplimentsFile? {
        let mapping = settings.mapping.table(StandardTables.compliments.name)
        let path = "\(settings.folder)/\(mapping.file)"
        guard let file = files.open(path) else { return nil }
        guard case .success(let headings) = Headings.read(file, mapping.encoding),
            let end = FileBytes.end(of: file, from: headings.bodyOffset)
        else {
            findings.report(FileProblem.notAFile(SourceLocation(path: path)).finding)
            return nil
        }
        return ComplimentsFile(path: path, file: file, mapping: mapping, headings: headings, end: end)
    }
}

/// The file of the compliments, opened, with its headings read.
private struct ComplimentsFile {
    let path: String
    let file: RecordsFile
    let mapping: TableMapping
    let headings: Headings
    let end: Int

    func column(_ name: FieldName) -> Int? {
        StandardTables.compliments.field(name).flatMap(mapping.heading).flatMap(headings.column)
    }

    func source(_ shape: ReadingShape) -> BlockSource {
        BlockSource(file, from: headings.bodyOffset, line: headings.bodyLine, to: end, blockSize: shape.blockSize)
    }
}
