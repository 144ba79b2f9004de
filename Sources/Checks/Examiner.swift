public import Diagnostics
public import SiteBuilder

/// Judges a built site from its bytes alone, and lets no faulty one pass.
public struct Examiner: Sendable {
    private let expectations: Expectations
    private let threads: Int

    /// - Parameter threads: how many judge at once. The findings do not depend on it.
    public init(_ expectations: Expectations, threads: Int = 1) {
        self.expectations = expectations
        self.threads = max(1, threads)
    }

    /// Runs every rule to its end and reports everything found. No site where one of the findings is an error.
    public func examine(_ site: BuiltSite) async -> (checked: CheckedSite?, findings: Findings) {
        var findings = Findings()
        let examined = await read(site, &findings)
        let expectations = expectations
        let onPages = await Parallel.map(examined.pages, threads: threads) { page in
            Rule.all.flatMap { rule in rule.faults(in: page, of: examined).map { rule.finding($0, in: site) } }
        }
        let onSite = await Parallel.map(Rule.all, threads: threads) { rule in
            rule.faults(in: examined, expectations).map { rule.finding($0, in: site) }
        }
        for finding in (onPages + onSite).joined() { findings.report(finding) }
        return (findings.hasErrors ? nil : CheckedSite(site), findings)
    }

    /// The ids of all rules, `well-formed` among them.
    public static var rules: [RuleID] { [wellFormed] + Rule.all.map(\.id) }

    private static let wellFormed: RuleID = "well-formed"

    private func read(_ site: BuiltSite, _ findings: inout Findings) async -> ExaminedSite {
        let files = site.files.filter { $0.path.hasSuffix(".html") }
        let results = await Parallel.map(files, threads: threads) { file in
            PageReader.read(file.bytes).map { tree in
                ExaminedPage(path: file.path, bytes: file.bytes, tree: tree, facts: expectations.facts(of: file.path))
            }
        }
        var pages: [ExaminedPage] = []
        for (file, result) in zip(files, results) {
            switch result {
            case .success(let page): pages.append(page)
            case .failure(let failure):
                let place = SourceLocation(path: file.path, line: failure.line, column: failure.column)
                let words = FaultWording.notWellFormed(failure.reason)
                findings.report(Finding(Self.wellFormed, at: place, words.message, fix: words.fix))
            }
        }
        return ExaminedSite(site, pages: pages, expectations)
    }
}

extension Rule {
    /// The finding, at the line of Markdown where that is known; it then names the place in the page too.
    fileprivate func finding(_ fault: Fault, in site: BuiltSite) -> Finding {
        let words = fault.wording
        let source = Self.source(of: fault.location, in: site)
        return Finding(
            id, fault.severity ?? severity, at: source ?? fault.location,
            source == nil ? words.message : "\(words.message) (\(fault.location))", why: self.source?.text,
            related: fault.related.map { Related(Self.source(of: $0.location, in: site) ?? $0.location, $0.text) },
            fix: words.fix)
    }

    /// The line of Markdown that a place of a page comes from. What stands behind the main part is the layout's.
    private static func source(of place: SourceLocation, in site: BuiltSite) -> SourceLocation? {
        guard let line = place.line, let bytes = site[place.path]?.bytes,
            let source = site.source(ofLine: line, in: place.path)
        else { return nil }
        let end = Array("</main>".utf8)
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        return lines.dropFirst(line - 1).contains { $0.count >= end.count && $0.suffix(end.count).elementsEqual(end) }
            ? source : nil
    }
}
