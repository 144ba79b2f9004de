public import Diagnostics

/// The words that may be printed, and what they do: `templates/words` and a council's own `words.txt`.
public struct WordLists: Sendable {
    /// By the folded word.
    private(set) var classes: [String: WordClass] = [:]
    /// Words that a register marks as names, beside the lists: so a register costs no copy of them.
    private(set) var registered: [String: WordClass] = [:]
    /// Names of teams, schemes and bodies, by their first word; each is the rest of the words.
    private(set) var terms: [String: [[String]]] = [:]
    /// Patterns that prove a word is not a name, by their first literal word.
    private(set) var patterns: [String: [WordPattern]] = [:]
    /// Figures that may be printed, with the marks joined to them.
    private(set) var figures: Set<String> = []
    /// Words that a number from 1 to 12 may stand before.
    private(set) var counted: Set<String> = []
    private(set) var nicknames = Nicknames()
    /// Of all files, in the order given.
    public private(set) var digest: String

    /// Reads the files, given with their paths in the order of their paths. A fault is a finding, and its line
    /// is left out.
    public static func read(_ files: [WordFile], _ findings: inout Findings) -> WordLists {
        var lists = WordLists(digest: Digest.short(of: Array(files.map { Array($0.text.utf8) + [0] }.joined())))
        lists.classes.reserveCapacity(files.reduce(0) { $0 + $1.text.utf8.count } / 8)
        for file in files {
            for entry in WordFileReader.entries(of: file, &findings) { lists.add(entry, &findings) }
        }
        lists.requireSections(of: files, &findings)
        return lists
    }

    private init(digest: String) { self.digest = digest }

    /// A council's own teams and terms that stand in its settings and vocabulary rather than in a list.
    public func adding(terms names: [String]) -> WordLists {
        var lists = self
        for name in names { lists.addTerm(WordFold.words(of: name)) }
        lists.digest = Digest.short(of: Array(([digest] + names.sorted()).joined(separator: "\n").utf8))
        return lists
    }

    func classes(of word: String) -> WordClass {
        let listed = classes[word] ?? []
        return registered.isEmpty ? listed : listed.union(registered[word] ?? [])
    }

    mutating func register(_ word: String, as new: WordClass) { registered[word, default: []].formUnion(new) }

    mutating func mark(_ word: String, as new: WordClass) { classes[word, default: []].formUnion(new) }

    private mutating func add(_ entry: WordEntry, _ findings: inout Findings) {
        switch entry.section {
        case .words(let wordClass): for word in entry.words { mark(word, as: wordClass) }
        case .terms: addTerm(WordFold.words(of: entry.words.joined(separator: " ")))
        case .proven: addPattern(entry, &findings)
        case .exactFigures: figures.formUnion(entry.words)
        case .countedWords: counted.formUnion(entry.words)
        case .nicknames:
            guard !nicknames.add(entry.words) else { return }
            findings.report(WordListProblem(location: entry.location, kind: .nickname).finding)
        }
    }

    private mutating func addTerm(_ words: [String]) {
        guard let first = words.first else { return }
        terms[first, default: []].append(Array(words.dropFirst()))
        terms[first]?.sort { $0.count > $1.count }
    }

    private mutating func addPattern(_ entry: WordEntry, _ findings: inout Findings) {
        guard let pattern = WordPattern(entry.words) else {
            findings.report(WordListProblem(location: entry.location, kind: .pattern).finding)
            return
        }
        patterns[pattern.anchor, default: []].append(pattern)
    }

    /// Without its common words and names nothing would be safe, so a missing section is a fault.
    private func requireSections(of files: [WordFile], _ findings: inout Findings) {
        let needed: [(String, WordClass)] = [
            ("common-10", .common10), ("first-name", .firstName), ("title", .title), ("auxiliary", .auxiliary),
        ]
        for (name, wordClass) in needed where !classes.values.contains(where: { $0.has(wordClass) }) {
            let path = files.first?.path ?? "templates/words"
            findings.report(WordListProblem(location: SourceLocation(path: path), kind: .missing(name)).finding)
        }
    }
}

/// A file of words as text.
public struct WordFile: Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
