public import Diagnostics
public import Quantities
public import StrictYAML

/// A decision that a rule of the examiner weighs less for a while, or more: `content/<council>/waivers.yaml`.
public struct Waiver: Hashable, Sendable {
    /// What the finding counts as.
    public enum Weight: String, Hashable, Sendable, CaseIterable {
        case error
        case warning
        case off
    }

    /// As it is written: `WaiverLedger` tells where it is no rule that can be waived.
    public let rule: String
    /// The folder of the council in the site, such as `coventry`: a waiver never reaches further.
    public let folder: String
    /// A page or a folder below it; nil for all of the council's.
    public let page: String?
    /// Words that the finding has to have; nil for every finding.
    public let words: String?
    public let weight: Weight
    public let reason: String
    public let decidedOn: CalendarDate
    /// The last day on which it holds.
    public let expiresOn: CalendarDate
    /// The role that answers for it, never a name.
    public let decidedBy: String
    /// Where it is written.
    public let location: SourceLocation

    /// Reads the root of a `waivers.yaml`. Missing, unknown and ill-typed keys are findings.
    public static func readAll(_ node: SettingsNode, folder: String, _ findings: inout Findings) -> [Waiver] {
        var map = MapReader(node)
        let waivers = map.list("waivers").map { read($0, folder: folder, &findings) }
        findings.report(map.finish())
        return waivers
    }

    private static func read(_ node: SettingsNode, folder: String, _ findings: inout Findings) -> Waiver {
        var map = MapReader(node, name: "a waiver")
        let waiver = Waiver(
            rule: map.string("rule"), folder: folder, page: map.optionalString("page"),
            words: map.optionalString("words"), weight: map.choice("severity") ?? .error,
            reason: map.string("reason"), decidedOn: map.date("decided_on"), expiresOn: map.date("expires_on"),
            decidedBy: map.string("decided_by"), location: node.location)
        findings.report(map.finish())
        return waiver
    }

    /// Whether it is about a finding at a place of the site.
    func covers(_ rule: RuleID, at path: String, _ message: String) -> Bool {
        guard rule.name == self.rule, path.hasPrefix(folder + "/") else { return false }
        if let page, !isInside(page, path.dropFirst(folder.count + 1)) { return false }
        return words.map(message.contains) ?? true
    }

    private func isInside(_ page: String, _ path: Substring) -> Bool {
        path == page || path.hasPrefix(page.hasSuffix("/") ? page : page + "/")
    }
}

/// A waiver that changed what a run found.
public struct WaiverInForce: Hashable, Sendable {
    public let waiver: Waiver
    /// How many findings it changed.
    public let count: Int
}

/// A finding that a waiver took out.
public struct WaivedFinding: Sendable {
    public let finding: Finding
    public let waiver: Waiver
}
