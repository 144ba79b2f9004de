/// Lines that say where links lead, and notes: neither is printed where it stands, and one that nothing refers to is
/// not printed at all.
struct MarkdownDefinitions {
    private let document: MarkdownDocument
    private let source: SourceText
    private let plainLines: Set<Int>
    private let printed: Set<Int>
    /// Every `[label]` of the text, but for those that begin a definition.
    private var used: Set<String> = []

    init(
        _ document: MarkdownDocument, _ source: SourceText, skipping plainLines: Set<Int>, printed: Set<Int>
    ) {
        self.document = document
        self.source = source
        self.plainLines = plainLines
        self.printed = printed
    }

    mutating func faults() -> [MarkdownFault] {
        let lines = source.lines.enumerated().compactMap { index, line -> (number: Int, label: String)? in
            let text = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
            guard !plainLines.contains(index + 1), !printed.contains(index + 1) else { return nil }
            return Self.label(of: text).map { (index + 1, String($0)) }
        }
        guard !lines.isEmpty else { return [] }
        readLabels(definitions: Set(lines.map(\.number)))
        let notes = printedNotes
        var seen: Set<String> = []
        return lines.compactMap { line in
            let isFirst = seen.insert(Self.folded(line.label)).inserted
            let problem =
                line.label.hasPrefix("^")
                ? noteProblem(String(line.label.dropFirst()), isPrinted: notes.contains(line.number), isFirst)
                : linkProblem(line.label, isFirst)
            return problem.map { MarkdownFault(problem: $0, spot: Spot(line: line.number)) }
        }
    }

    private func noteProblem(_ label: String, isPrinted: Bool, _ isFirst: Bool) -> MarkdownProblem? {
        if isPrinted { return nil }
        return isFirst ? .unusedNote(label) : .noteTwice(label)
    }

    private func linkProblem(_ label: String, _ isFirst: Bool) -> MarkdownProblem? {
        guard isFirst else { return .definedTwice(label) }
        return used.contains(Self.folded(label)) ? nil : .unusedDefinition(label)
    }

    /// The lines of the notes that the text refers to, or that one of these does.
    private var printedNotes: Set<Int> {
        var open = document.blocks
        var lines: Set<Int> = []
        while let node = open.popLast() {
            if case .noteReference(let number) = node.kind, document.notes.indices.contains(number - 1) {
                let note = document.notes[number - 1]
                if lines.insert(note.start.line).inserted { open += note.children }
            }
            open += node.children
        }
        return lines
    }

    private mutating func readLabels(definitions: Set<Int>) {
        var label: [UInt8]?
        for (index, line) in source.lines.enumerated() where !plainLines.contains(index + 1) {
            var isFirst = definitions.contains(index + 1)
            for byte in line.utf8 {
                switch byte {
                case UInt8(ascii: "["): label = []
                case UInt8(ascii: "]"):
                    if let label, !isFirst { used.insert(Self.folded(String(decoding: label, as: UTF8.self))) }
                    (label, isFirst) = (nil, false)
                default: label?.append(byte)
                }
            }
            label?.append(UInt8(ascii: " "))
        }
    }

    /// Of `[label]: ...`; nil of any other line.
    static func label(of line: Substring) -> Substring? {
        guard line.first == "[", let end = line.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let label = line[line.utf8.index(after: line.startIndex)..<end]
        guard line[end...].hasPrefix("]:"), label.contains(where: { !$0.isWhitespace }) else { return nil }
        return label.contains("[") ? nil : label
    }

    /// As CommonMark compares labels.
    private static func folded(_ label: String) -> String {
        label.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
