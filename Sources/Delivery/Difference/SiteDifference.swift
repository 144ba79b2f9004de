import Diagnostics
public import Site

/// What changed between two builds, in words: figures first, then prose, then what no reader would notice.
public struct SiteDifference: Hashable, Sendable {
    /// A number of a figure's download.
    public struct Number: Hashable, Sendable {
        /// The download, from the site's root.
        public let file: String
        /// Its row, such as `2023-24, North, share`.
        public let row: String
        /// Empty of a row that is new.
        public let before: String
        /// Empty of a row that is gone.
        public let after: String
    }

    public struct Prose: Hashable, Sendable {
        public let page: String
        public let change: TextChange
    }

    public let figures: [Number]
    public let prose: [Prose]
    /// Files with other bytes and the same words and numbers.
    public let markup: [String]
    public let added: [String]
    public let removed: [String]
    /// Pages and downloads from which something was taken out to protect people between the two: what they say is not told.
    public let withheld: [String]

    public var isEmpty: Bool {
        figures.isEmpty && prose.isEmpty && markup.isEmpty && added.isEmpty && removed.isEmpty
            && withheld.isEmpty
    }

    public init(from old: BuiltSite, to new: BuiltSite) {
        let before = Dictionary(old.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var (figures, prose, markup): ([Number], [Prose], [String]) = ([], [], [])
        var withheld: [String] = []
        for file in new.files {
            guard let bytes = before[file.path], bytes != file.bytes else { continue }
            let page = Self.page(of: file.path)
            guard before[page].map(Self.notices) == after[page].map(Self.notices) else {
                withheld.append(file.path)
                continue
            }
            let numbers = file.path.hasSuffix(".csv") ? Self.numbers(file.path, bytes, file.bytes) : []
            let changes = file.path.hasSuffix(".html") ? Self.prose(file.path, bytes, file.bytes) : []
            figures += numbers
            prose += changes
            if numbers.isEmpty, changes.isEmpty { markup.append(file.path) }
        }
        self.figures = figures
        self.prose = prose
        self.markup = markup
        self.withheld = withheld
        added = new.files.map(\.path).filter { before[$0] == nil }
        removed = old.files.map(\.path).filter { after[$0] == nil }
    }

    /// The page that tells of corrections to a file.
    private static func page(of path: String) -> String {
        path.hasSuffix(".csv") ? "\(path.dropLast(".csv".count)).html" : path
    }

    /// What a page says of corrections for privacy; where two builds differ in it, something was taken out between them.
    private static func notices(_ page: [UInt8]) -> [String] {
        guard page.holds(BuiltSite.privacyMark) else { return [] }
        var (words, rest): ([String], [MarkupToken]) = ([], MarkupToken.read(page))
        while let notice = rest.inside({ $0["class"] == "inset correction correction-privacy" }) {
            words += PageWords(Array(notice)).words
            rest = Array(rest[notice.endIndex...])
        }
        return words
    }

    private static func prose(_ page: String, _ old: [UInt8], _ new: [UInt8]) -> [Prose] {
        TextChange.between(ReadingText(ofPage: old), ReadingText(ofPage: new)).map { Prose(page: page, change: $0) }
    }

    /// Rows of a download by all that says what they count: everything but value, symbol, share and its symbol.
    private static func numbers(_ path: String, _ old: [UInt8], _ new: [UInt8]) -> [Number] {
        let (left, right) = (DownloadRows(old), DownloadRows(new))
        let changed = right.rows.compactMap { row -> Number? in
            let before = left[row.key] ?? ""
            return before == row.value ? nil : Number(file: path, row: row.key, before: before, after: row.value)
        }
        let gone = left.rows.filter { right[$0.key] == nil }.map {
            Number(file: path, row: $0.key, before: $0.value, after: "")
        }
        return changed + gone
    }
}

/// A figure's download as rows of what is counted and what came out.
struct DownloadRows {
    let rows: [(key: String, value: String)]
    private let values: [String: String]

    private static let numbers = ["value", "symbol", "share", "share_symbol"]

    init(_ bytes: [UInt8]) {
        let table = CSV.rows(bytes)
        let headings = table.first ?? []
        rows = table.dropFirst().map { cells in
            let named = Array(zip(headings, cells))
            let key = named.filter { !Self.numbers.contains($0.0) && $0.0 != "notice" && $0.0 != "source" }
            let share = named.filter { $0.0.hasPrefix("share") && !$0.1.isEmpty }.map { "(\($0.1)%)" }
            let value = named.filter { ["value", "symbol"].contains($0.0) && !$0.1.isEmpty }.map(\.1)
            return (key.map(\.1).joined(separator: ", "), (value + share).joined(separator: " "))
        }
        values = Dictionary(rows.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(key: String) -> String? { values[key] }
}

extension SiteDifference {
    /// For people.
    public var text: String {
        guard !isEmpty else { return "The two builds are the same, byte for byte.\n" }
        var lines: [String] = []
        section("Figures", figures.map { "\($0.file): \($0.row): \(Self.words($0.before, $0.after))" }, &lines)
        section("Words", prose.map { "\($0.page): \($0.change.words)" }, &lines)
        section("Words not shown, to protect people", withheld, &lines)
        section("Markup alone", markup, &lines)
        section("New files", added, &lines)
        section("Files that are gone", removed, &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ title: String, _ entries: [String], _ lines: inout [String]) {
        guard !entries.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines.append("\(title) (\(entries.count))")
        lines += entries.map { "  \($0)" }
    }

    private static func words(_ before: String, _ after: String) -> String {
        if before.isEmpty { return "new: \(after)" }
        return after.isEmpty ? "gone: \(before)" : "\(before) -> \(after)"
    }

    /// For programs: one object.
    public var json: String {
        func files(_ paths: [String]) -> String { JSONText.array(paths.map(JSONText.string)) }
        let numbers = figures.map {
            JSONText.object([
                ("file", JSONText.string($0.file)), ("row", JSONText.string($0.row)),
                ("before", JSONText.string($0.before)), ("after", JSONText.string($0.after)),
            ])
        }
        let words = prose.map {
            JSONText.object([
                ("page", JSONText.string($0.page)), ("place", JSONText.string($0.change.place)),
                ("before", JSONText.string($0.change.before)), ("after", JSONText.string($0.change.after)),
            ])
        }
        return JSONText.object([
            ("figures", JSONText.array(numbers)), ("words", JSONText.array(words)), ("withheld", files(withheld)),
            ("markup", files(markup)),
            ("added", files(added)), ("removed", files(removed)),
        ])
    }
}
