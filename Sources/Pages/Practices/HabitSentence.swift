/// A sentence read for what somebody at the council does as a rule: "we confirm each withdrawal", "the complaints team phones every
/// parent", "if an answer will be late, we tell the person why".
struct HabitSentence {
    private let words: [String]
    /// Whether a comma or the like stands behind each word.
    private let pauses: [Bool]
    private let council: Set<String>

    /// - Parameter council: the names of the council, in small letters.
    init(_ plain: String, council: Set<String>) {
        let text = plain.contains("{{") ? plain.replacing(/\{\{.*?\}\}/, with: "#") : plain
        let parts = text.split(separator: " ")
        words = parts.map { $0.filter { $0.isLetter || "'\u{2019}-#".contains($0) }.replacing("\u{2019}", with: "'") }
        pauses = parts.map { part in part.last.map { ",;:)\u{2013}".contains($0) } ?? false }
        self.council = council
    }

    /// "We" and what we do: all that a template may not say, since nobody knows which council will print it.
    var saysWhatWeDo: Bool { words.indices.contains { words[$0] == "we" && beginsClause($0) && isHabit(after: $0) } }

    /// What one case in the records, or one reader's memory, can show to be untrue.
    var isUniversal: Bool {
        let clauses = words.indices.filter { words[$0] == "we" ? beginsClause($0) : beginsStrictly($0) }
        let habits = clauses.compactMap(subjectEnd).filter { isHabit(after: $0, conditional: isConditional) }
        guard !habits.isEmpty else { return isUniversalPassive(from: 0) }
        return saysAlways || namesEveryCase || isConditional
            || habits.contains { words[$0] == "we" && Grammar.telling.contains(verb(after: $0) ?? "") }
    }

    private var isConditional: Bool {
        // "When the unit opened, families came, and the manager now sends a letter" tells how it came about.
        Grammar.conditions.contains(words.first ?? "") && words.contains(where: Grammar.cases.contains)
            && !words.contains("now")
    }

    private var saysAlways: Bool { words.contains { $0 == "always" || $0 == "never" } }

    private var namesEveryCase: Bool {
        words.indices.contains { index in
            Grammar.universal.contains(words[index])
                && words[(index + 1)...].prefix(2).contains(where: Grammar.cases.contains)
        }
    }

    /// "Each child is told about advocates."
    private func isUniversalPassive(from start: Int) -> Bool {
        guard let first = words.first, first == "each" || first == "every",
            let verb = words.firstIndex(where: { $0 == "is" || $0 == "are" }), verb <= 4,
            words[..<verb].contains(where: Grammar.cases.contains)
        else { return false }
        let next = words[(verb + 1)...].first { !Grammar.adverbs.contains($0) && !$0.hasSuffix("ly") } ?? ""
        return Grammar.isPast(next) && !Grammar.reporting.contains(next)
    }
}

extension HabitSentence {
    /// The last word of a subject that begins here: "we", "the complaints team", "managers", the council's name.
    private func subjectEnd(_ start: Int) -> Int? {
        if words[start] == "we" || Grammar.people.contains(words[start]) { return start }
        if let end = named(from: start) { return end }
        guard ["our", "the", "a", "each", "every"].contains(words[start]) else { return nil }
        return words.indices.dropFirst(start + 1).prefix(4).first { Grammar.people.contains(words[$0]) }
    }

    private func named(from start: Int) -> Int? {
        (1...5).compactMap { count -> Int? in
            guard start + count <= words.count else { return nil }
            return council.contains(words[start..<(start + count)].joined(separator: " ")) ? start + count - 1 : nil
        }.last
    }

    /// "When we answer" and "what we do" tell of something else.
    private func beginsClause(_ index: Int) -> Bool {
        beginsStrictly(index)
            || (!Grammar.subordinates.contains(words[index - 1]) && Grammar.openings.contains(words[0]))
    }

    private func beginsStrictly(_ index: Int) -> Bool {
        index == 0 || pauses[index - 1] || Grammar.joins.contains(words[index - 1])
    }

    private func verb(after subject: Int) -> String? {
        words[(subject + 1)...].first {
            !Grammar.adverbs.contains($0) && !($0.hasSuffix("ly") && $0.count > 4) && $0 != "do" && $0 != "not"
        }
    }

    private func isHabit(after subject: Int, conditional: Bool = false) -> Bool {
        guard let verb = verb(after: subject), verb.allSatisfy(\.isLetter), !verb.isEmpty else { return false }
        if verb == "will" { return conditional }
        let index = words[(subject + 1)...].firstIndex(of: verb) ?? subject
        let says = words.indices.contains(index + 1) && words[index + 1] == "that"
        return !Grammar.isNoHabit(verb) && !Grammar.isPast(verb) && !says
    }
}

extension HabitSentence {
    /// Whether a word that stands where a verb does may say what somebody does as a rule.
    static func mayBeHabit(_ word: String) -> Bool { !Grammar.isNoHabit(word) && !Grammar.isPast(word) }
}

/// What of English grammar it takes to tell "we confirm" from "we confirmed", "we may confirm" and "we hope".
private enum Grammar {
    static let conditions = wordSet(
        """
        if when whenever where wherever once before after
        """)
    static let universal = wordSet(
        """
        each every all any no
        """)
    /// Those whom the law is there for, and what they bring.
    static let cases = wordSet(
        """
        complaint complaints complainant complainants withdrawal withdrawals answer answers case cases child children
        person people family families parent parents carer carers caller callers someone somebody advocate letter
        concern concerns
        """)
    static let people = wordSet(
        """
        team teams manager managers officer officers staff council service services worker workers leaders department
        directorate
        """)
    static let telling = wordSet(
        """
        confirm tell inform notify acknowledge
        """)
    /// What a report does with a case, and no council with a person.
    static let reporting = wordSet(
        """
        counted included shown listed reported called named judged
        """)
    static let joins = wordSet(
        """
        and but so then yet
        """)
    static let subordinates = wordSet(
        """
        when if because that which who whom what where whether until before after as while since though although
        unless than how why way everything things all
        """)
    /// Words with which a sentence begins that has its subject later, without a comma between.
    static let openings = wordSet(
        """
        in at on for each every after once now then here today sometimes often usually normally where when if with
        under by from
        """)
    static let adverbs = wordSet(
        """
        always never also still then now often first only both all each ever just again themselves ourselves sometimes
        """)

    /// What is allowed, wished, thought or so, and not done.
    static func isNoHabit(_ verb: String) -> Bool { notHabits.contains(verb) }

    private static let notHabits = wordSet(
        """
        may can could might must should would ought cannot can't shall are is am has have want hope wish need think
        believe know understand feel expect aim intend plan agree disagree welcome recognise value regret owe claim
        mean like love thank apologise accept note see seem remain continue hopes wants needs aims plans thinks knows
        welcomes recognises who that of in for and to with from at on which about or as by into whose where does
        before after when if until than will
        """)

    static func isPast(_ verb: String) -> Bool {
        (verb.hasSuffix("ed") && !presentInEd.contains(verb)) || pasts.contains(verb)
    }

    private static let presentInEd: Set<String> = ["need", "feed", "proceed", "succeed", "exceed"]

    private static let pasts = wordSet(
        """
        was were had did went came began begun became brought built bought caught chose chosen dealt drew drawn fell
        felt found gave given got grew heard held kept knew known learnt led left lost made meant met paid put ran
        read rose said sat saw seen sent set shown sought spent spoke spoken stood struck taken taught thought told
        took understood undertook won wrote written cut let hit been
        """)
}

/// The words of a text, for lists that are longer than they are interesting.
func wordSet(_ list: String) -> Set<String> { Set(list.split(whereSeparator: \.isWhitespace).map(String.init)) }
