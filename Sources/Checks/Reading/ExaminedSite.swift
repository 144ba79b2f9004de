import Site

/// A whole site, each page read once.
struct ExaminedSite: Sendable {
    let site: SiteContents
    /// In the order of their paths; a page that is no XML is left out, and reported as such.
    let pages: [ExaminedPage]
    /// The style sheets of each folder that has some; of folders with the same ones, those of the first.
    let themes: [Theme]
    private let styleSheets: [String: StyleSheet]
    let expectations: Expectations
    /// What the downloads of each edition hold.
    let numbers: PublishedNumbers
    /// By the folder of an edition, what its records count.
    let counted: [String: CountedThings]
    /// Which reports tell how limits were kept.
    let results: TargetResults
    /// The expected words, ready to be looked up; nil where nobody says which words are right.
    let wording: PreparedWords?
    /// For each file, what of the records stands in its name and in its bytes.
    let traces: [(inName: RecordTraces, inBytes: RecordTraces)]
    private let paths: Set<String>
    private let pagesByPath: [String: Int]
    private let foldedPaths: [String: String]

    init(
        _ site: SiteContents, pages: [ExaminedPage], _ expectations: Expectations = Expectations(),
        traces: [(inName: RecordTraces, inBytes: RecordTraces)] = []
    ) {
        self.site = site
        self.traces = traces
        self.expectations = expectations
        wording = expectations.words.map(PreparedWords.init)
        self.pages = pages
        let themes = Theme.all(in: site)
        self.themes = Theme.distinct(themes)
        styleSheets = Dictionary(
            themes.flatMap(\.sheets).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        numbers = PublishedNumbers(site)
        counted = numbers.countedThings
        results = TargetResults(pages, of: expectations.targets)
        paths = Set(site.files.map(\.path))
        var pagesByPath: [String: Int] = [:]
        for (index, page) in pages.enumerated() { pagesByPath[page.path] = index }
        self.pagesByPath = pagesByPath
        foldedPaths = Dictionary(paths.sorted().map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func styleSheet(_ path: String) -> StyleSheet? { styleSheets[path] }

    func hasFile(_ path: String) -> Bool { paths.contains(path) || expectations.elsewhere.files.contains(path) }
    func page(_ path: String) -> ExaminedPage? { pagesByPath[path].map { pages[$0] } }

    /// A path that differs in capital letters only.
    func pathInOtherCase(_ path: String) -> String? { foldedPaths[path.lowercased()] }
}
