import Diagnostics
import Site

extension Rule {
    /// Words that say something about figures without having been held against them.
    static let claims: [Rule] = [
        Rule(.uncheckedClaim, source: .checkedClaims, .page { page, _ in unchecked(page) }),
        Rule(.meanWithRate, source: .meanAlone, .page { page, _ in lonelyMeans(page) }),
    ]

    /// In the sentence of a bound number, or right before the one that it leads to.
    private static func unchecked(_ page: ExaminedPage) -> [Fault] {
        guard page.facts.edition != nil else { return [] }
        let prose = page.prose
        return prose.main.filter(isSentence).flatMap { block in
            prose.sentences[block.sentences].flatMap { sentence -> [Fault] in
                let words = prose.words[sentence.words]
                guard words.contains(where: { isFigure($0, prose) }) else { return [] }
                return ClaimWords.found(in: words, prose).map { Fault(page.place($0.word), .uncheckedClaim($0)) }
            }
        }
    }

    /// Headings of tables and cells tell what is counted, not how it went.
    static func isSentence(_ block: Prose.Block) -> Bool {
        switch block.kind {
        case .cell, .rowHeading, .columnHeading, .code, .quotation, .term, .chartSubtitle, .note: false
        default: true
        }
    }

    /// A number out of the data; a limit is none.
    private static func isFigure(_ word: Prose.Word, _ prose: Prose) -> Bool {
        prose.mark(of: word) == .figure && prose.run(of: word).value != nil
    }

    /// A mean stands with the share that was on time: alone it hides the late ones.
    private static func lonelyMeans(_ page: ExaminedPage) -> [Fault] {
        guard page.facts.edition != nil else { return [] }
        var faults: [Fault] = []
        for section in Section.all(of: page.prose) where !section.tellsRate {
            faults += section.means.map {
                Fault(page.place(ofProse: $0.range.lowerBound), .lonelyMean(page.prose.line($0.range)))
            }
        }
        return faults + metOnAverage(page)
    }

    private static func tellsRate(_ sentence: Prose.Sentence, _ prose: Prose) -> Bool {
        prose.words[sentence.words].map { prose.run(of: $0) }.contains { run in
            run.slot?.contains("-rate") ?? false
                || run.mark == .figure && prose.bytes[run.range].last == UInt8(ascii: "%")
        }
    }

    private static let on = Lexicon(["on"])
    private static let average = Lexicon(["average"])
    private static let met = Lexicon(["met", "achieved", "kept", "achieving", "meeting"])
    private static let limits = Lexicon(["limit", "limits", "target", "targets", "timescale", "timescales", "deadline"])

    /// "On average the limit was met": each complaint meets its limit or does not.
    private static func metOnAverage(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.statements.compactMap { _, sentence in
            guard let index = prose.first(average, in: sentence), sentence.words.contains(index - 1),
                on.contains(prose.words[index - 1]), prose.first(met, in: sentence) != nil,
                prose.first(limits, in: sentence) != nil, !tellsRate(sentence, prose)
            else { return nil }
            return Fault(page.place(prose.words[index]), .metOnAverage)
        }
    }

    /// What stands under one heading of level 2.
    private struct Section {
        var means: [Prose.Run] = []
        var tellsRate = false

        static func all(of prose: Prose) -> [Section] {
            var sections = [Section()]
            for block in prose.main {
                if case .heading(let level) = block.kind, level <= 2 { sections.append(Section()) }
                for run in prose.runs[block.runs] where run.mark == .figure && run.value != nil {
                    let last = sections.count - 1
                    if run.slot?.contains("-mean-days") ?? false { sections[last].means.append(run) }
                    let isShare = prose.bytes[run.range].last == UInt8(ascii: "%")
                    if isShare || run.slot?.contains("within-limit") ?? false { sections[last].tellsRate = true }
                }
            }
            return sections
        }
    }
}

/// Words that claim something where they stand beside a figure.
struct ClaimWords {
    /// The first word of it, and all of it as printed.
    let word: Prose.Word
    let text: String
    /// How it is written as a checked claim.
    let example: String

    static func found(in words: ArraySlice<Prose.Word>, _ prose: Prose) -> [ClaimWords] {
        words.indices.compactMap { index -> ClaimWords? in
            guard prose.mark(of: words[index]) == .plain, let kind = kinds[words[index].key],
                isClaim(kind, index, words, prose)
            else { return nil }
            return ClaimWords(word: words[index], text: prose.text(words[index]), example: kind.example)
        }
    }

    enum Kind: Sendable {
        case trend, direction, comparison, majority, superlative, record, judgement, size

        var example: String {
            switch self {
            case .trend, .direction: "{{ claim rose: figure }}"
            case .comparison: "{{ claim more than: figure, figure }}"
            case .majority: "{{ claim most of: figure.category }}"
            case .superlative, .record: "{{ claim the highest in 4 years: figure }}"
            case .judgement: "{{ claim improved: figure }}"
            case .size: "{{ claim rose slightly: figure }}"
            }
        }
    }

    private static let than = Lexicon(["than"])
    private static let went = Lexicon(["went", "gone", "going", "go", "were", "was"])
    private static let article = Lexicon(["a", "the"])
    /// "more detail", "less than 1%" as a share below one is printed.
    private static func isClaim(_ kind: Kind, _ index: Int, _ words: ArraySlice<Prose.Word>, _ prose: Prose) -> Bool {
        let next = words.indices.contains(index + 1) ? words[index + 1] : nil
        switch kind {
        case .comparison: return next.map { than.contains($0) && prose.mark(of: $0) == .plain } ?? false
        case .judgement: return true
        case .direction: return words.indices.contains(index - 1) && went.contains(words[index - 1])
        case .record: return words.indices.contains(index - 1) && article.contains(words[index - 1])
        case .majority, .trend, .superlative, .size:
            // "a high street", "low income": only where a number stands within a few words is it said of the number.
            let reach = kind == .size ? 4 : 6
            return (-reach...reach).contains { offset in
                guard words.indices.contains(index + offset) else { return false }
                let other = words[index + offset]
                return prose.mark(of: other) == .figure && prose.run(of: other).value != nil
            }
        }
    }

    private static let kinds: [UInt64: Kind] = {
        let words: [(Kind, [String])] = [
            (
                .trend,
                [
                    "rose", "risen", "fell", "fallen", "increased", "decreased", "grew", "grown", "dropped", "declined",
                    "doubled", "halved", "soared", "climbed", "reduced", "increase", "decrease", "rise", "decline",
                    "reduction", "unchanged", "maintained", "sustained",
                ]
            ),
            (.direction, ["up", "down"]),
            (.record, ["record"]),
            (
                .comparison,
                [
                    "more", "less", "fewer", "higher", "lower", "longer", "shorter", "greater", "quicker", "faster",
                    "slower",
                ]
            ),
            (.majority, ["most", "majority", "mainly", "mostly", "predominantly", "half", "minority", "largely"]),
            (.superlative, ["highest", "lowest", "largest", "smallest", "fewest", "commonest", "greatest"]),
            (.judgement, ["improved", "improvement", "worsened", "deteriorated", "better", "worse"]),
            (
                .size,
                [
                    "slight", "slightly", "significant", "significantly", "sharply", "dramatic", "dramatically",
                    "marginally", "low", "high", "few", "considerably", "substantially", "substantial",
                ]
            ),
        ]
        return Dictionary(
            words.flatMap { kind, list in list.map { (ProseBytes.key($0), kind) } },
            uniquingKeysWith: { first, _ in first })
    }()
}

extension RuleSource {
    static let checkedClaims: RuleSource =
        "Heard's own rule: a word such as 'rose' is held against the figures when the report is built, or it is only somebody's impression"
    static let meanAlone: RuleSource =
        "SI 2006/1738 regulation 13(2): the report says whether the time limits were met, which a mean does not"
}
