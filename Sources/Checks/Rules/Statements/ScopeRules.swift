import Diagnostics
import Site

extension Rule {
    /// Sentences that say what a number is of, and what it leaves out.
    static let scopes: [Rule] = [
        Rule(.remainderBase, source: .namedBase, .page { page, _ in lonelyRests(page) }),
        Rule(.exclusionEmpty, source: .exclusion, .page { page, site in emptyExclusions(page, site) }),
        Rule(.oneReason, source: .oneReason, .page { page, _ in sharedReasons(page) }),
        Rule(.saidMissing, source: .saidMissing, .page { page, site in falseGaps(page, site) }),
        Rule(.tableTotal, source: .tableTotal, .page { page, site in tablesWithoutTotal(page, site) }),
    ]

    private static let rests = Lexicon(["remainder", "rest", "others"])
    private static let the = Lexicon(["the"])
    private static let verbs = Lexicon(["were", "was", "came", "had", "are", "is", "have", "went", "did"])

    /// "22 were made by children. The remainder were from adults.": of how many?
    private static func lonelyRests(_ page: ExaminedPage) -> [Fault] {
        guard page.facts.edition != nil else { return [] }
        let prose = page.prose
        return prose.main.flatMap { block -> [Fault] in
            let sentences = Array(prose.sentences[block.sentences])
            return zip(sentences, sentences.dropFirst()).compactMap { before, sentence in
                guard let index = prose.first(rests, in: sentence), sentence.words.contains(index - 1),
                    sentence.words.contains(index + 1), the.contains(prose.words[index - 1]),
                    verbs.contains(prose.words[index + 1]), figures(in: sentence, prose).isEmpty,
                    case let told = figures(in: before, prose), told.count == 1,
                    prose.bytes[told[0].range].last != UInt8(ascii: "%")
                else { return nil }
                return Fault(page.place(prose.words[index]), .remainderOfNothing(prose.text(prose.words[index])))
            }
        }
    }

    private static func figures(in sentence: Prose.Sentence, _ prose: Prose) -> [Prose.Run] {
        Set(prose.words[sentence.words].map { Int($0.run) }).sorted().map { prose.runs[$0] }
            .filter { $0.mark == .figure && $0.value != nil }
    }

    private static let excludes = ["excluding", "excluded", "excludes", "not included", "left out", "not counted"]

    /// A note that something is left out, under a table whose total is that of everything.
    private static func emptyExclusions(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition else { return [] }
        return page.tables.compactMap { table in
            let text = "\(table.caption) \(table.notes)".lowercased()
            guard let name = SmallBase.figure(of: table, page.tree),
                let word = excludes.first(where: text.contains),
                let figure = site.numbers.figure(name, of: edition.folder), let total = figure.totalCount,
                let all = Whole.count(of: figure.unit, site.numbers.figures(of: edition.folder)), total == all
            else { return nil }
            return Fault(page.place(table.element), .nothingLeftOut(word, total, figure.unit))
        } + exclusionsOfSentences(page, site, edition.folder)
    }

    private static let excluding = Lexicon(["excluding", "excludes", "exclude", "excluded"])

    private static func exclusionsOfSentences(
        _ page: ExaminedPage, _ site: ExaminedSite, _ folder: String
    ) -> [Fault] {
        let prose = page.prose
        return prose.statements.compactMap { _, sentence in
            guard let index = prose.first(excluding, in: sentence) else { return nil }
            if let own = wholeFigure(of: page, site.numbers.figures(of: folder)) {
                let word = prose.text(prose.words[index])
                return Fault(page.place(prose.words[index]), .nothingLeftOut(word, own.count, own.unit))
            }
            let told = figures(in: sentence, prose).compactMap { run -> (count: Int, unit: String)? in
                guard let name = run.slot?.split(separator: " ").first, let count = run.value.flatMap({ Int($0) }),
                    let figure = site.numbers.figure(name.prefix { $0 != "." }, of: folder),
                    Whole.count(of: figure.unit, site.numbers.figures(of: folder)) == count
                else { return nil }
                return (count, figure.unit)
            }
            guard let first = told.first else { return nil }
            let word = prose.text(prose.words[index])
            return Fault(page.place(prose.words[index]), .nothingLeftOut(word, first.count, first.unit))
        }
    }
}

// Gaps
extension Rule {
    /// The figure whose own page this is, where it counts everything.
    private static func wholeFigure(
        of page: ExaminedPage, _ figures: [PublishedNumbers.Figure]
    ) -> (count: Int, unit: String)? {
        guard let place = page.path.firstRange(of: "/figures/"),
            let figure = figures.first(where: { $0.name == page.path[place.upperBound...].dropLast(".html".count) }),
            let total = figure.totalCount, Whole.count(of: figure.unit, figures) == total
        else { return nil }
        return (total, figure.unit)
    }

    private static let unknown = Lexicon(["unknown", "unknowns", "missing", "blank", "known", "recorded"])
    private static let reasons = Lexicon(["because", "reason", "reasons", "due"])

    /// What is said of anybody, or said not to be so, gives no reason for the numbers.
    private static let general = Lexicon([
        "may", "might", "can", "could", "if", "sometimes", "nobody", "nobody's", "no-one",
    ])

    /// One reason for numbers of unknowns that differ from table to table.
    private static func sharedReasons(_ page: ExaminedPage) -> [Fault] {
        guard page.facts.edition != nil else { return [] }
        let gaps = page.tables.compactMap { table in Gap.count(of: table).map { (table.element, $0) } }
        guard Set(gaps.map(\.1)).count > 1 else { return [] }
        let prose = page.prose
        return prose.statements.compactMap { block, sentence in
            guard prose.first(unknown, in: sentence) != nil, let index = prose.first(reasons, in: sentence),
                prose.first(general, in: sentence) == nil
            else { return nil }
            let heading = prose.main.last { other in
                guard case .heading = other.kind else { return false }
                return other.element < block.element
            }
            let section = heading.map { page.tree.section(after: $0.element) }
            let ownTables = section.map { range in gaps.filter { range.contains($0.0) }.count } ?? 0
            guard ownTables != 1 else { return nil }
            return Fault(page.place(prose.words[index]), .oneReason(Set(gaps.map(\.1)).sorted()))
        }
    }

    private static let negations = Lexicon([
        "cannot", "can't", "not", "unable", "impossible", "couldn't", "don't", "no",
    ])
    private static let splitting = Lexicon([
        "split", "splits", "separate", "separated", "separately", "divide", "divided", "break", "broken", "breakdown",
        "analyse", "analysed", "sort", "sorted", "distinguish", "grouped", "group",
    ])
    private static let by = Lexicon(["by", "between"])

    /// "Compliments cannot be split by source", where the table beside it does.
    private static func falseGaps(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition, !page.path.contains("/figures/") else { return [] }
        let prose = page.prose
        return prose.statements.compactMap { _, sentence in
            guard let index = prose.first(splitting, in: sentence), prose.first(negations, in: sentence) != nil,
                let by = sentence.words.last(where: { by.contains(prose.words[$0]) && $0 > index })
            else { return nil }
            let words = NamedCategories.plain(prose.line(sentence.range)).split(separator: " ").map(String.init)
            let behind = NamedCategories.plain(prose.text(Int(prose.words[by].end)..<sentence.range.upperBound))
                .split(separator: " ").map(String.init)
            let figure = site.numbers.figures(of: edition.folder).first { figure in
                let parts = figure.name.split(separator: "-by-", maxSplits: 1).map(String.init)
                return parts.count == 2 && words.contains(parts[0])
                    && behind.starts(with: parts[1].split(separator: "-").map(String.init))
                    && figure.current.contains { !$0.isTotal && !$0.value.isEmpty }
            }
            return figure.map { Fault(page.place(prose.words[index]), .saidMissing($0.name)) }
        }
    }

    /// The parts of a figure with a total that is printed elsewhere, and none below them.
    private static func tablesWithoutTotal(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition else { return [] }
        return page.tables.compactMap { table in
            guard table.total == nil, table.parts.count > 2, !TableSum.isOfSeveral(table),
                let name = SmallBase.figure(of: table, page.tree),
                let figure = site.numbers.figure(name, of: edition.folder), figure.measure == "count",
                let total = figure.totalCount, NamedCategories.labels(of: figure).contains(table.parts[0].heading)
            else { return nil }
            return Fault(page.place(table.element), .tableWithoutTotal(total, figure.unit))
        }
    }
}

/// How many there are of a unit in all.
private enum Whole {
    /// The largest number of the figures that are one number; nil where there is none.
    static func count(of unit: String, _ figures: [PublishedNumbers.Figure]) -> Int? {
        // Of nothing, nothing can be left out.
        let most = figures.filter { $0.unit == unit && $0.measure == "count" && $0.current.count == 1 }
            .compactMap(\.totalCount).max()
        return most.flatMap { $0 > 0 ? $0 : nil }
    }
}

/// The row of a table for those of whom something is not known.
private enum Gap {
    private static let names: Set<String> = [
        "not known", "unknown", "not recorded", "not stated", "missing", "not collected", "no answer",
    ]

    static func count(of table: ReportTable) -> Int? {
        table.parts.first { names.contains($0.heading.lowercased()) }?.cells.compactMap(\.content.count).first
    }
}

extension RuleSource {
    static let exclusion: RuleSource =
        "Heard's own rule: what is left out makes the number smaller, or it was not left out"
    static let oneReason: RuleSource = "Heard's own rule: numbers that differ have reasons that differ"
    static let saidMissing: RuleSource = "Heard's own rule: what the report shows is not called unknown in its text"
    static let tableTotal: RuleSource =
        "Heard's own rule, after the Code of Practice for Statistics: the parts of a whole stand with the whole"
}
