public import Diagnostics
public import Disclosure
public import Quantities
public import Settings
public import Site

/// All that the pages of one publication are made from.
public struct PageContext: Equatable, Sendable {
    public let publication: Publication
    public let council: CouncilSettings
    public let layouts: Layouts
    /// Every page of the publication, in the order of section and `order`.
    public private(set) var outlines: [PageOutline]
    /// The same as navigation lists them.
    private(set) var lists: PageLists
    /// What is true of one year only; nil for the children's pages and the guides.
    public var edition: EditionContext?
    /// What is true of a publication for staff only; nil of what everybody may read.
    public var staff: StaffFacts?
    /// Limits, law and other names that text may use, besides those of council, edition and contacts.
    public var constants = Constants()
    /// Which words claim what.
    public var claims = ClaimPolicy()
    public var contacts = ContactBook.empty
    public var narrative: [NarrativeSource] = []
    /// All editions of the council.
    public var editions: [EditionEntry] = []
    /// The guides of the council that the site holds.
    public var guides: [GuideSettings] = []
    /// Pages that are left out, since they are drafts.
    public var leftOut: Set<PageName> = []
    /// Files of other publications of the council that pages may link to.
    public var otherFiles: Set<SitePath> = []

    /// Whether the children's pages stand without any report: then they have pages about the website of their own.
    var isAlone: Bool { edition == nil && editions.isEmpty && outline("accessibility") != nil }

    public init(publication: Publication, council: CouncilSettings, layouts: Layouts, outlines: [PageOutline]) {
        self.publication = publication
        self.council = council
        self.layouts = layouts
        self.outlines = outlines.sorted { ($0.section.rank, $0.order, $0.name) < ($1.section.rank, $1.order, $1.name) }
        lists = PageLists(self.outlines)
    }

    /// The same without the texts that one page alone is made from: where this is equal, a page whose own texts are
    /// equal is the same page.
    public var withoutTexts: PageContext {
        var context = self
        context.narrative = []
        context.outlines = outlines.map(\.withoutText)
        context.lists = PageLists(context.outlines)
        return context
    }

    /// The same where some pages hold their texts.
    public func holding(_ texts: [PageName: String]) -> PageContext {
        var context = self
        context.outlines = outlines.map { outline in texts[outline.name].map(outline.with) ?? outline }
        return context
    }

    /// The council's own texts for a page.
    public func narrative(for page: PageName) -> [NarrativeSource] { narrative.filter { $0.page == page } }

    /// Whether the whole edition is a draft, figures and all.
    var isDraft: Bool { edition?.settings.status == .draft }

    /// Whether anything that a page is made from is a draft.
    func isDraft(_ page: PageOutline) -> Bool {
        isDraft || page.status == .draft || narrative(for: page.name).contains { $0.status == .draft }
    }

    func outline(_ name: PageName) -> PageOutline? { lists.positions[name].map { outlines[$0] } }
}

/// What the pages of a report know of their year.
public struct EditionContext: Equatable, Sendable {
    public let settings: EditionSettings
    public let figures: ProtectedFigureSet
    /// Where each figure is defined, to send an author there.
    public var definedAt: [FigureName: SourceLocation] = [:]
    /// What decides the numbers of each figure that is defined for all councils, as text: figures of one meaning can stand side
    /// by side.
    public var meanings: [FigureName: String] = [:]
    public var quotes: [PublishableQuote] = []
    public var actions: [PublishableAction] = []
    public var learning: [ServiceLearning] = []
    public var promises = PromiseLedger.empty
    /// Why oddities of the records were accepted as true, without what they are about.
    public var accepted: [AcceptedOddity] = []
    /// What is public besides the report and does not count as known, and why.
    public var leftOut: [Ledger.LeftOut] = []
    /// What was changed after readers had seen it, the oldest first.
    public var corrections: [Correction] = []
    /// What the report has to show, with this edition's answers.
    public var checklist = Checklist.empty

    public init(settings: EditionSettings, figures: ProtectedFigureSet) {
        self.settings = settings
        self.figures = figures
    }
}

/// A rule of the records that some records break, and why that is true in the world.
public struct AcceptedOddity: Hashable, Comparable, Sendable {
    public let rule: RuleID
    public let reason: String

    public init(rule: RuleID, reason: String) {
        self.rule = rule
        self.reason = reason
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.rule.name, left.reason) < (right.rule.name, right.reason)
    }
}

extension PageOutline.Section {
    /// The order of the sections in the list of pages.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// An edition in a list of editions.
public struct EditionEntry: Hashable, Sendable {
    public let name: EditionName
    public let title: String
    public let period: ReportingPeriod
    public let publishedOn: CalendarDate

    public init(name: EditionName, settings: EditionSettings) {
        self.name = name
        title = settings.title
        period = settings.period
        publishedOn = settings.publishedOn
    }
}
