import Diagnostics
import Quantities

extension Rule {
    static let boundNumbers: [Rule] = [
        Rule(.numberBound, source: .ourNumbers, .page { page, site in typed(page, site, words: false) }),
        Rule(.numberWordBound, source: .ourNumbers, .page { page, site in typed(page, site, words: true) }),
    ]

    private static func typed(_ page: ExaminedPage, _ site: ExaminedSite, words: Bool) -> [Fault] {
        let readsWords = page.facts.edition != nil
        if words && !readsWords { return [] }
        let prose = page.prose
        return prose.main.filter { isJudged($0, page) }.flatMap { block in
            prose.sentences[block.sentences].flatMap { sentence in
                let isKnownLimit = LimitText.reader(prose, sentence)
                return TypedNumberReader(prose, sentence, readsWords: readsWords).numbers
                    .filter { ($0.word.kind == .letters) == words && !isKnownLimit($0.word) }
                    .map { number in
                        Fault(
                            page.place(number.word),
                            .typedNumber(number.text, MeaningFinder(number, sentence, page, site).meaning, words: words)
                        )
                    }
            }
        }
    }

    /// The headings of figures' tables are words of the vocabulary, code shows what to write.
    static func isJudged(_ block: Prose.Block, _ page: ExaminedPage) -> Bool {
        switch block.kind {
        case .code, .quotation: false
        case .rowHeading, .columnHeading:
            !page.tree.chain(from: block.element).contains {
                page.tree.nodes[$0].name == "table" && page.tree.hasClass($0, "figures")
            }
        default: true
        }
    }
}

extension RuleSource {
    static let ourNumbers: RuleSource =
        "Heard's own rule: a number typed into a report goes stale or wrong; SI 2006/1738 regulation 13(2) makes the records what the report has to agree with"
}
