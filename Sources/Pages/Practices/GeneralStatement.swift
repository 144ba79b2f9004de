/// Finds a sentence that says what happens in every case, whoever its subject is: "families are told the reason for every delay", "no letter
/// leaves the office until a colleague has read it", "replies go out in the family's own language".
///
/// Where no "we" says who acts, the grammar does: present tense, a subject out of the council's work, and either the passive (somebody
/// at the council does it) or a word that leaves out no case. What is allowed, usual, felt, asked by law or long past is none.
struct GeneralStatement {
    private let clauses: [[String]]
    private let words: [String]
    private let isRule: Bool
    private let isExcused: Bool

    /// - Parameter council: the names of the council, in small letters.
    init(_ plain: String, council: Set<String>) {
        let straight = plain.replacing("\u{2019}", with: "'").replacing("no one", with: "no-one")
        let named = council.sorted { $0.count > $1.count }.reduce(straight) {
            $0.replacing("\($1)'s", with: "our").replacing($1, with: "council")
        }
        clauses = named.split { ",;:()\u{2013}\u{2014}".contains($0) }.map { clause in
            clause.split(separator: " ").map { $0.filter { $0.isLetter || "'-".contains($0) } }.filter { !$0.isEmpty }
        }
        words = clauses.flatMap(\.self)
        let text = " \(words.joined(separator: " ")) "
        isRule = Subjects.rules.contains(where: text.contains)
        isExcused =
            words.contains(where: Marks.excuses.contains) || plain.contains(where: { "\"\u{201C}?".contains($0) })
    }

    /// What one case in the records, or one reader's memory, can show to be untrue.
    var isClaim: Bool {
        guard !isExcused, !words.isEmpty else { return false }
        return isRule
            || clauses.contains { clause in
                Self.starts(of: clause).contains { isClaim(Clause(clause[$0...]), in: clause) }
            }
    }

    /// Where a subject may stand: at the beginning, and behind "and" or "but".
    private static func starts(of clause: [String]) -> [Int] {
        clause.indices.filter { $0 == 0 || Marks.joins.contains(clause[$0 - 1]) }
    }

    private func isClaim(_ clause: Clause?, in words: [String]) -> Bool {
        guard let clause else { return false }
        let marksEveryCase = marksEveryCase(in: words)
        switch clause.predicate {
        case .passive:
            switch clause.subject {
            case .client, .nobody: return true
            case .thing: return clause.isProduct || clause.isQuantified || marksEveryCase
            case .actor: return marksEveryCase
            }
        case .available: return marksEveryCase
        case .waiting: return clause.subject == .nobody || words.contains("never")
        case .receiving:
            switch clause.subject {
            case .client: return clause.isSure || marksEveryCase
            case .nobody: return true
            case .thing, .actor: return marksEveryCase
            }
        case .moving:
            return clause.isProduct || clause.subject != .client && marksEveryCase && !isConditional
        case .acting:
            return (clause.subject == .actor || clause.subject == .client) && marksEveryCase && !isConditional
        }
    }

    private var isConditional: Bool { Marks.conditions.contains(words[0]) }

    /// "Every" counts for its own clause, "without exception" and "whenever" for the sentence.
    private func marksEveryCase(in clause: [String]) -> Bool {
        let isTimed = clause.count > 1 && Marks.every.contains(clause[0]) && Marks.times.contains(clause[1])
        return clause.dropFirst(isTimed ? 2 : 0).contains(where: Marks.every.contains)
            || (isConditional && clause != clauses[0])
            || Marks.phrases.contains { " \(words.joined(separator: " ")) ".contains($0) }
    }
}

extension GeneralStatement {
    fileprivate enum Predicate {
        /// "are told", "is given"
        case passive
        /// "receive", "hear from"
        case receiving
        /// "go out", "leave"
        case moving
        /// "has to wait"
        case waiting
        case available
        case acting
    }

    /// A subject and what its first verb says.
    fileprivate struct Clause {
        let subject: Subjects.Kind
        let predicate: Predicate
        /// "Each letter", "no letter".
        let isQuantified: Bool
        /// What only the council sends: a reply, not a letter.
        let isProduct: Bool
        /// "receive", and no "get", which people also do by themselves.
        let isSure: Bool

        init?(_ all: ArraySlice<String>) {
            var words = all.drop { Marks.openings.contains($0) }
            let first = words.first ?? ""
            let isQuantified = Marks.quantifiers.contains(first)
            if isQuantified || Marks.articles.contains(first) { words = words.dropFirst() }
            guard let head = Self.head(of: words) else { return nil }
            let noun = words[head]
            guard let subject = Subjects.kind(of: noun, quantifier: first) else { return nil }
            // Only "they always do" is sure to speak of those named before.
            if noun == "they", !all.contains(where: { $0 == "always" || $0 == "never" }) { return nil }
            let rest = words[(head + 1)...].dropFirst(noun == "whoever" ? 1 : 0)
            let verbs = Self.predicate(of: rest)
            guard let verb = verbs.first, let predicate = Self.predicate(verb, verbs.dropFirst(), of: noun)
            else { return nil }
            self.subject = subject
            self.predicate = predicate
            self.isQuantified = isQuantified
            isProduct = noun.hasSuffix("s") && !Marks.articles.contains(first) && Subjects.products.contains(noun)
            isSure = verb.hasPrefix("receive") || verb == "hear" || verb == "hears"
        }

        /// The last noun of the subject's own words: "late answers", "the worker's file", "complaints team".
        private static func head(of words: ArraySlice<String>) -> Int? {
            let near = words.prefix(4)
            guard let first = near.indices.first(where: { Subjects.kind(of: words[$0]) != nil }),
                !near[..<first].contains(where: { Marks.breaks.contains($0) || Marks.articles.contains($0) })
            else { return nil }
            var head = first
            while words.indices.contains(head + 1), isCompound(words[head], words[head + 1]) { head += 1 }
            return head
        }

        /// "Complaints team", "family meeting"; in "workers visit" the second is the verb.
        private static func isCompound(_ first: String, _ second: String) -> Bool {
            guard let kind = Subjects.kind(of: second) else { return false }
            return kind != .thing || Subjects.kind(of: first) == .thing || !first.hasSuffix("s")
        }

        /// What stands behind "from children", "in care", "who asks", and behind adverbs.
        private static func predicate(of rest: ArraySlice<String>) -> ArraySlice<String> {
            var words = rest
            while let first = words.first {
                if Marks.who.contains(first) {
                    words = words.dropFirst().drop { Marks.auxiliaries.contains($0) }.dropFirst()
                } else if Marks.prepositions.contains(first) {
                    words = words.dropFirst().drop { Marks.articles.contains($0) || Marks.quantifiers.contains($0) }
                        .dropFirst()
                    if let noun = words.first, Subjects.kind(of: noun) != nil { words = words.dropFirst() }
                } else if Marks.isAdverb(first) {
                    words = words.dropFirst()
                } else {
                    break
                }
            }
            return words
        }

        private static func predicate(_ verb: String, _ rest: ArraySlice<String>, of noun: String) -> Predicate? {
            let next = rest.first { !Marks.isAdverb($0) && $0 != "not" } ?? ""
            switch verb {
            case "is", "are", "isn't", "aren't", "gets":
                if Verbs.isDone(next) { return .passive }
                return next == "available" ? .available : verb == "gets" ? .receiving : nil
            case "has", "have": return next == "to" ? .waiting : nil
            case "will":
                return Verbs.receiving.contains(next) || next == "be" && Verbs.isDone(rest.dropFirst().first ?? "")
                    ? .receiving : nil
            case _ where Verbs.receiving.contains(verb): return .receiving
            case _ where Verbs.moving.contains(verb): return .moving
            case "do", "does": return rest.isEmpty ? .acting : nil
            case _ where Verbs.isHabit(verb, of: noun): return .acting
            case _: return nil
            }
        }
    }
}
