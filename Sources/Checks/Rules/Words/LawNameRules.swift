import Diagnostics

extension Rule {
    private static let kinds = Lexicon(["act", "regulations", "order", "rules"])

    /// "... Regulations 1990", typed, that resembles a law whose name somebody has looked up and is none of them. What
    /// resembles none is another law.
    static func unknownLaws(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let laws = site.expectations.words?.laws, !laws.isEmpty, page.facts.edition != nil else { return [] }
        let prose = page.prose
        return prose.statements.flatMap { _, sentence in
            sentence.words.dropLast().compactMap { index -> Fault? in
                let (kind, year) = (prose.words[index], prose.words[index + 1])
                guard kinds.contains(kind), prose.isTyped(kind), prose.isTyped(year), prose.beginsWithCapital(kind),
                    year.kind == .number, year.range.count == 4, prose.isFollowedBySpace(index)
                else { return nil }
                let name = lawName(endingAt: index + 1, from: sentence.words.lowerBound, prose)
                let plain = NamedCategories.plain(name)
                guard !laws.contains(where: { NamedCategories.plain($0).contains(plain) }) else { return nil }
                guard laws.contains(where: { resembles($0, name) }) else { return nil }
                return Fault(page.place(kind), .unknownLaw(name))
            }
        }
    }

    private static let small: Set<String> = ["act", "regulations", "order", "rules", "and", "of", "the", "etc"]

    /// More than half of the words are the same, years aside.
    private static func resembles(_ law: String, _ name: String) -> Bool {
        let (known, typed) = (NameWords(law), NameWords(name))
        let years = Set((known.words + typed.words).filter { $0.allSatisfy(\.isNumber) })
        return known.likeness(to: typed, without: small.union(years)) > 0.5
    }

    private static let inside = Lexicon(["of", "and", "the"])

    /// The words with capitals before the year, brackets and small joining words among them.
    private static func lawName(endingAt last: Int, from first: Int, _ prose: Prose) -> String {
        var start = last - 1
        while start > first {
            let before = prose.words[start - 1]
            guard prose.beginsWithCapital(before) || inside.contains(before) else { break }
            start -= 1
        }
        while start < last - 1, inside.contains(prose.words[start]) || !prose.beginsWithCapital(prose.words[start]) {
            start += 1
        }
        return prose.line(Int(prose.words[start].start)..<Int(prose.words[last].end))
    }
}

extension RuleSource {
    static let laws: RuleSource =
        "Heard's own rule: a law is named as legislation.gov.uk names it, from templates/law/constants.yaml"
}
