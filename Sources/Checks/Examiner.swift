public import Diagnostics
public import SiteBuilder

/// Judges a built site from its bytes alone, and lets no faulty one pass.
public struct Examiner: Sendable {
    private let expectations: Expectations

    public init(_ expectations: Expectations) { self.expectations = expectations }

    /// Runs every rule to its end and reports everything found. Nil where one of the findings is an error.
    public func examine(_ site: BuiltSite, _ findings: inout Findings) -> CheckedSite? {
        var own = Findings()
        let examined = read(site, &own)
        for rule in Rule.all {
            for fault in rule.faults(in: examined, expectations) {
                own.report(fault.finding(rule.id, rule.severity, writtenAt: source(of: fault.location, in: site)))
            }
        }
        findings.report(own)
        return own.hasErrors ? nil : CheckedSite(site)
    }

    /// The ids of all rules, `well-formed` among them.
    public static var rules: [RuleID] { [wellFormed] + Rule.all.map(\.id) }

    private static let wellFormed: RuleID = "well-formed"

    private func read(_ site: BuiltSite, _ findings: inout Findings) -> ExaminedSite {
        var pages: [ExaminedPage] = []
        for file in site.files where file.path.hasSuffix(".html") {
            switch PageReader.read(file.bytes) {
            case .success(let tree): pages.append(ExaminedPage(path: file.path, bytes: file.bytes, tree: tree))
            case .failure(let failure):
                let place = SourceLocation(path: file.path, line: failure.line, column: failure.column)
                findings.report(
                    Fault(place, .notWellFormed(failure.reason)).finding(Self.wellFormed, .error, writtenAt: nil))
            }
        }
        return ExaminedSite(site, pages: pages)
    }

    /// The line of Markdown that a place of a page comes from. What stands behind the main part is the layout's.
    private func source(of place: SourceLocation, in site: BuiltSite) -> SourceLocation? {
        guard let line = place.line, let bytes = site[place.path]?.bytes,
            let source = site.source(ofLine: line, in: place.path)
        else { return nil }
        let end = Array("</main>".utf8)
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        return lines.dropFirst(line - 1).contains { $0.count >= end.count && $0.suffix(end.count).elementsEqual(end) }
            ? source : nil
    }
}

extension Fault {
    /// The finding at the line of Markdown where it is known, which then names the place in the page too.
    func finding(_ rule: RuleID, _ severity: Severity, writtenAt source: SourceLocation?) -> Finding {
        guard let source else { return Finding(rule, severity, at: location, wording.message, fix: wording.fix) }
        return Finding(rule, severity, at: source, "\(wording.message) (\(location))", fix: wording.fix)
    }
}
