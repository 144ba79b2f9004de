import Diagnostics
import Site

extension Rule {
    /// One word for one thing, and every word once.
    static let terms: [Rule] = [
        Rule(.term, source: .oneTerm, .page { page, site in phrases(page, site.wording?.terms, FaultWording.term) }),
        Rule(.slip, source: .british, .page { page, site in phrases(page, site.wording?.slips, FaultWording.slip) }),
        Rule(.doubledWord, source: .british, .page { page, _ in doubledWords(page) }),
        Rule(.article, source: .british, .page { page, _ in articles(page) }),
        Rule(.otherCouncil, source: .ownReport, .page { page, site in otherCouncils(page, site.wording) }),
        Rule(.lawName, source: .laws, .page { page, site in unknownLaws(page, site) }),
        Rule(.teamName, source: .vocabularyNames, .page { page, site in teamNames(page, site.wording) }),
    ]

    private static func phrases(
        _ page: ExaminedPage, _ table: PhraseTable?, _ wording: (String, String) -> FaultWording
    ) -> [Fault] {
        guard let table else { return [] }
        return page.prose.judged.flatMap { block in
            table.find(in: block, of: page.prose).map { found in
                let word = page.prose.words[found.words.lowerBound]
                return Fault(page.place(word), wording(found.phrase.text, found.phrase.right))
            }
        }
    }

    /// Words that may follow themselves: `that that`, `had had`.
    private static let mayDouble = Lexicon(["that", "had", "is", "her", "do", "very"])

    private static func doubledWords(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            block.words.dropFirst().filter { index in
                let (word, before) = (prose.words[index], prose.words[index - 1])
                return word.key == before.key && !prose.run(of: word).isLink && word.kind == .letters
                    && prose.isTyped(word) && prose.isTyped(before)
                    && prose.isFollowedBySpace(index - 1) && !prose.beginsWithCapital(word) && !mayDouble.contains(word)
            }.map { Fault(page.place(prose.words[$0]), .doubledWord(prose.text(prose.words[$0]))) }
        }
    }

    /// `a` before a vowel's letter and `an` before a consonant's, where spelling tells the sound.
    private static func articles(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            block.words.dropLast().compactMap { index -> Fault? in
                guard prose.isTyped(prose.words[index]), prose.isTyped(prose.words[index + 1]),
                    prose.isFollowedBySpace(index), let right = Article.right(for: index, in: prose)
                else { return nil }
                return Fault(
                    page.place(prose.words[index]), .article(right, before: prose.text(prose.words[index + 1])))
            }
        }
    }
}

/// Which of the two articles a word takes.
private enum Article {
    /// Behind these, `a` is a letter: "points a and b".
    private static let notCounted = Lexicon(["and", "are", "also"])
    private static let silentH = ["hour", "honest", "honour", "heir"]
    /// Vowels that sound like a consonant: `a one-off`, `a European`, `a user`.
    private static let soundLikeConsonants = ["one", "once", "eu", "ewe"]

    /// The other article, where the one at `index` is wrong; nil where it is right, or where nobody can say.
    static func right(for index: Int, in prose: Prose) -> String? {
        let article = prose.words[index]
        let length = article.range.count
        guard length < 3, prose.bytes[Int(article.start)] | 32 == UInt8(ascii: "a"),
            length == 1 || prose.bytes[Int(article.start) + 1] == UInt8(ascii: "n")
        else { return nil }
        let next = prose.words[index + 1]
        guard next.kind == .letters, next.range.count > 2, !prose.isAllCapitals(next), !notCounted.contains(next),
            let takesAn = takesAn(prose.text(next).lowercased())
        else { return nil }
        return takesAn == (length == 2) ? nil : takesAn ? "an" : "a"
    }

    private static func takesAn(_ word: String) -> Bool? {
        if silentH.contains(where: word.hasPrefix) { return true }
        if soundLikeConsonants.contains(where: word.hasPrefix) { return false }
        switch word.first {
        case "a", "e", "i", "o": return true
        // `an hotel` and `a umbrella` would need the sound: nobody is corrected.
        case "h", "u", nil: return nil
        default: return word.first?.isASCII == true ? false : nil
        }
    }
}
