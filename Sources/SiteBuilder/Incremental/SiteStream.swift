public import Diagnostics
public import Digests
import Pages
public import Quantities
public import Site

/// Renders a plan page by page, each handed on as soon as it is made: however many pages a site has, no more of them are
/// held than there are threads. A page that an earlier build has made from the same is left where it stands.
///
/// `SiteRenderer` makes the same bytes in memory, to be judged before anything is written; this is for sites that are not
/// judged.
public struct SiteStream: Sendable {
    /// Where the files go. Several threads may call at once.
    public struct Sink: Sendable {
        public let put: @Sendable (SiteFile) throws(FileProblem) -> Void
        /// Called with the path of a file that stands already as it would be made.
        public let keep: @Sendable (String) throws(FileProblem) -> Void

        public init(
            put: @escaping @Sendable (SiteFile) throws(FileProblem) -> Void,
            keep: @escaping @Sendable (String) throws(FileProblem) -> Void
        ) {
            self.put = put
            self.keep = keep
        }
    }

    /// A file that may be kept in a later build, with the key that it was made from.
    public struct Known: Sendable {
        public let path: String
        public let key: Digest
        public let figuresUsed: [FigureName]
    }

    /// What a run made.
    public struct Result: Sendable {
        public var findings = Findings()
        /// Every file of the site.
        public var paths: [String] = []
        public var known: [Known] = []
        public var written = Written.everything
    }

    /// Which files of the output folder are other files than before.
    public enum Written: Sendable {
        case nothing
        case file(String)
        case everything
    }

    let threads: Int
    let keys: PageKeys
    let earlier: EarlierSite
    let text: @Sendable (String) throws(FileProblem) -> String

    /// - Parameter text: reads the Markdown of a page, by its path from the project's root. The plan holds no texts.
    public init(
        threads: Int, keys: PageKeys, earlier: EarlierSite,
        text: @escaping @Sendable (String) throws(FileProblem) -> String
    ) {
        self.threads = max(1, threads)
        self.keys = keys
        self.earlier = earlier
        self.text = text
    }

    /// Hands every file of the site to the sink, and reports what is wrong with templates and texts, and two files of one
    /// path.
    public func run(_ plan: SitePlan, into sink: Sink) async throws(FileProblem) -> Result {
        var result = Result()
        for context in plan.councils.flatMap(\.publications) {
            try await PublicationStream(self, context, sink).run(into: &result)
        }
        let around = SiteSurroundings(plan).files(beside: result.paths)
        for file in around { try sink.put(file) }
        result.paths += around.map(\.path)
        if let path = SiteContents.pathTwice(in: result.paths) {
            result.findings.report(SiteProblem.twoFilesOnePath(path, sources: []).finding)
        }
        for problem in SiteProblem.oddNames(in: result.paths) { result.findings.report(problem.finding) }
        return result
    }

    /// How many pages a run would make again.
    public func stalePages(of plan: SitePlan) async -> Int {
        var count = 0
        for context in plan.councils.flatMap(\.publications) { count += await stalePages(of: context) }
        return count
    }

    private func stalePages(of context: PageContext) async -> Int {
        let publication = keys.publication(context)
        return await Parallel.map(context.outlines, threads: threads) { outline in
            let key = keys.page(outline, of: context, in: publication)
            return earlier.figures(at: context.publication.path(of: outline.name), key: key) == nil
        }.count { $0 }
    }
}
