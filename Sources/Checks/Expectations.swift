public import Quantities

/// What the examiner is told besides the bytes of the site.
public struct Expectations: Sendable {
    /// A council whose records are invented: what each of its pages and downloads has to say.
    public struct Demonstration: Hashable, Sendable {
        /// The folder of the council in the site, without a final `/`.
        public let folder: String
        /// Compared by letters and digits alone, so that a page may set it as it likes.
        public let notice: String

        public init(folder: String, notice: String) {
            self.folder = folder
            self.notice = notice
        }
    }

    public var demonstrations: [Demonstration] = []
    /// Where something of the records stands in some bytes. It gives places, and nothing that stands there.
    public var traces: @Sendable (_ bytes: [UInt8]) -> RecordTraces = { _ in RecordTraces() }
    /// Every edition of the site.
    public var editions: [EditionFacts] = []
    /// What pages for staff have to bear; nil of what everybody may read.
    public var marking: String?
    /// Whom a page is written for, by its path. A page that is not named is for everybody.
    public var audiences: [String: Audience] = [:]
    /// Which words are right; nil where nobody says.
    public var words: ExpectedWords?
    /// What of people the site may hold; nil where nobody says.
    public var personal: ExpectedPersonal?
    /// Which numbers must not be told.
    public var hidden = ExpectedHidden()
    /// What each edition has to show.
    public var checklists: [ExpectedChecklist] = []
    /// By each limit that a report may promise to keep to, the figures that tell how it was kept; nil where nobody says.
    public var targets: [String: [String]]?
    /// How hard pages may be to read; nil where nobody judges that.
    public var reading: ReadingLimits?
    /// What councils decided about rules for a while.
    public var waivers: [Waiver] = []
    /// By the folder of an edition, a figure and a label: the name of a category in a slot.
    public var categories: [String: [String: [String: String]]] = [:]
    /// The day on which what grows old is judged.
    public var clock: CalendarDate?
    /// The addresses of other sites that somebody has looked at; nil where nobody keeps a list.
    public var listedLinks: Set<String>?
    /// Where the site itself is published, such as `https://reports.example.gov.uk/`.
    public var ownAddresses: [String] = []
    /// What stands beside the files that are judged; nothing where they are all of the site.
    public var elsewhere = Elsewhere()

    public init() {}

    public init(
        demonstrations: [Demonstration], identifiers: @escaping @Sendable (_ bytes: [UInt8]) -> [Int]
    ) {
        self.demonstrations = demonstrations
        traces = { RecordTraces(identifiers: identifiers($0), canaries: []) }
    }

    /// What is known of a page before it is read.
    func facts(of path: String) -> PageFacts {
        PageFacts(
            audience: audiences[path] ?? .everybody, edition: editions.first { path.hasPrefix($0.folder + "/") })
    }
}

/// What is known of a page besides its bytes.
public struct PageFacts: Hashable, Sendable {
    public let audience: Audience
    /// Nil of the children's pages and of lists of councils and editions.
    public let edition: EditionFacts?

    public init(audience: Audience = .everybody, edition: EditionFacts? = nil) {
        self.audience = audience
        self.edition = edition
    }
}

/// Whom a page is written for.
public enum Audience: String, Hashable, Sendable, CaseIterable {
    case child
    case youngPerson = "young-person"
    case everybody = "public"
    case staff
}

/// One year's report as the examiner knows it.
public struct EditionFacts: Hashable, Sendable {
    /// The folder of its pages in the site, such as `coventry/2021-22`.
    public let folder: String
    /// As in `Annual report 2021-22`.
    public let title: String
    public let period: ReportingPeriod
    /// What happened later is not yet known to the report.
    public let asAt: CalendarDate
    public let publishedOn: CalendarDate
    /// Whether nobody has signed it off.
    public let isDraft: Bool

    public init(
        folder: String, title: String, period: ReportingPeriod, asAt: CalendarDate, publishedOn: CalendarDate,
        isDraft: Bool = false
    ) {
        self.folder = folder
        self.title = title
        self.period = period
        self.asAt = asAt
        self.publishedOn = publishedOn
        self.isDraft = isDraft
    }

    /// The folder of the council in the site, such as `coventry`.
    public var councilFolder: String { String(folder.prefix { $0 != "/" }) }
    /// The year before, whether or not the site has its report.
    public var previousPeriod: ReportingPeriod? { period.previous }
}
