import Disclosure
public import Quantities
public import Settings

/// What one council adds to the comparison of councils: protected figures, and nothing else of its records.
public struct ComparedCouncil: Sendable {
    let name: CouncilName
    let settings: CouncilSettings
    /// One a reporting year, the oldest first.
    let reports: [ComparedReport]

    /// - Parameter publications: the council's pages; reports that are drafts, or about less than a year, are not compared.
    public init(
        name: CouncilName, settings: CouncilSettings, publications: [PageContext], policy: ComparisonPolicy
    ) {
        self.name = name
        self.settings = settings
        let all = publications.compactMap { ComparedReport($0, policy) }
        let years = Dictionary(grouping: all, by: \.period)
        // Of two reports about one year the later one counts.
        reports = years.values.compactMap { $0.max { ($0.publishedOn, $0.edition) < ($1.publishedOn, $1.edition) } }
            .sorted { $0.period < $1.period }
    }

    /// The figures that any of its reports has.
    var names: Set<FigureName> { reports.reduce(into: []) { $0.formUnion($1.figures.keys) } }

    /// In the order in which councils stand on every list.
    static func precedes(_ left: ComparedCouncil, _ right: ComparedCouncil) -> Bool {
        (left.settings.shortName.lowercased(), left.name) < (right.settings.shortName.lowercased(), right.name)
    }

    func report(for period: PeriodLabel) -> ComparedReport? { reports.first { $0.period == period } }

    /// The newest report that has the figure, or else the newest.
    func newest(with figure: FigureName) -> ComparedReport? {
        reports.last { $0.figures[figure] != nil } ?? reports.last
    }
}

/// What one report adds.
struct ComparedReport: Sendable {
    let edition: EditionName
    let period: PeriodLabel
    let publishedOn: CalendarDate
    let population: Population?
    let figures: [FigureName: ComparedFigure]

    /// Nil of the children's pages, of drafts and of reports about less than a year.
    init?(_ pages: PageContext, _ policy: ComparisonPolicy) {
        guard case .edition(_, let edition) = pages.publication, let context = pages.edition, !pages.isDraft,
            context.settings.isOfWholeYear
        else { return nil }
        self.edition = edition
        period = context.settings.period.label
        publishedOn = context.settings.publishedOn
        population = context.settings.population
        var figures: [FigureName: ComparedFigure] = [:]
        for name in policy.entries.map(\.figure) {
            figures[name] = context.figures[name].flatMap { ComparedFigure($0, meaning: context.meanings[name]) }
        }
        self.figures = figures
    }
}

/// A figure of one report.
struct ComparedFigure: Sendable {
    let value: ProtectedValue
    let title: String
    let definition: String
    let note: String?
    let measured: String
    let measure: ProtectedFigure.Measure
    let unit: ProtectedFigure.Unit
    /// What decides its number. Only numbers of one meaning stand side by side; nil of a council's own figures.
    let meaning: String?

    /// Nil of a figure without a total.
    init?(_ figure: ProtectedFigure, meaning: String?) {
        let missing: ProtectedValue? = figure.notAvailableReason == nil ? nil : .symbol(.unavailable)
        guard let value = figure.total?.value ?? missing else { return nil }
        self.value = value
        title = figure.title
        definition = figure.definition
        let notes = [figure.note].compactMap(\.self) + figure.caveats
        note = notes.isEmpty ? nil : notes.joined(separator: " ")
        measured = figure.measured
        measure = figure.measure
        unit = figure.unit
        self.meaning = meaning
    }
}
