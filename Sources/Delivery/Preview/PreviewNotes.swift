public import Checks
public import Diagnostics
public import Site

/// What one run of the pipeline gives the preview.
public struct PreviewBuild: Sendable {
    /// Nil where a finding stopped the build.
    public let site: BuiltSite?
    /// About the sources, in their order.
    public let findings: [Finding]
    /// The Markdown files that each page was made from, by its path.
    public let sources: [String: [String]]
    /// The figures that a page shows, explained as `heard explain` does; asked for when somebody looks.
    public let figures: @Sendable (_ path: String) -> [FigureNote]

    public init(
        site: BuiltSite?, findings: [Finding], sources: [String: [String]] = [:],
        figures: @escaping @Sendable (_ path: String) -> [FigureNote] = { _ in [] }
    ) {
        self.site = site
        self.findings = findings
        self.sources = sources
        self.figures = figures
    }
}

/// What the checks say of a built site; it comes after the site is shown.
public struct PreviewJudgement: Sendable {
    let findings: [Finding]
    /// The findings that are about a page, by its path.
    let ofPage: [String: [Finding]]
    let readings: [String: PageReading]

    /// - Parameter findings: all that the checks found.
    public init(_ examination: Examination, findings: [Finding]) {
        var ofPage: [String: [Finding]] = [:]
        for finding in findings {
            if let page = examination.page(of: finding) { ofPage[page, default: []].append(finding) }
        }
        self.findings = findings
        self.ofPage = ofPage
        readings = Dictionary(examination.readings.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A protected figure in words, for the panel.
public struct FigureNote: Hashable, Sendable {
    public let name: String
    public let title: String
    public let facts: [Fact]
    public let rows: [Row]

    public struct Fact: Hashable, Sendable {
        public let label: String
        public let text: String

        public init(label: String, text: String) {
            self.label = label
            self.text = text
        }
    }

    public struct Row: Hashable, Sendable {
        public let label: String
        public let value: String
        public let share: String
        public let change: String

        public init(label: String, value: String, share: String, change: String) {
            self.label = label
            self.value = value
            self.share = share
            self.change = change
        }
    }

    public init(name: String, title: String, facts: [Fact], rows: [Row]) {
        self.name = name
        self.title = title
        self.facts = facts
        self.rows = rows
    }
}
