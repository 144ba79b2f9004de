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
        let (reference, name, reason) = (map.string("reference"), map.string("rule"), map.string("reason"))
        let place = map.optionalNode("rule")?.location ?? node.location
        findings.report(map.finish())
        guard let rule = RuleID(name: name), rule.area == .records else {
            let known = RuleID.acceptable.map(\.name)
            findings.report(AcceptanceProblem.unknownRule(place, name, known: known).finding)
            return nil
        }
        guard rule.isAcceptable else {
            findings.report(AcceptanceProblem.notAcceptable(node.location, name).finding)
            return nil
        }
        return Acceptance(reference: reference, rule: rule, reason: reason, location: node.location)
    }
}
