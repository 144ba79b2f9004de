import Diagnostics
import Site

extension Rule {
    /// What could tell who somebody is.
    static let personal = personNames + patterns + quotes + singleCases

    private static let personNames: [Rule] = [
        Rule(
            .personalName,
            source: "UK GDPR, article 5(1)(c): no more personal data than is needed; a report gives roles and no names",
            .page { page, site in site.wording.map { personalNames(page, $0) } ?? [] })
    ]

    /// A title with a name, a first name with another word in capitals behind it, or a post with two unknown words in
    /// capitals beside it. The finding never prints the name.
    private static func personalNames(_ page: ExaminedPage, _ wording: PreparedWords) -> [Fault] {
        let finder = NameFinder(page: page, wording: wording)
        return page.prose.judged.flatMap { block in
            finder.names(in: block).map { found in
                Fault(page.place(page.prose.words[found.word]), .personalName(found.sign))
            }
        }
    }
}

/// Finds names of people by what stands beside them.
struct NameFinder {
    /// What gave a name away.
    enum Sign { case title, firstName, post }

    let page: ExaminedPage
    let wording: PreparedWords

    private static let titles = Lexicon([
        "mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "councillor", "prof", "professor", "sir", "dame", "rev",
        "reverend",
    ])
    /// Behind two words with capitals, these say that it is a place or an organisation.
    private static let places = Lexicon([
        "street", "road", "house", "centre", "school", "hall", "avenue", "lane", "close", "park", "building",
        "hospital", "academy", "college", "primary", "way", "court", "drive", "place", "square", "trust",
        "foundation", "service", "services", "university", "clinic", "ward", "team", "unit", "project", "act",
        "crescent", "gardens", "terrace", "row", "green", "library",
    ])

    func names(in block: Prose.Block) -> [(word: Int, sign: Sign)] {
        var found: [(word: Int, sign: Sign)] = []
        var index = block.words.lowerBound
        while index < block.words.upperBound {
            if let sign = sign(at: index, in: block) {
                found.append((index, sign))
                index += 2
            } else {
                index += 1
            }
        }
        return found
    }

    private var prose: Prose { page.prose }

    private func sign(at index: Int, in block: Prose.Block) -> Sign? {
        guard index + 1 < block.words.upperBound, isNamelike(index), isNamelike(index + 1), isParted(index) else {
            return nil
        }
        let word = prose.words[index]
        // "Mr X" is how the Ombudsman hides a name; "Mr J Smith" hides none.
        if Self.titles.contains(word), prose.words[index + 1].range.count == 1 {
            return index + 2 < block.words.upperBound && isNamelike(index + 2) && isParted(index + 1) ? .title : nil
        }
        if Self.titles.contains(word) { return Self.isHeading(block.kind) && !isName(index + 1) ? nil : .title }
        if isPlace(from: index + 1, in: block) || isKnown(index) { return nil }
        if wording.firstNames.contains(word) { return .firstName }
        guard isName(index), isBesidePost(index, in: block) else { return nil }
        return .post
    }

    /// Headings may have capitals of their own: "Councillor Training".
    private static func isHeading(_ kind: Prose.Kind) -> Bool {
        switch kind {
        case .heading, .chartTitle, .caption, .columnHeading, .rowHeading: true
        default: false
        }
    }

    /// A word with a capital that somebody typed, or wrote into settings.
    private func isNamelike(_ index: Int) -> Bool {
        let word = prose.words[index]
        return word.kind == .letters && prose.isJudged(word) && prose.beginsWithCapital(word)
            && !prose.isAllCapitals(word)
    }

    /// Only spaces, or a full stop as behind `Mr.`, between the two.
    private func isParted(_ index: Int) -> Bool {
        let gap = prose.gap(after: index)
        if prose.isFollowedBySpace(index) { return true }
        return gap.first == UInt8(ascii: ".") && gap.dropFirst().allSatisfy(ProseBytes.isSpace)
            && Self.titles.contains(prose.words[index])
    }

    /// Whether a word stands in the names of the council, such as its own.
    private func isKnown(_ index: Int) -> Bool {
        wording.stock.isName(prose.bytes[prose.words[index].range], in: page.council)
    }

    /// Whether a word is in no list: neither an ordinary word nor a name of the council's.
    private func isName(_ index: Int) -> Bool {
        let bytes = prose.bytes[prose.words[index].range]
        return !wording.stock.isOrdinary(bytes) && !isKnown(index)
    }

    private func isPlace(from index: Int, in block: Prose.Block) -> Bool {
        (index..<min(index + 2, block.words.upperBound)).contains { Self.places.contains(prose.words[$0]) }
    }

    /// `Director: First Last`, `the manager, First Last` and `First Last, director`.
    private func isBesidePost(_ index: Int, in block: Prose.Block) -> Bool {
        let before = (max(block.words.lowerBound, index - 2)..<index).contains { other in
            wording.posts.contains(prose.words[other]) && !endsSentence(between: other, and: index)
        }
        let behind = (index + 2..<max(index + 2, min(index + 6, block.words.upperBound))).contains { other in
            wording.posts.contains(prose.words[other]) && !endsSentence(between: index + 1, and: other)
        }
        return before || behind
    }

    private func endsSentence(between first: Int, and second: Int) -> Bool {
        (first..<second).contains { prose.gap(after: $0).contains(UInt8(ascii: ".")) }
    }
}
