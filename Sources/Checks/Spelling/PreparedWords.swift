import Diagnostics

/// The expected words as tables, made once for a site and asked by many pages at a time.
struct PreparedWords: Sendable {
    let stock: WordStock
    let terms: PhraseTable
    let slips: PhraseTable
    let acronyms: Lexicon
    let meanings: [String: String]
    let posts: Lexicon
    let firstNames: Lexicon
    /// By the council's folder.
    let aliases: [String: PhraseTable]
    let teams: [String: [NameWords]]
    /// Everything that a council gives a name to.
    let names: [String: [NameWords]]
    /// What may follow "Team" without being a part of its name: "Team Manager".
    let postsOfTeams: Lexicon

    init(_ words: ExpectedWords) {
        stock = WordStock(words)
        terms = PhraseTable(words.terms.filter { !$0.isSlip }.flatMap(Self.phrases))
        slips = PhraseTable(words.terms.filter(\.isSlip).flatMap(Self.phrases))
        acronyms = Lexicon(words.acronyms.known)
        meanings = words.acronyms.meanings
        posts = Lexicon(words.posts)
        firstNames = Lexicon(words.firstNames)
        aliases = words.teams.mapValues { PhraseTable($0.flatMap(Self.phrases)) }
        teams = words.teams.mapValues { $0.map { NameWords($0.name) } }
        names = words.councils.mapValues { $0.map { NameWords($0) } }
        postsOfTeams = Lexicon(words.posts.flatMap { [$0, "\($0)s"] } + ["member", "members", "around"])
    }

    private static func phrases(_ term: ExpectedWords.Term) -> [PhraseTable.Phrase] {
        term.wrong.map { PhraseTable.Phrase($0, right: term.right) }
    }

    /// The name itself is looked for as well, because an alias may be part of it. A single ordinary word is not a sign of
    /// a team: only longer aliases and initials count.
    private static func phrases(_ team: ExpectedWords.Team) -> [PhraseTable.Phrase] {
        [PhraseTable.Phrase(team.name, right: team.name)]
            + team.aliases.filter { alias in
                let letters = alias.filter(\.isLetter)
                let isInitials = letters.count > 1 && letters.allSatisfy(\.isUppercase)
                return alias.lowercased() != team.name.lowercased() && (alias.contains(" ") || isInitials)
            }.map { PhraseTable.Phrase($0, right: team.name, isExact: true) }
    }
}

/// Runs of words to be found in prose, by the key of their first word.
struct PhraseTable: Sendable {
    struct Phrase: Sendable {
        let text: String
        let right: String
        /// Whether capitals and signs between the words count.
        let isExact: Bool
        let keys: [UInt64]

        init(_ text: String, right: String, isExact: Bool = false) {
            self.text = text
            self.right = right
            self.isExact = isExact
            keys = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }.map {
                ProseBytes.key(String($0))
            }
        }
    }

    private let phrases: [UInt64: [Phrase]]

    /// Of two phrases with the same beginning the longer one is looked for first.
    init(_ all: [Phrase]) {
        phrases = Dictionary(grouping: all.filter { !$0.keys.isEmpty }) { $0.keys[0] }
            .mapValues { $0.sorted { ($1.keys.count, $0.text) < ($0.keys.count, $1.text) } }
    }

    /// The phrases in a block, each with its first word, none inside another.
    func find(in block: Prose.Block, of prose: Prose) -> [(phrase: Phrase, words: Range<Int>)] {
        guard !phrases.isEmpty else { return [] }
        var found: [(phrase: Phrase, words: Range<Int>)] = []
        var index = block.words.lowerBound
        while index < block.words.upperBound {
            let match = phrases[prose.words[index].key]?.first { fits($0, index, block, prose) }
            if let match {
                found.append((match, index..<index + match.keys.count))
                index += match.keys.count
            } else {
                index += 1
            }
        }
        return found
    }

    private func fits(_ phrase: Phrase, _ start: Int, _ block: Prose.Block, _ prose: Prose) -> Bool {
        let end = start + phrase.keys.count
        guard end <= block.words.upperBound,
            zip(phrase.keys, prose.words[start..<end]).allSatisfy({ $0 == $1.key && prose.isJudged($1) })
        else { return false }
        if !phrase.isExact { return (start..<end - 1).allSatisfy(prose.isFollowedBySpace) }
        let text = prose.line(Int(prose.words[start].start)..<Int(prose.words[end - 1].end))
        return phrase.text.hasPrefix(text)
    }
}
