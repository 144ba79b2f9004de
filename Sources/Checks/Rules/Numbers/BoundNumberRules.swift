import Diagnostics
import Quantities

extension Rule {
    static let boundNumbers: [Rule] = [
        Rule("number-bound", source: .ourNumbers, .page { page, site in typed(page, site, words: false) }),
        Rule("number-word-bound", source: .ourNumbers, .page { page, site in typed(page, site, words: true) }),
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
                        let known = KnownNumber.nearest(to: number, sentence, of: page, in: site)
                        return Fault(page.place(number.word), .typedNumber(number.text, known))
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

/// The published figure that a typed number most likely is.
struct KnownNumber: Hashable, Sendable {
    let figure: String
    /// The categories by their labels; none of a total.
    let labels: [String]
    /// The categories as a slot names them.
    let names: [String]
    let isShare: Bool
    let isEarlier: Bool

    /// As it is written in Markdown.
    var slot: String {
        let name = ([figure] + names).joined(separator: ".")
        return "{{ \(name)\(isEarlier ? " last year" : "")\(isShare ? " as share" : "") }}"
    }

    /// The row with the same number that shares most words with the sentence; of equals the first, totals before parts.
    static func nearest(
        to number: TypedNumber, _ sentence: Prose.Sentence, of page: ExaminedPage, in site: ExaminedSite
    ) -> KnownNumber? {
        guard let value = number.value, let edition = page.facts.edition else { return nil }
        let names = site.expectations.categories[edition.folder] ?? [:]
        let text = Self.words(page.prose.line(sentence.range))
        var best: (score: Int, known: KnownNumber)?
        for figure in site.numbers.figures(of: edition.folder) {
            for row in figure.rows {
                let isShare = number.isShare && figure.measure != "share"
                guard (isShare ? row.share : row.value) == value,
                    number.isShare == (isShare || figure.measure == "share")
                else { continue }
                let isEarlier = row.period != figure.period
                if isEarlier, row.period != edition.previousPeriod?.label.text { continue }
                let labels = row.labels.filter { $0 != "All" }
                let known = KnownNumber(
                    figure: figure.name, labels: labels, names: labels.map { names[figure.name]?[$0] ?? slug($0) },
                    isShare: isShare, isEarlier: isEarlier)
                let score = score(known, figure, number, text) + (row.labels.isEmpty ? 2 : 0)
                if score > best?.score ?? -1 { best = (score, known) }
            }
        }
        return best?.known
    }

    private static func score(
        _ known: KnownNumber, _ figure: PublishedNumbers.Figure, _ number: TypedNumber, _ text: Set<String>
    ) -> Int {
        func shared(_ other: String) -> Int { words(other).intersection(text).count }
        let isUnit = figure.unit.split(separator: "-").last.map { $0 == number.noun } ?? false
        return 3 * shared(known.labels.joined(separator: " ")) + 3 * shared(figure.name) + (isUnit ? 3 : 0)
            + (known.labels.isEmpty ? 1 : 0) + (known.isEarlier ? 0 : 2) - (known.labels.count > 1 ? 2 : 0)
    }

    /// A label as a name is made of one, where the plan does not say.
    private static func slug(_ label: String) -> String {
        label.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map(String.init))
    }
}
