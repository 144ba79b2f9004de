import Diagnostics
import Site

extension Rule {
    static let acronyms: [Rule] = [
        Rule(
            .acronym, source: "WCAG 2.2, 3.1.4 Abbreviations, level AAA: what an abbreviation stands for can be found",
            .page { page, site in site.wording.map { unexplainedAcronyms(page, $0) } ?? [] })
    ]

    /// Acronyms that are not written out where they first stand. A heading may have one that the text below explains.
    private static func unexplainedAcronyms(_ page: ExaminedPage, _ wording: PreparedWords) -> [Fault] {
        let prose = page.prose
        var first: [UInt64: Int] = [:]
        var explained: Set<UInt64> = []
        var order: [UInt64] = []
        for block in prose.judged {
            for index in block.words where isAcronym(prose.words[index], page, wording) {
                let key = prose.words[index].key
                if first[key] == nil { order.append(key) }
                if first[key] == nil || isHeading(first[key], prose) { first[key] = index }
                if first[key] == index, isExplained(index, in: block, page) { explained.insert(key) }
            }
        }
        return order.filter { !explained.contains($0) }.compactMap { first[$0] }.map { index in
            let text = prose.text(prose.words[index])
            return Fault(page.place(prose.words[index]), .acronym(text, meaning: wording.meanings[text]))
        }
    }

    private static func isAcronym(_ word: Prose.Word, _ page: ExaminedPage, _ wording: PreparedWords) -> Bool {
        let prose = page.prose
        let length = word.range.count
        // Longer capitals that nobody lists may be a word in capitals: the dictionary tells.
        let isKnownLong = length > 4 && wording.meanings[prose.text(word)] != nil
        return ((2...4).contains(length) || isKnownLong) && prose.isAllCapitals(word)
            && prose.mark(of: word) != .constant
            && !wording.acronyms.contains(word) && !prose.isOfAddress(word)
            && !wording.stock.isName(prose.bytes[word.range], in: page.council)
    }

    private static func isHeading(_ index: Int?, _ prose: Prose) -> Bool {
        guard let index, let block = prose.blocks.first(where: { $0.words.contains(index) }) else { return false }
        switch block.kind {
        case .heading, .chartTitle, .caption, .columnHeading: return true
        default: return false
        }
    }

    private static let called = Lexicon(["or", "as", "called"])

    /// In brackets behind its words or after "or", with its words in brackets behind it, or in an `abbr` with a title.
    static func isExplained(_ index: Int, in block: Prose.Block, _ page: ExaminedPage) -> Bool {
        let prose = page.prose
        let word = prose.words[index]
        if page.tree.chain(from: prose.run(of: word).node).contains(where: { page.tree.nodes[$0]["title"] != nil }) {
            return true
        }
        let letters = prose.bytes[word.range].filter { (65...90).contains($0) }.map { $0 | 32 }
        let opens = Int(word.start) > 0 && prose.bytes[Int(word.start) - 1] == UInt8(ascii: "(")
        if opens {
            let before = block.words.lowerBound..<index
            return initials(of: before.suffix(letters.count + 3), prose).endsWithLetters(letters)
        }
        if index > block.words.lowerBound, called.contains(prose.words[index - 1]) {
            let before = (block.words.lowerBound..<index - 1).suffix(letters.count + 4)
            let tail = initials(of: before.filter { !known.contains(prose.words[$0]) }, prose)
            if tail.endsWithLetters(letters) { return true }
        }
        guard prose.gap(after: index).contains(UInt8(ascii: "(")) else { return false }
        let behind = index + 1..<block.words.upperBound
        return initials(of: behind.prefix(letters.count + 3), prose).beginsWithLetters(letters)
    }

    private static let known = Lexicon(["known", "also", "often"])

    private static func initials(of words: some Sequence<Int>, _ prose: Prose) -> [UInt8] {
        words.flatMap { index -> [UInt8] in
            prose.bytes[prose.words[index].range].split(separator: UInt8(ascii: "-")).compactMap {
                $0.first.map { $0 | 32 }
            }
        }
    }
}

extension [UInt8] {
    /// Whether the letters stand in this order up to the end, small words such as `and` left out.
    fileprivate func endsWithLetters(_ letters: [UInt8]) -> Bool {
        Array(reversed()).beginsWithLetters(letters.reversed())
    }

    fileprivate func beginsWithLetters(_ letters: [UInt8]) -> Bool {
        var wanted = letters[...]
        guard first == wanted.first else { return false }
        for letter in self where letter == wanted.first { wanted = wanted.dropFirst() }
        return wanted.isEmpty
    }
}
