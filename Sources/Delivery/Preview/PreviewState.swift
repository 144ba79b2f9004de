import Diagnostics
import Site

/// What the preview shows: the last good site, and what is wrong with what came after it.
struct PreviewState: Sendable {
    /// Counts the builds that were shown.
    private(set) var build = 0
    private(set) var files: [String: SiteFile] = [:]
    /// In which build a page last became another one.
    private var changes: [String: Int] = [:]
    /// In which build a style sheet, script or other file that pages use last became another one.
    private var assetsChange = 0
    /// Counts everything that changes what the panel says.
    private(set) var panel = 0
    /// Why the latest sources could not be built; empty where what is shown is the latest.
    private(set) var problems: [Finding] = []
    private(set) var latest = PreviewBuild(site: nil, findings: [])
    /// Nil while the checks run.
    private(set) var judgement: PreviewJudgement?

    var hasSite: Bool { build > 0 }

    /// Shows a new site, or says over the last good one why there is none.
    mutating func show(_ made: PreviewBuild) {
        panel += 1
        guard let site = made.site else {
            problems = made.findings
            return
        }
        build += 1
        problems = []
        latest = made
        judgement = nil
        let fresh = Dictionary(site.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        for (path, file) in fresh where files[path]?.bytes != file.bytes {
            if path.hasSuffix(".html") { changes[path] = build } else { assetsChange = build }
        }
        for path in files.keys where fresh[path] == nil {
            changes[path] = nil
            if !path.hasSuffix(".html") { assetsChange = build }
        }
        files = fresh
    }

    mutating func add(_ judgement: PreviewJudgement, ofBuild number: Int) {
        guard number == build else { return }
        self.judgement = judgement
        panel += 1
    }

    /// A text that is another one as soon as a page would look otherwise: `3.1`, the builds in which the page itself and
    /// what it uses last changed; `0` where there is no such page.
    func version(ofPage path: String) -> String {
        changes[path].map { "\($0).\(assetsChange)" } ?? "0"
    }

    /// What is wrong with a page, the checks' findings last.
    func findings(ofPage path: String) -> [Finding] {
        let sources = Set(latest.sources[path] ?? [])
        let own = latest.findings.filter { sources.contains($0.location.path) }
        return own + (judgement?.ofPage[path] ?? []).filter { !own.contains($0) }
    }

}
