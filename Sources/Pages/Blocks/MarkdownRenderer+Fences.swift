import Diagnostics
import Markup
import StrictYAML

extension MarkdownRenderer {
    /// A fenced block, or code where the fence says nothing.
    mutating func fence(_ block: MarkdownNode, info: String, body: String) -> Node {
        var words = info.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return .html("pre", [:], .html("code", [:], .text(body))) }
        let written = words.removeFirst()
        let place = placeOf(written, onLine: block.start.line)
        guard let name = BlockName(rawValue: written) else {
            report(.unknownBlock(written), at: place)
            return .empty
        }
        if name.needsEdition && context.edition == nil {
            report(.blockNotHere(written), at: place)
            return .empty
        }
        switch (name.names, words.isEmpty) {
        case (.some, true): report(.blockNeedsName(written), at: place)
        case (.none, false): report(.blockTakesNoName(written), at: place)
        default: return render(FencedBlock(name: name, names: words, body: body, line: block.start.line))
        }
        return .empty
    }

    private mutating func render(_ block: FencedBlock) -> Node {
        switch block.name {
        case .table, .chart, .facts: figureBlock(block)
        case .quote: quotes(block)
        case .contacts: contacts(block)
        case .narrative: narrative(block)
        case .doors: doors(block)
        case .latest: latest(block)
        case .guide: guide(block)
        case .ticks: ticks(block)
        case .from: from(block)
        case .easy: easy(block)
        case .process: process(block)
        case .questions: questions(block)
        case .form: form(block)
        case .promises, .answers: ledger(block)
        case .learning, .actions, .signOff: promiseBlock(block)
        case .unavailable, .definitions, .symbols, .accepted, .exceptions, .groups, .leftOut: methodBlock(block)
        case .practices: practices(block)
        case .checklist: checklist(block)
        }
    }

    /// The keys of the block's body; an empty body is an empty map.
    mutating func settings(of block: FencedBlock) -> MapReader {
        MapReader(root(of: block) ?? SettingsNode(.empty, at: location(of: block)), name: block.name.rawValue)
    }

    /// The block's body as YAML, with the lines of the page.
    mutating func root(of block: FencedBlock) -> SettingsNode? {
        guard !block.body.allSatisfy(\.isWhitespace) else { return nil }
        let lines = String(repeating: "\n", count: block.line)
        return SettingsFile.read(lines + block.body, path: source.path, &state.findings)
    }

    func location(of block: FencedBlock) -> SourceLocation { SourceLocation(path: source.path, line: block.line) }

    /// A word of the line that opens a block.
    func placeOf(_ word: String, onLine line: Int) -> Place {
        source.place(source.spot(of: word, onLine: line))
    }

    /// A text of a block's body with its slots filled: no Markdown, since it stands in a caption or a card.
    mutating func words(_ text: String, at location: SourceLocation) -> Node {
        let line = location.line ?? 1
        let outer = locator
        locator = SlotLocator(source)
        defer { locator = outer }
        return .fragment(slots(in: text, from: line, through: line + text.count { $0 == "\n" }))
    }
}
