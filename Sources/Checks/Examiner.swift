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
            for fault in rule.faults(in: examined, expectations) { own.report(fault.finding(rule.id, rule.severity)) }
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
                findings.report(Fault(place, .notWellFormed(failure.reason)).finding(Self.wellFormed, .error))
            }
        }
        return ExaminedSite(site, pages: pages)
    }
}

extension Fault {
    func finding(_ rule: RuleID, _ severity: Severity) -> Finding {
        Finding(rule, severity, at: location, wording.message, fix: wording.fix)
    }
}
