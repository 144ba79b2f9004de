import Diagnostics
import Quantities
import Settings
import StrictYAML

/// Reads the plain `key: value` lines between two lines of `---` at the head of a page. Values are texts to
/// the end of the line: no quotes, no lists, so no YAML reader is needed 35 times a report.
struct FrontMatterReader {
    private let source: PageSource
    private let text: SourceText
    private var entries: [String: Entry] = [:]
    private(set) var findings = Findings()

    private struct Entry {
        let value: String
        let line: Int
        let column: Int
    }

    init(_ source: PageSource) {
        self.source = source
        text = SourceText(path: source.path, text: String(source.head ?? source.text[...]))
    }

    mutating func read() -> PageOutline? {
        switch FrontMatterLines(text) {
        case .none, .misplaced: report(.frontMatterMissing, at: text.place(line: 1))
        case .notClosed: report(.frontMatterOpen, at: text.place(line: 1))
        case .lines(let lines):
            for index in lines { readLine(index) }
            return outline(linesBefore: lines.upperBound + 1)
        }
        return nil
    }

    private mutating func readLine(_ index: Int) {
        let line = text.lines[index]
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            if !line.allSatisfy(\.isWhitespace) { report(.frontMatterLine, at: text.place(line: index + 1)) }
            return
        }
        let key = String(line[..<colon])
        let rest = line[line.index(after: colon)...]
        let value = rest[(rest.utf8.firstIndex { $0 != UInt8(ascii: " ") } ?? rest.endIndex)...]
        guard Self.keys.contains(key), entries[key] == nil else {
            let isKnown = Self.keys.contains(key)
            return report(
                isKnown ? .frontMatterTwice(key) : .frontMatterKey(key, known: Self.keys),
                at: text.place(line: index + 1, length: key.count))
        }
        let column = key.count + 2 + (rest.utf8.count - value.utf8.count)
        entries[key] = Entry(value: Self.trimmed(value), line: index + 1, column: column)
    }

    private mutating func outline(linesBefore: Int) -> PageOutline {
        PageOutline(
            name: source.name, title: required("title"), order: order(), section: choice("section", or: nil) ?? .none,
            summary: required("summary"), audience: choice("audience", or: .public) ?? .public, source: source,
            linesBefore: linesBefore, status: choice("status", or: .ready) ?? .ready, review: review())
    }

    /// By when somebody has to look at the page again.
    private mutating func review() -> DatedSetting? {
        guard let entry = entries["review"] else { return nil }
        guard let date = CalendarDate(iso: entry.value) else {
            report(
                .frontMatterValue("review", entry.value, expected: "a date such as 2022-03-31"), at: place(of: entry))
            return nil
        }
        let place = SourceLocation(path: source.path, line: entry.line, column: entry.column)
        return DatedSetting(date: date, location: place)
    }

    private mutating func required(_ key: String) -> String {
        if let entry = entries[key], !entry.value.isEmpty { return entry.value }
        report(.frontMatterKeyMissing(key), at: text.place(line: 1))
        return ""
    }

    private mutating func order() -> Int {
        let value = required("order")
        guard let entry = entries["order"], !value.isEmpty else { return 0 }
        let meaning = WholeNumber.position
        if let number = meaning.read(value) { return number }
        report(.frontMatterValue("order", value, expected: meaning.words), at: place(of: entry))
        return 0
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, or fallback: Choice?
    ) -> Choice? {
        if fallback != nil, entries[key] == nil { return fallback }
        let value = required(key)
        guard let entry = entries[key], !value.isEmpty else { return fallback }
        if let choice = Choice(rawValue: value) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        report(.frontMatterValue(key, value, expected: "one of: \(known)"), at: place(of: entry))
        return fallback
    }

    private func place(of entry: Entry) -> Place {
        text.place(line: entry.line, column: entry.column, length: entry.value.unicodeScalars.count)
    }

    private mutating func report(_ problem: PageProblem, at place: Place) {
        findings.report(problem.finding(at: place))
    }

    private static let keys = ["title", "order", "section", "summary", "audience", "status", "review"]

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
