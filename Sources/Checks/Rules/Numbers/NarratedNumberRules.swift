import Diagnostics
import Site
import StrictYAML

extension Rule {
    /// Numbers of sentences held against the tables.
    static let narratedNumbers: [Rule] = [
        Rule(.subsetBase, source: .subset, .page { page, _ in subsets(page) }),
        Rule(.figureInBase, source: .subset, .site { site, _ in figuresInBases(site) }),
        Rule(.smallBaseShare, source: .smallBases, .page(smallShares)),
        Rule(.sameNumber, source: .oneValue, .site { site, _ in otherNumbers(site) }),
        Rule(.teamNumber, source: .oneValue, .page(otherTeams)),
    ]

    private static let of = Lexicon(["of"])
    private static let between = Lexicon(["of", "out", "the", "those", "these", "all", "our"])

    /// "14 of the 23": no part is larger than its whole.
    private static func subsets(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.main.flatMap { block in
            prose.sentences[block.sentences].flatMap { sentence -> [Fault] in
                let words = prose.words[sentence.words]
                return words.indices.compactMap { index in
                    guard words[index].kind == .number, let part = NarratedNumber.count(words[index], prose),
                        let whole = whole(behind: index, words), let base = NarratedNumber.count(whole, prose),
                        part > base
                    else { return nil }
                    return Fault(page.place(words[index]), .partAboveWhole(part, base))
                }
            }
        }
    }

    /// The number behind "of the" and the like.
    private static func whole(behind index: Int, _ words: ArraySlice<Prose.Word>) -> Prose.Word? {
        var next = index + 1
        var sawOf = false
        while words.indices.contains(next), between.contains(words[next]) {
            sawOf = sawOf || of.contains(words[next])
            next += 1
        }
        return sawOf && words.indices.contains(next) && words[next].kind == .number ? words[next] : nil
    }

    /// A figure whose page names what 100% is has no number above that base.
    private static func figuresInBases(_ site: ExaminedSite) -> [Fault] {
        site.pages.flatMap { page -> [Fault] in
            guard let base = FigureBase(page, in: site), base.figure.measure == "count" else { return [] }
            // What stands in several rows adds up to more than its base, and its page says so.
            let isOfSeveral = page.tables.contains(where: TableSum.isOfSeveral)
            return base.figure.current.compactMap { row in
                guard let count = Int(row.value), count > base.count, !(isOfSeveral && row.isTotal) else { return nil }
                let label = row.labels.filter { $0 != "All" }.joined(separator: ", ")
                return Fault(page.place(base.link), .figureAboveBase(count, label, base.count, base.title))
            }
        }
    }

    private static func smallShares(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition else { return [] }
        func base(_ figure: Substring) -> Int? {
            FigureBase.count(of: String(figure), edition.folder, in: site).flatMap { $0 < SmallBase.limit ? $0 : nil }
        }
        let prose = page.prose
        let told = prose.runs.compactMap { run -> Fault? in
            guard let slot = run.slot, slot.hasSuffix(" as share"), run.mark == .figure, run.value != nil,
                prose.bytes[run.range].last == UInt8(ascii: "%"),
                let base = slot.split(separator: " ").first?.split(separator: ".").first.flatMap(base)
            else { return nil }
            return Fault(page.place(ofProse: run.range.lowerBound), .shareOfFew(prose.line(run.range), base))
        }
        return told
            + page.tables.compactMap { table in
                guard let name = SmallBase.figure(of: table, page.tree), SmallBase.tellsSharesOnly(table),
                    let base = base(name)
                else { return nil }
                return Fault(page.place(table.element), .tableOfFew(base))
            }
    }

    /// One figure has one value: the number that a sentence prints is the one of the download. Each wrong one once.
    private static func otherNumbers(_ site: ExaminedSite) -> [Fault] {
        var told: Set<[String]> = []
        return site.pages.flatMap { page -> [Fault] in
            guard let edition = page.facts.edition else { return [] }
            let names = site.expectations.categories[edition.folder] ?? [:]
            return page.prose.runs.compactMap { run in
                guard run.mark == .figure, let slot = run.slot, let value = run.value,
                    !slot.hasSuffix(" as share") || page.prose.bytes[run.range].last == UInt8(ascii: "%"),
                    let known = PublishedSlot.value(of: slot, edition.folder, names, in: site.numbers),
                    known.value != value, told.insert([edition.folder, slot, value]).inserted
                else { return nil }
                return Fault(
                    page.place(ofProse: run.range.lowerBound),
                    .otherNumber(page.prose.line(run.range), slot, known.value, figure: known.figure))
            }
        }
    }

    /// A sentence that names one team and prints the number of another.
    private static func otherTeams(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard let edition = page.facts.edition else { return [] }
        let prose = page.prose
        let names = site.expectations.categories[edition.folder] ?? [:]
        return prose.main.flatMap { block -> [Fault] in
            prose.sentences[block.sentences].flatMap { sentence -> [Fault] in
                let runs = prose.runs[block.runs].filter {
                    $0.mark == .figure && $0.value != nil && sentence.range.overlaps($0.range)
                }
                guard !runs.isEmpty else { return [] }
                let text = prose.line(sentence.range)
                return runs.compactMap { run in
                    guard let other = NarratedNumber.otherLabel(run, text, names) else { return nil }
                    return Fault(
                        page.place(ofProse: run.range.lowerBound), .otherTeam(prose.line(run.range), other.0, other.1))
                }
            }
        }
    }
}

/// Numbers as sentences print them.
enum NarratedNumber {
    /// A whole number that is neither a share nor a name; nil of all else.
    static func count(_ word: Prose.Word, _ prose: Prose) -> Int? {
        let run = prose.run(of: word)
        guard run.mark == .figure || run.mark == .plain else { return nil }
        let end = Int(word.end)
        if end < prose.bytes.count, prose.bytes[end] == UInt8(ascii: "%") { return nil }
        return WholeNumber.count.read(prose.text(word).replacing(",", with: ""))
    }

    /// The category that a bound number is of, and the one that the sentence names instead: only where the slot's
    /// own category is not named and exactly one other of the same figure is.
    static func otherLabel(
        _ run: Prose.Run, _ text: String, _ names: [String: [String: String]]
    ) -> (own: String, named: String)? {
        guard let parts = run.slot?.split(separator: " ").first?.split(separator: "."), parts.count == 2,
            let labels = names[String(parts[0])], let own = labels.first(where: { $0.value == parts[1] })?.key,
            own.split(separator: " ").count > 1 || own.count > 4, !text.contains(own)
        else { return nil }
        let named = labels.keys.filter { $0 != own && $0.count > 4 && isNamed($0, in: text) }
        return named.count == 1 ? (own, named[0]) : nil
    }

    /// Names of teams begin with capitals: a label of one small word may be an ordinary word of the sentence.
    private static func isNamed(_ label: String, in text: String) -> Bool {
        guard label.split(separator: " ").count > 1 else { return false }
        return text.contains(label)
    }
}

enum SmallBase {
    /// Below this many, a share is told as a count: one case more or less moves it by over three points.
    static let limit = 30

    /// The figure of a table, by the id of its caption: `table-complaints-by-method-caption`, and under a chart
    /// `chart-complaints-by-method-table-caption`.
    static func figure(of table: ReportTable, _ tree: PageTree) -> Substring? {
        guard let caption = tree.all("caption", inside: table.element).first, let id = tree.nodes[caption]["id"]
        else { return nil }
        for (start, end) in [("table-", "-caption"), ("chart-", "-table-caption")]
        where id.hasPrefix(start) && id.hasSuffix(end) {
            return id.dropFirst(start.count).dropLast(end.count)
        }
        return nil
    }

    static func tellsSharesOnly(_ table: ReportTable) -> Bool {
        let columns = table.columns.indices.dropLast()
        return columns.contains { table.isShares($0) && table.counts(besideShares: $0) == nil }
    }
}

/// What 100% is of a figure, as its own page says.
struct FigureBase {
    let figure: PublishedNumbers.Figure
    let count: Int
    let title: String
    /// The link to the base on the figure's page.
    let link: Int

    /// Nil of a page that is not a figure's, or whose base has no printed number.
    init?(_ page: ExaminedPage, in site: ExaminedSite) {
        guard let edition = page.facts.edition, let range = page.path.firstRange(of: "/figures/"),
            let figure = site.numbers.figure(
                page.path[range.upperBound...].dropLast(".html".count), of: edition.folder),
            let link = Self.link(page.tree), let href = page.tree.nodes[link]["href"],
            let count = site.numbers.figure(href.dropLast(".html".count), of: edition.folder)?.totalCount
        else { return nil }
        self.figure = figure
        self.count = count
        self.link = link
        title = page.tree.text(of: link)
    }

    private static func link(_ tree: PageTree) -> Int? {
        tree.all("dt").first { tree.text(of: $0) == "100% is" }.flatMap { term in
            tree.all("a").first { $0 > term }
        }
    }

    static func count(of figure: String, _ folder: String, in site: ExaminedSite) -> Int? {
        site.page("\(folder)/figures/\(figure).html").flatMap { FigureBase($0, in: site) }?.count
    }

    /// The figure that is 100% of another one, whether or not its number is printed.
    static func figure(of figure: String, _ folder: String, in site: ExaminedSite) -> PublishedNumbers.Figure? {
        guard let page = site.page("\(folder)/figures/\(figure).html"), let link = Self.link(page.tree),
            let href = page.tree.nodes[link]["href"]
        else { return nil }
        return site.numbers.figure(href.dropLast(".html".count), of: folder)
    }
}

/// The value in the downloads that a slot names.
enum PublishedSlot {
    /// Nil of slots with words around their number, of earlier years that are not there, and of hidden numbers.
    static func value(
        of slot: String, _ folder: String, _ names: [String: [String: String]], in numbers: PublishedNumbers
    ) -> (value: String, figure: String)? {
        let words = slot.split(separator: " ").map(String.init)
        guard let parts = words.first?.split(separator: ".").map(String.init), !words.contains("change"),
            !words.contains("percent-change"), let figure = numbers.figure(parts[0], of: folder)
        else { return nil }
        let isEarlier = words.count > 2 && words[1] == "last"
        let labels = parts.dropFirst().compactMap { name in names[parts[0]]?.first { $0.value == name }?.key }
        guard labels.count == parts.count - 1 else { return nil }
        let periods = Set(figure.rows.map(\.period)).sorted()
        let period = isEarlier ? periods.dropLast().last : periods.last
        let row = figure.rows.first { row in
            row.period == period && row.labels.prefix(labels.count).elementsEqual(labels)
                && row.labels.dropFirst(labels.count).allSatisfy { $0 == "All" }
        }
        guard let row else { return nil }
        let value = words.last == "share" && figure.measure != "share" ? row.share : row.value
        return value.isEmpty ? nil : (value, figure.name)
    }
}

extension RuleSource {
    static let subset: RuleSource = "Heard's own rule: a part lies inside what it is a part of"
    static let smallBases: RuleSource =
        "Heard's own rule: of fewer than 30, one case more or less moves a share by over three percentage points"
    static let oneValue: RuleSource =
        "Heard's own rule: a figure of a year has one value, in sentences, tables and downloads"
}
