import Diagnostics

extension Rule {
    /// Teams and service areas are called as the vocabulary calls them.
    static func teamNames(_ page: ExaminedPage, _ wording: PreparedWords?) -> [Fault] {
        guard let wording, wording.teams[page.council]?.isEmpty == false else { return [] }
        let prose = page.prose
        return prose.judged.flatMap { block -> [Fault] in
            let aliases = wording.aliases[page.council]?.find(in: block, of: prose) ?? []
            return aliases.filter { $0.phrase.text != $0.phrase.right }.map { found in
                Fault(
                    page.place(prose.words[found.words.lowerBound]), .teamAlias(found.phrase.text, found.phrase.right))
            } + unknownTeams(in: block, page, wording)
        }
    }

    private static let team = Lexicon(["team"])

    /// `Team North` or `North Team`, with capitals, that is not a team of the vocabulary.
    private static func unknownTeams(in block: Prose.Block, _ page: ExaminedPage, _ wording: PreparedWords) -> [Fault] {
        let prose = page.prose
        return block.words.filter { index in
            let word = prose.words[index]
            let isPost = block.words.contains(index + 1) && wording.postsOfTeams.contains(prose.words[index + 1])
            return team.contains(word) && prose.beginsWithCapital(word) && prose.isTyped(word) && !isPost
        }.compactMap { index -> Fault? in
            let name = name(around: index, in: block, prose)
            guard name.count > 1 else { return nil }
            let text = prose.line(Int(prose.words[name.lowerBound].start)..<Int(prose.words[name.upperBound - 1].end))
            let words = NameWords(text)
            let (teams, names) = (wording.teams[page.council] ?? [], wording.names[page.council] ?? [])
            guard !teams.contains(where: { $0.hold(words) || words.hold($0) }),
                !names.contains(where: { $0.hold(words) })
            else { return nil }
            return Fault(page.place(prose.words[name.lowerBound]), .unknownTeam(text))
        }
    }

    private static let before = Lexicon(["the", "our", "a", "each", "every", "this", "no", "which"])

    /// The run of words with capitals that a word stands in.
    private static func name(around index: Int, in block: Prose.Block, _ prose: Prose) -> Range<Int> {
        var start = index
        while start > block.words.lowerBound, prose.beginsWithCapital(prose.words[start - 1]),
            prose.isFollowedBySpace(start - 1), !before.contains(prose.words[start - 1])
        {
            start -= 1
        }
        var end = index + 1
        while end < block.words.upperBound, prose.beginsWithCapital(prose.words[end]), prose.isFollowedBySpace(end - 1)
        {
            end += 1
        }
        return start..<end
    }
}
