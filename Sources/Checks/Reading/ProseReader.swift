import Site

/// Walks the tree of a page once and cuts its text into blocks, sentences and words.
struct ProseReader {
    /// What holds for the text at one place of the tree; an element changes it for what is inside.
    private struct Frame {
        var end: Int
        var element: Int
        var kind: Prose.Kind
        var zone: Prose.Zone
        var mark = Prose.Mark.plain
        var slot: String?
        var value: String?
        var isLink = false
        var isBlock = true
    }

    private let tree: PageTree
    private var frames: [Frame] = []
    private var bytes: [UInt8] = []
    private var blocks: [Prose.Block] = []
    private var runs: [Prose.Run] = []
    private var words = ProseWords()
    /// Where the open block begins: in `bytes`, and in `runs`.
    private var start = (byte: 0, run: 0)

    private init(_ tree: PageTree) { self.tree = tree }

    static func read(_ tree: PageTree) -> Prose {
        var reader = ProseReader(tree)
        reader.walk()
        return Prose(
            bytes: reader.bytes, blocks: reader.blocks, runs: reader.runs, sentences: reader.words.sentences,
            words: reader.words.words)
    }

    private mutating func walk() {
        guard let body = tree.all("body").first else { return }
        bytes.reserveCapacity(16 * 1024)
        frames = [Frame(end: tree.nodes[body].end, element: body, kind: .paragraph, zone: .around)]
        var position = body + 1
        while position < tree.nodes[body].end {
            while let last = frames.last, position >= last.end { leave() }
            let node = tree.nodes[position]
            if node.name.isEmpty {
                add(node.text, at: position)
                position += 1
            } else if let frame = frame(for: node, at: position) {
                if frame.isBlock { flush() }
                frames.append(frame)
                if node.name == "br" { add("\n", at: position) }
                position += 1
            } else {
                position = node.end
            }
        }
        flush()
    }

    private mutating func leave() {
        if frames.last?.isBlock == true { flush() }
        frames.removeLast()
    }

    private mutating func add(_ text: String, at position: Int) {
        guard let frame = frames.last else { return }
        let isBlank = text.utf8.allSatisfy { $0 == 32 || $0 == 10 || $0 == 9 || $0 == 13 }
        if isBlank && bytes.count == start.byte { return }
        let begin = bytes.count
        bytes += text.utf8
        runs.append(
            Prose.Run(
                range: begin..<bytes.count, mark: frame.mark, slot: frame.slot, value: frame.value,
                isLink: frame.isLink, node: position))
    }

    private mutating func flush() {
        guard bytes.count > start.byte, let frame = frames.last(where: \.isBlock) else { return }
        let range = start.byte..<bytes.count
        let found = words.read(bytes, range, runs, start.run..<runs.count)
        blocks.append(
            Prose.Block(
                kind: frame.kind, zone: frame.zone, element: frame.element, range: range,
                runs: start.run..<runs.count, sentences: found.sentences, words: found.words))
        bytes.append(10)
        start = (bytes.count, runs.count)
    }

    /// What holds inside an element; nil where nobody reads it.
    private func frame(for node: PageTree.Node, at position: Int) -> Frame? {
        guard var frame = frames.last, !ProseMarkup.isUnread(node.name) else { return nil }
        // The number of a note is not a word of its sentence.
        if node["role"] == "doc-noteref" { return nil }
        let classes = node.classes
        if frame.mark == .symbol && classes.contains("visually-hidden") { return nil }
        frame.end = node.end
        frame.isBlock = ProseMarkup.isBlock(node.name)
        if frame.isBlock {
            frame.element = position
            frame.kind = ProseMarkup.kind(of: node, classes, inside: frame.kind)
        }
        if node.name == "main" { frame.zone = .main }
        if ProseMarkup.isAround(node.name, classes) { frame.zone = .around }
        if node.name == "a" { frame.isLink = true }
        if let mark = ProseMarkup.mark(of: node, classes), frame.mark == .plain || mark == .figure {
            frame.mark = mark
            frame.value = nil
        }
        if let slot = node["data-slot"] ?? node["data-claim"] { frame.slot = slot }
        if node.name == "data" { frame.value = node["value"] }
        return frame
    }
}
