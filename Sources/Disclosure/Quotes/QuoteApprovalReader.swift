public import Diagnostics
import Quantities
public import StrictYAML

extension QuoteApproval {
    /// Reads one file of `approvals/`. A file with a fault in it is reported and left out.
    public static func read(_ root: SettingsNode, id: String, _ findings: inout Findings) -> QuoteApproval? {
        var map = MapReader(root, name: "the approval")
        if map.optionalNode("quotes") != nil {
            findings.report(QuoteProblem(location: root.location, id: id, kind: .oldForm).finding)
            return nil
        }
        let words = ApprovedWords(
            compliment: map.string("compliment"), text: map.string("text"), label: label(&map),
            basis: map.choice("basis") ?? .consent, proof: (map.string("sha256"), root.location))
        let approval = QuoteApproval(
            id: id, words: words, rules: map.string("rules"), accepted: accepted(&map),
            approvers: (approver("approved", &map) ?? Self.nobody, secondApprover(&map)))
        let own = map.finish()
        findings.report(own)
        return own.hasErrors ? nil : approval
    }

    /// Stands in for what a finding already says is missing.
    private static let nobody = Approver(role: "", date: CalendarDate(daysSinceEpoch: 0))

    private static func label(_ map: inout MapReader) -> QuoteLabel {
        var places: [DimensionName: CategoryID] = [:]
        if let node = map.optionalNode("labels") {
            var inner = MapReader(node, name: "labels")
            for dimension in QuoteLabel.dimensions {
                places[dimension] = inner.optionalString(dimension.text).map { CategoryID($0) }
            }
            map.report(inner.finish())
        }
        return QuoteLabel(source: CategoryID(map.string("source")), who: map.string("who"), places: places)
    }

    private static func accepted(_ map: inout MapReader) -> [AcceptedWords] {
        map.list("accepted").map { node in
            var inner = MapReader(node, name: "accepted")
            let words = AcceptedWords(words: inner.string("words"), reason: inner.string("reason"))
            map.report(inner.finish())
            return words
        }
    }

    private static func secondApprover(_ map: inout MapReader) -> Approver? {
        map.optionalNode("second") == nil ? nil : approver("second", &map)
    }

    private static func approver(_ key: String, _ map: inout MapReader) -> Approver? {
        guard let node = map.node(key) else { return nil }
        var inner = MapReader(node, name: key)
        let approver = Approver(role: inner.string("by"), date: inner.date("on"))
        if RoleName.looksLikeAPerson(approver.role) {
            inner.report(RoleProblem(location: inner.optionalNode("by")?.location ?? node.location, key: "by").finding)
        }
        map.report(inner.finish())
        return approver
    }
}
