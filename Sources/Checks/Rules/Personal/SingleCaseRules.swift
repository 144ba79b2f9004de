import Diagnostics
import Site

extension Rule {
    private static let source: RuleSource =
        "a written answer to Parliament of January 2009, as Hansard has it: a report holds nothing that identifies a complainant"

    static let singleCases: [Rule] = [
        Rule(
            .singleCase, source: source,
            .site { site, _ in
                Dictionary(grouping: site.pages, by: folder).sorted { $0.key < $1.key }.flatMap(singleCases)
            }),
        Rule(.singleStory, source: source, .page { page, _ in stories(page) }),
    ]

    /// The folder of a page's edition: its figures' pages lie in a folder of it.
    private static func folder(of page: ExaminedPage) -> String {
        let folder = Address.folder(of: page.path)
        return folder.hasSuffix("/figures/") ? String(folder.dropLast("figures/".count)) : folder
    }

    /// Services with a few complaints of which a heading or a sentence tells by itself.
    private static func singleCases(_ folder: String, _ pages: [ExaminedPage]) -> [Fault] {
        let services = FewCases.services(of: folder, in: pages)
        guard !services.isEmpty else { return [] }
        let table = PhraseTable(services.map { PhraseTable.Phrase($0, right: $0, isExact: true) })
        return pages.filter { Address.folder(of: $0.path) == folder }.flatMap { page in
            told(table, page).map { Fault(page.place(page.prose.words[$0.word]), .singleCase($0.service)) }
        }
    }

    private static func told(_ table: PhraseTable, _ page: ExaminedPage) -> [(service: String, word: Int)] {
        page.prose.judged.flatMap { block -> [(service: String, word: Int)] in
            let found = table.find(in: block, of: page.prose)
            guard !found.isEmpty else { return [] }
            switch block.kind {
            case .heading:
                guard found.count == 1, hasStory(below: block.element, page) else { return [] }
                return [(found[0].phrase.text, found[0].words.lowerBound)]
            case .paragraph, .listItem, .definition, .note:
                return page.prose.sentences[block.sentences].compactMap { sentence in
                    let named = found.filter { sentence.words.contains($0.words.lowerBound) }
                    guard named.count == 1, page.prose.words[sentence.words].contains(where: ofCase.contains) else {
                        return nil
                    }
                    return (named[0].phrase.text, named[0].words.lowerBound)
                }
            default: return []
            }
        }
    }

    /// Words of a sentence that tells of a complaint.
    private static let ofCase = Lexicon([
        "complaint", "complaints", "complained", "complainant", "alleged", "allegation", "allegations", "upheld",
        "unhappy", "dissatisfied", "parent", "mother", "father", "carer", "child", "daughter", "son", "family",
    ])

    private static func hasStory(below heading: Int, _ page: ExaminedPage) -> Bool {
        let section = page.tree.section(after: heading)
        return page.tree.all(["p", "li"]).contains { section.contains($0) && page.tree.hasWords($0) }
    }
}

// Stories
extension Rule {
    private static let people = Lexicon([
        "child", "boy", "girl", "mother", "father", "parent", "mum", "dad", "grandmother", "grandfather",
        "grandparent", "carer", "sister", "brother", "daughter", "son", "teenager", "complainant", "youth",
    ])
    private static let ones = Lexicon(["one", "a", "an"])
    private static let telling = Lexicon([
        "complained", "said", "told", "felt", "alleged", "reported", "stated", "claimed", "believed", "described",
        "wrote", "rang", "phoned", "insisted",
    ])

    /// `A mother complained ...`, and an age: the story of one person, which somebody may know.
    private static func stories(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            block.words.filter { isStory($0, in: block, prose) || isAge($0, in: block, prose) }
                .map { Fault(page.place(prose.words[$0]), .singleStory) }
        }
    }

    /// One person, with up to two words before, and a verb of telling right behind.
    private static func isStory(_ index: Int, in block: Prose.Block, _ prose: Prose) -> Bool {
        let word = prose.words[index]
        guard prose.isTyped(word), index + 1 < block.words.upperBound else { return false }
        let isPerson =
            people.contains(word) || (prose.text(word).lowercased() == "person" && isYoung(index, in: block, prose))
        guard isPerson, telling.contains(prose.words[index + 1]), prose.isFollowedBySpace(index) else { return false }
        return (max(block.words.lowerBound, index - 3)..<index).contains { ones.contains(prose.words[$0]) }
    }

    private static let young = Lexicon(["young"])

    private static func isYoung(_ index: Int, in block: Prose.Block, _ prose: Prose) -> Bool {
        index > block.words.lowerBound && young.contains(prose.words[index - 1])
    }

    private static let aged = Lexicon(["aged"])
    private static let of = Lexicon(["of"])

    /// `16-year-old`, `nine-year-old`, `aged 9` and `a boy of eleven`.
    private static func isAge(_ index: Int, in block: Prose.Block, _ prose: Prose) -> Bool {
        let word = prose.words[index]
        guard prose.isTyped(word) else { return false }
        if prose.text(word).lowercased().hasSuffix("-year-old") { return true }
        if people.contains(word), index + 2 < block.words.upperBound, of.contains(prose.words[index + 1]) {
            let age = prose.words[index + 2]
            return age.kind == .number || QuantityWords.numbers.contains(prose.text(age).lowercased())
        }
        return aged.contains(word) && index + 1 < block.words.upperBound && prose.words[index + 1].kind == .number
            && !(index + 2 < block.words.upperBound && between.contains(prose.words[index + 2]))
    }

    /// `aged 16 to 24`, `aged 16 and over`: bands, and nobody's age.
    private static let between = Lexicon(["to", "and", "or"])
}

/// Teams and service areas with one to four complaints, or a number that is hidden, as the figures' pages show them.
enum FewCases {
    private static let figures = ["complaints-by-team", "complaints-by-service-area"]

    static func services(of folder: String, in pages: [ExaminedPage]) -> [String] {
        let paths = figures.map { "\(folder)figures/\($0).html" }
        return Set(pages.filter { paths.contains($0.path) }.flatMap(services)).sorted()
    }

    /// A name of one ordinary word, such as `Help`, says too little to be found again in prose.
    private static func services(on page: ExaminedPage) -> [String] {
        let tree = page.tree
        return tree.all("tr").compactMap { row in
            guard let heading = tree.all("th", inside: row).first, let cell = tree.all("td", inside: row).first,
                isFew(cell, tree)
            else { return nil }
            let name = tree.text(of: heading)
            return name.contains(" ") ? name : nil
        }
    }

    private static func isFew(_ cell: Int, _ tree: PageTree) -> Bool {
        if tree.text(of: cell).contains("[c]") { return true }
        guard let data = tree.all("data", inside: cell).first,
            let value = tree.nodes[data]["value"].flatMap({ Int($0) })
        else { return false }
        return (1...4).contains(value)
    }
}
