import Diagnostics

extension Rule {
    /// Sentences about categories, held against the numbers of the downloads.
    static let ranks: [Rule] = [
        Rule(.topRank, source: .ranked, .page { page, site in falseLeaders(page, site) }),
        Rule(.exampleOfNone, source: .invented, .page { page, site in falseExamples(page, site) }),
        Rule(.namedParts, source: .totalOfParts, .page { page, site in misnamedTotals(page, site) }),
    ]

    private static let leading = Lexicon([
        "main", "leading", "top", "chief", "principal", "commonest", "biggest", "largest", "common", "frequent",
    ])
    private static let plain = Lexicon(["common", "frequent"])
    private static let most = Lexicon(["most"])

    /// "Several common reasons" are ranked by nobody.
    private static func isSuperlative(_ index: Int, _ prose: Prose) -> Bool {
        !plain.contains(prose.words[index]) || index > 0 && most.contains(prose.words[index - 1])
    }

    private static let subjects = Lexicon([
        "theme", "themes", "reason", "reasons", "concern", "concerns", "issue", "issues", "cause", "causes", "subject",
        "subjects", "topic", "topics", "category", "categories", "complaint", "complaints", "way", "ways", "outcome",
    ])

    /// "The main theme was ...": what is named so has to be first by its number.
    private static func falseLeaders(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition, !page.path.contains("/figures/") else { return [] }
        let figures = site.numbers.figures(of: edition.folder)
        return page.prose.statements.compactMap { _, sentence in
            guard let (word, leaders) = leaders(in: sentence, page.prose, figures),
                !leaders.contains(where: { $0.holds != false }), let first = leaders.first?.fault
            else { return nil }
            return Fault(page.place(page.prose.words[word]), .notFirst(first))
        }
    }

    /// The word that calls a category the first, and what the numbers say of each category that the sentence names behind it.
    static func leaders(
        in sentence: Prose.Sentence, _ prose: Prose, _ figures: [PublishedNumbers.Figure]
    ) -> (word: Int, leaders: [Leader])? {
        guard let index = prose.first(leading, in: sentence), isSuperlative(index, prose),
            ((index + 1)...(index + 2)).contains(where: {
                sentence.words.contains($0) && subjects.contains(prose.words[$0])
            })
        else { return nil }
        let text = prose.text(Int(prose.words[index].end)..<sentence.range.upperBound)
        return (index, NamedCategories.all(in: text, of: figures).map { Leader($0) })
    }

    private static let examples = Lexicon(["example", "instance"])
    private static let invented = Lexicon(["invented", "made-up", "imaginary", "fictional", "imagined", "supposed"])
    private static let cases = Lexicon([
        "complaint", "complaints", "complained", "case", "cases", "concern", "concerns",
    ])

    /// An example of something that did not happen in the year is taken for a case of it.
    private static func falseExamples(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition, !page.path.contains("/figures/") else { return [] }
        let prose = page.prose
        return prose.statements.compactMap { block, sentence in
            guard let index = prose.first(examples, in: sentence), prose.first(cases, in: sentence) != nil,
                !prose.words[block.words].contains(where: invented.contains)
            else { return nil }
            let figures = site.numbers.figures(of: edition.folder).filter {
                ["complaints", "concerns"].contains($0.unit)
            }
            let none = NamedCategories.all(in: prose.line(sentence.range), of: figures)
                .flatMap(\.rows).first { $0.value == "0" }
            return none.map { Fault(page.place(prose.words[index]), .exampleOfNone($0.labels[0])) }
        }
    }

    /// "235 statutory and informal complaints": a number is no larger than the parts that it is called by.
    private static func misnamedTotals(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition, !page.path.contains("/figures/") else { return [] }
        let prose = page.prose
        return prose.statements.flatMap { _, sentence -> [Fault] in
            sentence.words.compactMap { index -> Fault? in
                let word = prose.words[index]
                guard prose.mark(of: word) == .figure, prose.run(of: word).value != nil, word.kind == .number,
                    let count = NarratedNumber.count(word, prose),
                    let noun = (index + 1..<min(index + 8, sentence.words.upperBound)).first(where: {
                        NumberLexicon.counted.contains(prose.words[$0])
                    }), noun > index + 1, prose.words[index + 1..<noun].allSatisfy(prose.isTyped)
                else { return nil }
                let text = prose.text(Int(prose.words[index + 1].start)..<Int(prose.words[noun].start))
                let unit = prose.text(prose.words[noun]).lowercased()
                let parts = NamedParts.sums(of: text, unit, site.numbers.figures(of: edition.folder))
                guard let most = parts.max(), count > most else { return nil }
                return Fault(page.place(word), .namedParts(count, NamedCategories.plain(text), most))
            }
        }
    }
}

/// Whether the categories that are called the first ones are.
struct Leader {
    let named: NamedCategories
    /// Nil where hidden numbers leave it open.
    let holds: Bool?

    init(_ named: NamedCategories) {
        self.named = named
        let others = named.figure.current.filter { row in
            row.labels.count == 1 && !row.isTotal && !named.rows.contains { $0.labels == row.labels }
        }
        guard let least = named.counts?.min(), named.figure.measure == "count" else {
            holds = nil
            return
        }
        // A hidden number can be no reason to say that somebody is wrong.
        holds = others.compactMap { Int($0.value) }.allSatisfy { $0 <= least }
    }

    /// What is called first, its number, and what is first.
    var fault: FalseLeader? {
        let first = named.figure.current.filter { !$0.isTotal && $0.labels.count == 1 }
            .max { (Int($0.value) ?? 0) < (Int($1.value) ?? 0) }
        let least = named.rows.min { (Int($0.value) ?? 0) < (Int($1.value) ?? 0) }
        guard let first, let least else { return nil }
        return FalseLeader(
            named: least.labels[0], count: least.value, first: first.labels[0], most: first.value,
            figure: named.figure.name)
    }
}

/// A category that a sentence calls the first one, and the one that is.
struct FalseLeader: Hashable, Sendable {
    let named: String
    let count: String
    let first: String
    let most: String
    let figure: String
}

/// A list of categories in front of the noun that a number counts.
private enum NamedParts {
    /// What the named categories are together, by each figure of the unit that has all of them.
    static func sums(of text: String, _ unit: String, _ figures: [PublishedNumbers.Figure]) -> [Int] {
        let names = text.split(separator: ",").flatMap { $0.split(separator: " ") }
            .map { NamedCategories.plain(String($0)) }.filter { !["and", "or", "", "all", "the"].contains($0) }
        guard !names.isEmpty else { return [] }
        return figures.filter { $0.measure == "count" && $0.unit == unit }.compactMap { figure in
            let rows = figure.current.filter { row in
                row.labels.count == 1 && !row.isTotal && names.contains(NamedCategories.plain(row.labels[0]))
            }
            guard rows.count == names.count else { return nil }
            return NamedCategories(figure: figure, rows: rows).counts?.reduce(0, +)
        }
    }
}

extension RuleSource {
    static let ranked: RuleSource = "Heard's own rule: what is called the main one is first by its number"
    static let invented: RuleSource =
        "Heard's own rule: an example of something that did not happen in the year says that it is invented"
    static let totalOfParts: RuleSource = "Heard's own rule: the parts that a total is called by add up to it"
}
