import Diagnostics
import Quantities
import Site

extension Rule {
    /// Years in a report of one year.
    static let years: [Rule] = [
        Rule(.yearInPeriod, source: .period, .page { page, _ in outside(page) }),
        Rule(.ownReportYear, source: .period, .page { page, _ in ownYear(page) }),
        Rule(.yearStyle, source: .yearStyle, .page { page, _ in styles(page) }),
        Rule(.publicationLag, source: .soon, .site { _, expectations in late(expectations) }),
    ]

    /// A later year is an error where nothing says that it lies after the report; an earlier one a warning, since
    /// its values belong to names such as `{{ period.previous }}`. A report may tell of earlier times: a year without its
    /// hyphen is one of the figures only where its sentence speaks of what they count.
    private static func outside(_ page: ExaminedPage) -> [Fault] {
        // A figure's own page lists earlier years and where they were published.
        guard let edition = page.facts.edition, !page.path.contains("/figures/") else { return [] }
        let last = edition.period.end.components.year
        let first = edition.period.start.components.year
        var after = AfterTheYear()
        let prose = page.prose
        return prose.main.flatMap { block -> [Fault] in
            after.read(block, prose)
            return TypedYear.all(in: block, prose).compactMap { year in
                if year.value.last > last {
                    guard !after.isOpen, year.value.first > edition.asAt.components.year - 1 else { return nil }
                    return Fault(page.place(year.word), .laterYear(year.text, edition.period.label.text))
                }
                let isOfFigures = year.value.style != .calendar || Self.isOfFigures(year, block, prose)
                guard isOfFigures, year.value.last < first || year.value.last == first && year.value.style != .calendar
                else { return nil }
                let isPrevious = year.value.last == first && year.value.first == first - 1
                return Fault(
                    page.place(year.word), .earlierYear(year.text, edition.period.label.text, isPrevious: isPrevious),
                    severity: .warning)
            }
        }
    }

    private static let sources = Lexicon([
        "act", "regulations", "law", "laws", "legislation", "rules", "guidance", "guide", "code", "court", "judgment",
        "parliament", "ministers", "government", "ombudsman", "census", "convention", "protocol", "charter",
        "published",
    ])

    /// Whether the sentence of a year holds a figure or names what figures count, and no law, court or book that has a
    /// year of its own.
    private static func isOfFigures(_ year: TypedYear, _ block: Prose.Block, _ prose: Prose) -> Bool {
        guard let sentence = prose.sentences[block.sentences].first(where: { $0.range.contains(Int(year.word.start)) })
        else { return false }
        let words = prose.words[sentence.words]
        if words.contains(where: { prose.mark(of: $0) == .figure }) { return true }
        return words.contains {
            NumberLexicon.counted.contains($0) && (prose.beginsSmall($0) || $0.start == words.first?.start)
        }
            && !words.contains(where: sources.contains)
    }

    private static let reports = Lexicon(["report", "reports"])
    private static let earlier = Lexicon(["last", "previous", "earlier", "before", "prior", "preceding"])
    private static let from = Lexicon([
        "identified", "raised", "promised", "agreed", "made", "set", "listed", "published", "recommended", "reported",
    ])

    /// "identified in the 2021-22 report" in the report of 2021-22, or "last year (2021-22)": the year before is meant.
    private static func ownYear(_ page: ExaminedPage) -> [Fault] {
        guard let edition = page.facts.edition else { return [] }
        let (first, last) = (edition.period.start.components.year, edition.period.end.components.year)
        let prose = page.prose
        return prose.main.flatMap { block in
            prose.sentences[block.sentences].flatMap { sentence -> [Fault] in
                let words = prose.words[sentence.words]
                return words.indices.compactMap { index in
                    let word = words[index]
                    guard word.kind == .number, prose.mark(of: word) != .quotation,
                        let year = YearText.read(prose.bytes[word.range]), year.first == first, year.last == last,
                        year.style != .calendar, isMistaken(index, words)
                    else { return nil }
                    return Fault(
                        page.place(word), .ownYearAsLast(prose.text(word), edition.previousPeriod?.label.text ?? ""))
                }
            }
        }
    }

    private static func isMistaken(_ index: Int, _ words: ArraySlice<Prose.Word>) -> Bool {
        let before = words[max(words.startIndex, index - 3)..<index]
        let behind = words[(index + 1)..<min(words.endIndex, index + 3)]
        let isReport = behind.prefix(2).contains { reports.contains($0) }
        if isReport, before.contains(where: { from.contains($0) }) || isCalledLast(index, words) { return true }
        let year = NumberLexicon.year
        return before.suffix(2).contains { year.contains($0) || reports.contains($0) }
            && before.contains { earlier.contains($0) }
    }

    /// "the 2021-22 report, last year's report": said again in other words.
    private static func isCalledLast(_ index: Int, _ words: ArraySlice<Prose.Word>) -> Bool {
        words.indices.contains { position in
            lastYears.contains(words[position]) && words.indices.contains(position - 1)
                && earlier.contains(words[position - 1]) && abs(position - index) < 6
        }
    }

    private static let lastYears = Lexicon(["year's", "years"])

    private static func styles(_ page: ExaminedPage) -> [Fault] {
        guard page.facts.edition != nil else { return [] }
        let prose = page.prose
        return prose.main.flatMap { block in
            TypedYear.all(in: block, prose).filter { $0.value.style == .other }.map { year in
                let short = year.value.last % 100
                let label = "\(year.value.first)-\(short < 10 ? "0" : "")\(short)"
                return Fault(page.place(year.word), .yearStyle(year.text, label, page.facts.edition))
            }
        }
    }

    /// More than six months after the end of the period. Regulation 13(3) says "as soon as possible"; the number is ours.
    private static func late(_ expectations: Expectations) -> [Fault] {
        expectations.editions.compactMap { edition in
            let months = Self.months(from: edition.period.end, to: edition.publishedOn)
            guard months > 6 else { return nil }
            return Fault(
                SourceLocation(path: "\(edition.folder)/index.html"),
                .publishedLate(months, edition.period.end.words, edition.publishedOn.words))
        }
    }

    /// Begun months between two days.
    private static func months(from start: CalendarDate, to end: CalendarDate) -> Int {
        let (first, last) = (start.components, end.components)
        let whole = 12 * (last.year - first.year) + last.month - first.month
        return last.day > first.day ? whole + 1 : whole
    }
}

/// A year that somebody typed into a sentence.
struct TypedYear {
    let word: Prose.Word
    let text: String
    let value: YearText.Year

    private static let counted = NumberLexicon.counted

    static func all(in block: Prose.Block, _ prose: Prose) -> [TypedYear] {
        switch block.kind {
        case .code, .quotation, .columnHeading, .rowHeading, .caption, .chartSubtitle, .note: return []
        default: break
        }
        let words = prose.words[block.words]
        return words.indices.compactMap { index in
            let word = words[index]
            guard word.kind == .number, prose.mark(of: word) == .plain,
                let year = YearText.read(prose.bytes[word.range]), !isOfLaw(index, words, prose)
            else { return nil }
            return TypedYear(word: word, text: prose.text(word), value: year)
        }
    }

    private static let laws = Lexicon([
        "act", "regulations", "regulation", "order", "rules", "code", "si", "directive", "guidance", "standard",
        "charter", "version", "edition", "census",
    ])

    /// "Children Act 1989", "the 2006 Regulations", "SI 2006/1738", "(Amendment) Regulations 2004", or a number that counts.
    private static func isOfLaw(_ index: Int, _ words: ArraySlice<Prose.Word>, _ prose: Prose) -> Bool {
        if words.indices.contains(index - 1), laws.contains(words[index - 1]) { return true }
        if words.indices.contains(index + 1), laws.contains(words[index + 1]), prose.beginsWithCapital(words[index + 1])
        {
            return true
        }
        return words.indices.contains(index + 1) && counted.contains(words[index + 1])
            && prose.bytes[Int(words[index].end)] == 32
    }
}

/// Whether the text stands under a heading that says it tells of the time after the year.
struct AfterTheYear {
    private(set) var isOpen = false
    private var level = 0

    private static let since = Lexicon([
        "since", "after", "ahead", "next", "plans", "plan", "future", "coming", "later", "sign-off", "approval",
        "approved", "published", "statement", "cite", "contents", "download",
    ])

    mutating func read(_ block: Prose.Block, _ prose: Prose) {
        guard case .heading(let level) = block.kind, !isOpen || level <= self.level else { return }
        isOpen = prose.words[block.words].contains { Self.since.contains($0) }
        self.level = level
    }
}

extension RuleSource {
    static let period: RuleSource =
        "SI 2006/1738 regulation 13(4): the report is about the twelve months that end on 31 March"
    static let yearStyle: RuleSource = "GOV.UK style guide: a year from April to March is written 2021-22 everywhere"
    static let soon: RuleSource =
        "SI 2006/1738 regulation 13(3): the report is compiled as soon as possible after the year; six months is Heard's own limit"
}
