import Diagnostics
import Site

/// Which words are right, and which of two words for one thing is ours.
public struct ExpectedWords: Sendable {
    /// Words that the dictionary knows, sorted by their bytes: most reports need no more, and asking this list is
    /// thousands of times cheaper than loading the dictionary.
    public var known = SortedWords([])
    /// Words that are right though no dictionary has them.
    public var right: [String] = []
    /// The names and labels of a council, as texts, by its folder in the site.
    public var councils: [String: [String]] = [:]
    /// Nil where it is not installed.
    public var dictionary: SpellingDictionary?
    /// Words that have a better one.
    public var terms: [Term] = []
    public var acronyms = Acronyms()
    /// What teams are called, by the council's folder.
    public var teams: [String: [Team]] = [:]
    /// Words that stand before the name of somebody who holds a post, such as `director`.
    public var posts: [String] = []
    /// The names of laws as `templates/law/constants.yaml` has them; empty where nobody says.
    public var laws: [String] = []
    /// First names of people, to tell a name from other words with capitals.
    public var firstNames: [String] = []

    public init() {}

    /// One word for one thing.
    public struct Term: Hashable, Sendable {
        public let right: String
        public let wrong: [String]
        /// Whether it is a slip of the pen rather than another word for the same thing.
        public let isSlip: Bool

        public init(right: String, wrong: [String], isSlip: Bool) {
            self.right = right
            self.wrong = wrong
            self.isSlip = isSlip
        }
    }

    public struct Acronyms: Hashable, Sendable {
        /// Known to everybody, such as `UK`.
        public var known: [String] = []
        /// What others stand for.
        public var meanings: [String: String] = [:]

        public init() {}
    }

    /// A team or a service area of the vocabulary.
    public struct Team: Hashable, Sendable {
        public let name: String
        /// What an export of records may call it, and no page does.
        public let aliases: [String]

        public init(name: String, aliases: [String]) {
            self.name = name
            self.aliases = aliases
        }
    }
}

/// The files of a dictionary for Hunspell.
public struct SpellingDictionary: Hashable, Sendable {
    /// Paths on this machine.
    public let affixes: String
    public let words: String

    public init(affixes: String, words: String) {
        self.affixes = affixes
        self.words = words
    }
}

/// A word list as its file has it: one word a line, sorted by bytes. It is asked without being taken apart.
public struct SortedWords: Sendable {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the list has exactly these bytes as a line. A list that is not sorted may miss a word, and never
    /// has one that is not in it.
    func contains(_ word: [UInt8]) -> Bool {
        var low = 0
        var high = bytes.count
        while low < high {
            let line = line(around: (low + high) / 2)
            if bytes[line].elementsEqual(word) { return true }
            if bytes[line].lexicographicallyPrecedes(word) {
                low = line.upperBound + 1
            } else {
                high = line.lowerBound
            }
        }
        return false
    }

    private func line(around middle: Int) -> Range<Int> {
        var start = middle
        while start > 0, bytes[start - 1] != 10 { start -= 1 }
        var end = middle
        while end < bytes.count, bytes[end] != 10 { end += 1 }
        return start..<end
    }

    /// Its words, without lines that begin with `#`.
    public var words: [String] {
        bytes.split(separator: 10).filter { $0.first != UInt8(ascii: "#") }.map { String(decoding: $0, as: UTF8.self) }
    }
}
