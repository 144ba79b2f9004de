import Diagnostics

extension Rule {
    /// Days and limits.
    static let days: [Rule] = [
        Rule(.dayKind, source: .workingDays, .page { page, _ in mixedDays(page) }),
        Rule(.bandsApart, source: .bands, .page { page, _ in page.tables.flatMap { overlaps($0, page) } }),
        Rule(.bandsOfLaw, source: .bands, .page(foreignBands)),
        Rule(.limitConstant, source: .limits, .page(typedLimits)),
    ]

    /// "calendar days" in a report that counts working days, and plain "days" beside "working days".
    private static func mixedDays(_ page: ExaminedPage) -> [Fault] {
        guard page.facts.edition != nil else { return [] }
        let prose = page.prose
        return prose.main.filter { $0.kind != .code && $0.kind != .quotation }.flatMap { block -> [Fault] in
            let uses = DayUse.all(in: block, prose)
            let isWorking = uses.contains { $0.kind == .working }
            return uses.compactMap { use in
                switch use.kind {
                case .calendar: Fault(page.place(use.word), .calendarDays)
                case .bare where isWorking: Fault(page.place(use.word), .bareDays(use.number))
                default: nil
                }
            }
        }
    }

    private static func overlaps(_ table: ReportTable, _ page: ExaminedPage) -> [Fault] {
        let bands = table.rows.compactMap { row in Band(row.heading).map { (row, $0) } }
        return zip(bands, bands.dropFirst()).compactMap { first, second in
            guard first.1 != second.1, let fault = first.1.fault(before: second.1) else { return nil }
            return Fault(page.place(second.0.element), .bandsTouch(first.0.heading, second.0.heading, fault))
        }
    }

    /// Bands of days whose edges are not a limit that the site knows.
    private static func foreignBands(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        guard page.facts.edition != nil else { return [] }
        let banded = page.tables.filter(isBandsOfDays)
        guard !banded.isEmpty else { return [] }
        let limits = KnownLimits(page, site)
        guard !limits.isEmpty else { return [] }
        return banded.flatMap { table -> [Fault] in
            let stage = KnownLimits.stage(of: "\(table.caption) \(table.columns.joined(separator: " "))")
            return table.rows.compactMap { row in
                guard let band = Band(row.heading),
                    let edge = band.edges.first(where: { !limits.contains($0, of: stage) })
                else { return nil }
                return Fault(page.place(row.element), .bandNotOfLaw(row.heading, edge, stage))
            }
        }
    }

    private static func isBandsOfDays(_ table: ReportTable) -> Bool {
        guard table.rows.contains(where: { Band($0.heading) != nil }) else { return false }
        return ([table.caption] + table.columns + table.rows.map(\.heading)).contains {
            $0.lowercased().contains("day")
        }
    }

    /// A typed number of days that a sentence calls a limit.
    private static func typedLimits(_ page: ExaminedPage, _ site: ExaminedSite) -> [Fault] {
        let prose = page.prose
        var limits: KnownLimits?
        return prose.main.filter { isJudged($0, page) }.flatMap { block in
            prose.sentences[block.sentences].flatMap { sentence -> [Fault] in
                let isLimit = LimitText.reader(prose, sentence)
                return TypedNumberReader(prose, sentence, readsWords: true).limits.filter { isLimit($0.word) }.map {
                    number in
                    let known = limits ?? KnownLimits(page, site)
                    limits = known
                    let names = number.value.flatMap { Int($0) }.map(known.names) ?? []
                    return Fault(page.place(number.word), .typedLimit(number.text, names))
                }
            }
        }
    }
}

/// A number of days in a sentence, and what kind of days it says.
private struct DayUse {
    enum Kind { case working, calendar, bare }

    let word: Prose.Word
    let number: String
    let kind: Kind

    private static let days = Lexicon(["days", "day"])
    private static let working = Lexicon(["working"])
    private static let calendar = Lexicon(["calendar"])

    /// "7 working days", "34 calendar days", "9 days"; "one day" and "the next day" are not a measure.
    static func all(in block: Prose.Block, _ prose: Prose) -> [DayUse] {
        let words = prose.words[block.words]
        return words.indices.compactMap { index in
            guard days.contains(words[index]), words.indices.contains(index - 1) else { return nil }
            let before = words[index - 1]
            if calendar.contains(before) { return DayUse(word: before, number: "", kind: .calendar) }
            if working.contains(before) { return DayUse(word: before, number: "", kind: .working) }
            let isNumber = before.kind == .number || (NumberLexicon.value(of: before, in: prose) ?? 0) > 1
            return isNumber ? DayUse(word: before, number: prose.text(before), kind: .bare) : nil
        }
    }
}

/// The limits that pages of an edition print out of the settings.
struct KnownLimits {
    /// By number of working days, the names of the limits that are of that length.
    private var limits: [Int: [String]] = [:]

    var isEmpty: Bool { limits.isEmpty }

    init(_ page: ExaminedPage, _ site: ExaminedSite) {
        let folder = page.facts.edition.map { $0.folder + "/" } ?? Address.folder(of: page.path)
        for limit in site.pages.lazy.filter({ $0.path.hasPrefix(folder) }).flatMap(\.limits)
        where !(limits[limit.days] ?? []).contains(limit.name) {
            limits[limit.days, default: []].append(limit.name)
        }
    }

    func names(_ days: Int) -> [String] { (limits[days] ?? []).sorted() }
    /// Whether it is a limit of that stage; of any where no stage is named.
    func contains(_ days: Int, of stage: Int?) -> Bool {
        guard let stage else { return limits[days] != nil }
        return limits[days]?.contains { $0.hasPrefix("limit.stage-\(stage)") } ?? false
    }

    /// The stage that a caption names: "at stage 1", "at the first stage".
    static func stage(of caption: String) -> Int? {
        let text = caption.lowercased()
        if text.contains("stage 1") || text.contains("first stage") { return 1 }
        return text.contains("stage 2") || text.contains("second stage") ? 2 : nil
    }
}

extension TypedNumberReader {
    /// Every typed number before "days", words among them: "within twenty working days".
    var limits: [TypedNumber] {
        words.indices.compactMap { index in
            let word = words[index]
            guard prose.mark(of: word) == .plain, LimitText.isDays(words, index), !isName(index) else { return nil }
            if word.kind == .number { return typed(index, nil) }
            return NumberLexicon.value(of: word, in: prose).map { typed(index, $0) }
        }
    }
}

extension RuleSource {
    static let workingDays: RuleSource =
        "SI 2006/1738 regulation 2: limits are working days, and 34 calendar days are about 24 of them"
    static let bands: RuleSource =
        "SI 2006/1738 regulations 14 and 17: bands of time part at the limits, 10 and 20 working days, 25 and 65"
    static let limits: RuleSource =
        "SI 2006/1738 regulations 14, 17, 19 and 20 fix the limits; they stand in templates/law/limits.yaml, and nowhere else"
}

/// A limit of the law that a page prints out of the settings.
struct PrintedLimit: Hashable, Sendable {
    /// Such as `limit.stage-1`.
    let name: String
    /// Working days.
    let days: Int

    static func all(in prose: Prose) -> [PrintedLimit] {
        prose.runs.compactMap { run in
            guard run.mark == .constant, let slot = run.slot, slot.hasPrefix("limit."),
                let name = slot.split(separator: " ").first, let days = run.value.flatMap({ Int($0) })
            else { return nil }
            return PrintedLimit(name: String(name), days: days)
        }
    }
}
