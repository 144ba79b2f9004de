public import Diagnostics
import Quantities
public import Settings

extension QuoteApproval {
    /// Reads `approvals/quotes.yaml`. An entry with a fault in it is reported and left out.
    public static func read(_ root: SettingsNode, _ findings: inout Findings) -> [QuoteApproval] {
        var map = MapReader(root, name: "the list of quotes")
        let nodes = map.node("quotes") == nil ? [] : map.list("quotes")
        findings.report(map.finish())
        return nodes.compactMap { entry($0, &findings) }
    }

    private static func entry(_ node: SettingsNode, _ findings: inout Findings) -> QuoteApproval? {
        var map = MapReader(node, name: "a quote")
        let role = map.optionalNode("approved_by")?.location ?? node.location
        let approval = QuoteApproval(
            id: map.string("id"), compliment: map.string("compliment"), text: map.string("text"),
            source: CategoryID(map.string("source")), sourceLabel: map.string("source_label"),
            digest: map.string("sha256"), approvedBy: map.string("approved_by"), approvedOn: map.date("approved_on"),
            hasConsent: consent(&map), location: node.location)
        if RoleName.looksLikeAPerson(approval.approvedBy) {
            map.report(RoleProblem(location: role, key: "approved_by").finding)
        }
        let own = map.finish()
        findings.report(own)
        return own.hasErrors ? nil : approval
    }

    private enum Consent: String, CaseIterable { case yes, no }

    private static func consent(_ map: inout MapReader) -> Bool {
        let consent: Consent? = map.choice("consent")
        return consent == .yes
    }
}
