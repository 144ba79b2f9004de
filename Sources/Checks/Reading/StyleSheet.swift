import Site

/// A style sheet as its blocks of declarations. As much of CSS as a theme of ours may hold (CSS Syntax 3, CSS Nesting
/// 1).
struct StyleSheet: Sendable {
    /// How many blocks may stand in each other. The selectors of each are written out with those around it, which may
    /// make them no longer than this either, in bytes.
    static let depth = 16
    static let longestSelectors = 4_000

    struct Declaration: Hashable, Sendable {
        let name: String
        /// Without `!important`.
        let value: String
        let isImportant: Bool
        /// In bytes from the start of the file.
        let offset: Int
    }

    /// The declarations that stand together for some selectors. A block inside another has a selector of its own.
    struct Block: Sendable {
        /// With `&` replaced by the selector around it.
        let selectors: [String]
        /// The at-rules around it from the outermost in, such as `@media print`.
        let conditions: [String]
        var declarations: [Declaration]
        let offset: Int
        /// Not for a reader who prints, or who chose colours of their own: what is judged on a screen.
        let isOnScreen: Bool

        init(selectors: [String], conditions: [String], declarations: [Declaration], offset: Int) {
            self.selectors = selectors
            self.conditions = conditions
            self.declarations = declarations
            self.offset = offset
            isOnScreen = !conditions.contains { $0.contains("print") || $0.contains("forced-colors") }
        }

        /// Whether it is about boxes before or after the words of an element, which have none of their own.
        var isGenerated: Bool {
            selectors.allSatisfy { selector in ["::before", "::after"].contains(where: selector.hasSuffix) }
        }

        /// The last value wins.
        subscript(name: String) -> Declaration? { declarations.last { $0.name == name } }

        func isUnder(_ words: String) -> Bool { conditions.contains { $0.contains(words) } }
    }

    struct Fault: Hashable, Sendable {
        let reason: Reason
        let offset: Int

        enum Reason: Sendable {
            case tooDeep
            case unclosed
            case closedTwice
            case noColon
            /// `@import` and others that have no block.
            case statement
        }
    }

    let path: String
    let bytes: [UInt8]
    let lines: LineTable
    let blocks: [Block]
    let faults: [Fault]
    /// What it fetches by `url(...)`, as the directives of a content security policy.
    let fetches: Set<String>

    /// The same sheet in another folder.
    init(_ other: StyleSheet, at path: String) {
        self.path = path
        bytes = other.bytes
        lines = other.lines
        blocks = other.blocks
        faults = other.faults
        fetches = other.fetches
    }

    init(path: String, bytes: [UInt8]) {
        var reader = StyleSheetReader(bytes)
        reader.read()
        self.path = path
        self.bytes = bytes
        lines = LineTable(bytes)
        blocks = reader.blocks
        faults = reader.faults
        fetches = reader.blocks.reduce(into: []) { fetches, block in
            guard block.declarations.contains(where: { $0.value.contains("url(") }) else { return }
            fetches.insert(block.conditions.last?.hasPrefix("@font-face") == true ? "font-src" : "img-src")
        }
    }
}

/// Reads a style sheet in one pass.
private struct StyleSheetReader {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var blocks: [StyleSheet.Block] = []
    private(set) var faults: [StyleSheet.Fault] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() {
        readContents(of: nil, Around())
        while position < bytes.count {
            faults.append(StyleSheet.Fault(reason: .closedTwice, offset: position))
            position += 1
            readContents(of: nil, Around())
        }
    }

    /// What stands around a block.
    private struct Around {
        var selectors: [String] = []
        var conditions: [String] = []
        var depth = 0
    }

    /// Up to the `}` that closes the block, or to the end of the file.
    private mutating func readContents(of block: Int?, _ around: Around) {
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] != UInt8(ascii: "}") else { return }
            let start = position
            let text = readPiece()
            if position < bytes.count, bytes[position] == UInt8(ascii: "{") {
                position += 1
                readBlock(text, at: start, in: around)
            } else {
                if position < bytes.count, bytes[position] == UInt8(ascii: ";") { position += 1 }
                declare(text, at: start, in: block)
            }
        }
    }

    private mutating func readBlock(_ prelude: String, at start: Int, in around: Around) {
        let isCondition = prelude.hasPrefix("@")
        var inner = around
        inner.depth += 1
        if isCondition {
            inner.conditions.append(prelude)
        } else {
            inner.selectors = Selectors.nested(Selectors.list(prelude), in: around.selectors)
        }
        let length = inner.selectors.reduce(0) { $0 + $1.utf8.count }
        guard inner.depth <= StyleSheet.depth, around.depth == 0 || length <= StyleSheet.longestSelectors else {
            faults.append(StyleSheet.Fault(reason: .tooDeep, offset: start))
            position = bytes.count
            return
        }
        blocks.append(
            StyleSheet.Block(
                selectors: inner.selectors.isEmpty ? [prelude] : inner.selectors, conditions: inner.conditions,
                declarations: [], offset: start))
        readContents(of: blocks.count - 1, inner)
        if position < bytes.count {
            position += 1
        } else if faults.last?.reason != .tooDeep {
            faults.append(StyleSheet.Fault(reason: .unclosed, offset: start))
        }
    }

    private mutating func declare(_ text: String, at start: Int, in block: Int?) {
        guard !text.isEmpty else { return }
        guard !text.hasPrefix("@") else {
            return faults.append(StyleSheet.Fault(reason: .statement, offset: start))
        }
        guard let block, let colon = text.firstIndex(of: ":") else {
            return faults.append(StyleSheet.Fault(reason: .noColon, offset: start))
        }
        let name = text[..<colon].trimmed.lowercased()
        let value = text[text.index(after: colon)...].trimmed
        let isImportant = value.hasSuffix("!important")
        blocks[block].declarations.append(
            StyleSheet.Declaration(
                name: name, value: isImportant ? value.dropLast(10).trimmed : value, isImportant: isImportant,
                offset: start))
    }

    /// The text before the next `{`, `}` or `;` that stands in no bracket, string or comment.
    private mutating func readPiece() -> String {
        var text: [UInt8] = []
        var depth = 0
        var quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            if quote == nil, startsComment { skipComment(); continue }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
                depth -= 1
            } else if depth <= 0, [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";")].contains(byte) {
                break
            }
            text.append(byte)
            position += 1
        }
        return String(decoding: text, as: UTF8.self)[...].trimmed
    }

    private var startsComment: Bool {
        bytes[position] == UInt8(ascii: "/") && position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "*")
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            if startsComment { skipComment() } else if bytes[position] <= 32 { position += 1 } else { return }
        }
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count,
            !(bytes[position] == UInt8(ascii: "/") && bytes[position - 1] == UInt8(ascii: "*"))
        {
            position += 1
        }
        position = min(bytes.count, position + 1)
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: String {
        var bytes = utf8[...]
        while let first = bytes.first, first <= 32 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last <= 32 { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }
}
