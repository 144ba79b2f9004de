public import Diagnostics
public import StrictYAML

/// An oddity of one record that is true in the world: an entry of `accepted` in `edition.yaml`.
public struct Acceptance: Hashable, Sendable {
    /// The record's reference in the export.
    public let reference: String
    public let rule: RuleID
    /// Why it is true, for the officer's summary. Never names a person.
    public let reason: String
    public let location: SourceLocation

    init(reference: String, rule: RuleID, reason: String, location: SourceLocation) {
        self.reference = reference
        self.rule = rule
        self.reason = reason
        self.location = location
    }

    /// Reads the list under `accepted`; no list is an empty one.
    public static func readAll(_ node: SettingsNode?, _ findings: inout Findings) -> [Acceptance] {
        guard let node else { return [] }
        guard case .list(let items) = node.content else {
            findings.report(AcceptanceProblem.notAList(node.location).finding)
            return []
        }
        return items.compactMap { read($0, &findings) }
    }

    private static func read(_ node: SettingsNode, _ findings: inout Findings) -> Acceptance? {
        var map = MapReader(node, name: "accepted")
        let acceptance = Acceptance(
            reference: map.string("reference"), rule: RuleID(map.string("rule")), reason: map.string("reason"),
            location: node.location)
        findings.report(map.finish())
        return check(acceptance, &findings) ? acceptance : nil
    }

    private static func check(_ acceptance: Acceptance, _ findings: inout Findings) -> Bool {
        guard let rule = RecordRule(rawValue: acceptance.rule.name) else {
            let known = RecordRule.allCases.filter(\.isAcceptable).map(\.rawValue)
            let problem = AcceptanceProblem.unknownRule(acceptance.location, acceptance.rule.name, known: known)
            findings.report(problem.finding)
            return false
        }
        guard rule.isAcceptable else {
            findings.report(AcceptanceProblem.notAcceptable(acceptance.location, rule.rawValue).finding)
            return false
        }
        return true
    }
}
