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
    ///
    /// Other bodies have teams too, and nobody complains about some of the council's: a name that resembles none of the
    /// vocabulary is pointed out where its sentence speaks of what the report counts.
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
            let isNear = teams.contains { resembles($0, words) }
            guard isNear || isOfFigures(index, in: block, prose) else { return nil }
            return Fault(
                page.place(prose.words[name.lowerBound]), .unknownTeam(text), severity: isNear ? nil : .warning)
        }
    }

    private static let small: Set<String> = ["team", "and", "the", "of", "in", "for"]

    /// More than half of the words are the same, or both are called "Team" and a word.
    private static func resembles(_ known: NameWords, _ typed: NameWords) -> Bool {
        if known.words.first == "team", typed.words.first == "team" { return true }
        return known.likeness(to: typed, without: small) > 0.5
    }

    private static func isOfFigures(_ index: Int, in block: Prose.Block, _ prose: Prose) -> Bool {
        let sentence = prose.sentences[block.sentences].first { $0.words.contains(index) }
        return prose.words[sentence?.words ?? block.words].contains { word in
            prose.mark(of: word) == .figure || NumberLexicon.counted.contains(word) && prose.beginsSmall(word)
        }
    }

    private static let before = Lexicon(["the", "our", "a", "each", "every", "this", "no", "which"])
    private static let inside = Lexicon(["and", "in", "of", "for"])

    /// The run of words with capitals that a word stands in, small words and "&" between them.
    private static func name(around index: Int, in block: Prose.Block, _ prose: Prose) -> Range<Int> {
        var start = index
        while let earlier = part(before: start, in: block, prose) { start = earlier }
        var end = index + 1
        while end < block.words.upperBound, prose.beginsWithCapital(prose.words[end]), prose.isFollowedBySpace(end - 1)
        {
            end += 1
        }
        return start..<end
    }

    /// The word with a capital in front of a part of a name, over a small word or "&" between the two.
    private static func part(before start: Int, in block: Prose.Block, _ prose: Prose) -> Int? {
        func isPart(_ index: Int) -> Bool {
            block.words.contains(index) && prose.beginsWithCapital(prose.words[index])
                && prose.isTyped(prose.words[index])
                && !before.contains(prose.words[index])
        }
        guard start > block.words.lowerBound else { return nil }
        let isJoined = prose.line(Int(prose.words[start - 1].end)..<Int(prose.words[start].start)) == "&"
        if isPart(start - 1) { return isJoined || prose.isFollowedBySpace(start - 1) ? start - 1 : nil }
        guard inside.contains(prose.words[start - 1]), prose.isFollowedBySpace(start - 1), isPart(start - 2),
            prose.isFollowedBySpace(start - 2)
        else { return nil }
        return start - 2
    }
}
