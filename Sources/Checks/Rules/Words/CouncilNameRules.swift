import Diagnostics

extension Rule {
    private static let council = Lexicon(["council"])
    private static let kinds = Lexicon(["city", "county", "borough", "district", "metropolitan", "unitary"])

    /// "Northbank City Council" in the report of another one: text that was copied from elsewhere says so by the name.
    static func otherCouncils(_ page: ExaminedPage, _ wording: PreparedWords?) -> [Fault] {
        guard let wording, page.facts.edition != nil else { return [] }
        let prose = page.prose
        let own = wording.names[page.council] ?? []
        return prose.judged.flatMap { block in
            block.words.dropFirst(2).compactMap { index -> Fault? in
                guard council.contains(prose.words[index]), kinds.contains(prose.words[index - 1]),
                    let name = name(endingAt: index, in: block, prose)
                else { return nil }
                let text = prose.line(
                    Int(prose.words[name.lowerBound].start)..<Int(prose.words[name.upperBound].end))
                let words = NameWords(text)
                // Nearly always the name as it is, which is quickest to see.
                let isOwn = own.contains(words) || own.contains { $0.hold(words) || words.hold($0) }
                guard !isOwn else { return nil }
                return Fault(page.place(prose.words[name.lowerBound]), .otherCouncil(text))
            }
        }
    }

    /// The typed words with capitals that end in "Council"; nil where there is no name before its kind.
    private static func name(endingAt index: Int, in block: Prose.Block, _ prose: Prose) -> ClosedRange<Int>? {
        func belongs(_ index: Int) -> Bool {
            let word = prose.words[index]
            return prose.beginsWithCapital(word) && prose.isTyped(word) && !prose.run(of: word).isLink
        }
        guard belongs(index) else { return nil }
        var start = index
        while start > block.words.lowerBound, prose.isFollowedBySpace(start - 1), belongs(start - 1),
            !articles.contains(prose.words[start - 1])
        {
            start -= 1
        }
        return kinds.contains(prose.words[start]) ? nil : start...index
    }

    private static let articles = Lexicon(["the", "our", "a", "at", "in", "and", "by", "from", "with"])
}

extension RuleSource {
    static let ownReport: RuleSource =
        "Heard's own rule: a report speaks of its own council; the name of another one is often left from a text that was copied"
}
