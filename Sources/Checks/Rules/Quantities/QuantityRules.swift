import Diagnostics
import Site

extension Rule {
    static let quantities: [Rule] = [
        Rule(.quantityBound, source: .quantitiesOfRecords, .page { page, site in told(page, site) })
    ]

    /// Sentences that say how many, what share, which rank or what change, of what the records count, without a figure.
    private static func told(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition, !page.path.contains("/figures/"),
            let things = site.counted[edition.folder]
        else { return [] }
        let prose = page.prose
        return prose.main.filter { isSentence($0) && $0.kind != .definition }.flatMap { block in
            prose.sentences[block.sentences].filter { sentence in
                prose.first(triggers, in: sentence) != nil && !prose.line(sentence.range).hasSuffix("?")
            }.flatMap { told($0, page, site, of: edition.folder, things) }
        }
    }

    private static func told(
        _ sentence: Prose.Sentence, _ page: ExaminedPage, _ site: ExaminedSite, of folder: String,
        _ things: CountedThings
    ) -> [Fault] {
        let (prose, start) = (page.prose, sentence.words.lowerBound)
        // What names the first of some categories is held against their numbers already (`top-rank`).
        let ranked = leaders(in: sentence, prose, site.numbers.figures(of: folder))
            .flatMap { $0.leaders.contains { $0.holds != nil } ? $0.word - start : nil }
        return ToldPart.all(of: prose.told(sentence)).compactMap { part in
            guard let found = QuantityFinder(part, things).found, !(ranked.map(found.words.contains) ?? false) else {
                return nil
            }
            let first = prose.words[start + found.words.lowerBound]
            let last = prose.words[start + found.words.upperBound]
            let meant = MeantFigure(sentence, prose, site, folder).slot
            return Fault(
                page.place(first), .quantity(prose.line(Int(first.start)..<Int(last.end)), found.kind, meant: meant),
                severity: found.isCertain ? .error : .warning)
        }
    }

    private static let triggers = Lexicon(QuantityWords.triggers)
}

extension Prose {
    /// The words of a sentence with what the rule about quantities has to know of each.
    fileprivate func told(_ sentence: Sentence) -> [ToldWord] {
        sentence.words.map { index in
            let word = words[index]
            let run = run(of: word)
            let gap = Array(gap(after: index))
            let isPeriod = run.slot?.hasPrefix("period.") ?? false
            return ToldWord(
                text: isPeriod ? "year" : text(word).lowercased().replacing("\u{2019}", with: "'"),
                isTyped: run.mark == .plain, isBound: run.mark == .claim || run.mark == .figure && run.slot != nil,
                isCut: gap.contains { ",;:()".utf8.contains($0) } || gap.starts(with: Self.dash),
                isEnd: gap.contains(UInt8(ascii: ";")) || gap.starts(with: Self.dash))
        }
    }

    /// A blank and the first two bytes of a dash, which closes up to no word.
    private static let dash: [UInt8] = [0x20, 0xE2, 0x80]
}

/// The figure that a sentence is most likely about: of those whose category it names, if they have one, the one that is
/// called by most of its words and fewest others.
private struct MeantFigure {
    /// As it is named between braces; nil where the sentence names nothing that a figure is called by.
    let slot: String?

    private static let joining: Set<String> = ["all", "and", "for", "from", "the", "with", "received", "made", "total"]

    private static func words(_ text: String) -> Set<String> {
        Set(CountedThings.words(text).filter { $0.count > 2 && !joining.contains($0) })
    }

    init(_ sentence: Prose.Sentence, _ prose: Prose, _ site: ExaminedSite, _ folder: String) {
        let said = Self.words(prose.text(sentence.range))
        let names = site.expectations.categories[folder] ?? [:]
        var best: (score: Int, rest: Int, slot: String)?
        for figure in site.numbers.figures(of: folder) where figure.measure == "count" {
            for row in figure.current where row.labels.count < 2 {
                let label = row.labels.first.flatMap { $0 == "All" ? nil : $0 }
                let named = Self.words(label ?? "")
                let words = Self.words(figure.name.replacing(/-by-.*/, with: "")).union(named)
                let score = words.intersection(said).count
                let rest = words.count - score
                guard score > 0, named.isSubset(of: said), label == nil || !named.isEmpty,
                    best.map({ (score, -rest) > ($0.score, -$0.rest) }) ?? true
                else { continue }
                let category = label.flatMap { names[figure.name]?[$0] }
                guard label == nil || category != nil else { continue }
                best = (score, rest, figure.name + (category.map { ".\($0)" } ?? ""))
            }
        }
        slot = best?.slot
    }
}

extension RuleSource {
    static let quantitiesOfRecords: RuleSource =
        "Heard's own rule: a number told in words is as true or false as one in digits, and only the records know which"
}
