import Diagnostics

/// What is looked at before the parser gets a text: the parser is recursive, and lets a key be an alias of a list of aliases,
/// which takes time that doubles with each line.
///
/// The scan is plain: it takes nothing for a quotation. So its limits are ones that no real file comes near in any reading.
struct YAMLScan {
    /// Bytes.
    static let longest = 16 << 20
    static let deepest = 64

    private let text: String
    private let path: String

    init(_ text: String, path: String) {
        self.text = text
        self.path = path
    }

    static func sizeProblem(of path: String, bytes: Int) -> SettingsProblem? {
        bytes > longest ? .tooLarge(SourceLocation(path: path), "more than \(longest >> 20) megabytes") : nil
    }

    /// Nil where the parser may have the text.
    var problem: SettingsProblem? {
        if let problem = Self.sizeProblem(of: path, bytes: text.utf8.count) { return problem }
        var depth = YAMLDepth()
        var anchors: Set<ArraySlice<UInt8>> = []
        var aliases: [(name: ArraySlice<UInt8>, place: SourceLocation)] = []
        for (index, line) in Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let place = SourceLocation(path: path, line: index + 1, column: 1)
            guard line.first(where: { $0 != 32 }) != 35 else { continue }
            depth.read(line)
            if depth.most > Self.deepest { return .tooLarge(place, "more than \(Self.deepest) levels, one in another") }
            anchors.formUnion(Self.names(after: 38, in: line))
            aliases += Self.names(after: 42, in: line).map { ($0, place) }
        }
        return aliases.first { anchors.contains($0.name) }.map { .feature($0.place, .alias) }
    }

    /// The words that begin with a sign where a value may begin.
    private static func names(after sign: UInt8, in line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        guard line.contains(sign) else { return [] }
        return line.indices.compactMap { index in
            guard line[index] == sign, index == line.startIndex || isOpen(line[index - 1]) else { return nil }
            let name = line[(index + 1)...].prefix { !isOpen($0) && ![93, 125, 13].contains($0) }
            return name.isEmpty ? nil : name
        }
    }

    /// Blank, tab, `,`, `-`, `:`, `?`, `[` and `{`: a value may begin behind them.
    private static func isOpen(_ byte: UInt8) -> Bool { [32, 9, 44, 45, 58, 63, 91, 123].contains(byte) }
}

/// How deep maps and lists lie in one another, by indentation and by brackets.
struct YAMLDepth {
    private(set) var most = 0
    private var columns: [Int] = []
    private var brackets = 0

    mutating func read(_ line: ArraySlice<UInt8>) {
        var place = line.startIndex
        while place < line.endIndex, [32, 45, 63, 58].contains(line[place]) {
            // `- - -`: each is a list in the one before.
            if line[place] != 32 { enter(place - line.startIndex) }
            place += 1
        }
        if place < line.endIndex { enter(place - line.startIndex) }
        for (byte, before) in zip(line[place...], [32] + line[place...]) {
            switch byte {
            case 91, 123: if [32, 44, 58, 91, 123].contains(before) { brackets += 1 }
            case 93, 125: brackets = max(0, brackets - 1)
            default: break
            }
            most = max(most, columns.count + brackets)
        }
    }

    private mutating func enter(_ column: Int) {
        while let last = columns.last, last >= column { columns.removeLast() }
        columns.append(column)
        most = max(most, columns.count)
    }
}
