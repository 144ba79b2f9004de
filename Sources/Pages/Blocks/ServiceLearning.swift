public import Diagnostics
import Markup
public import Quantities
import StrictYAML

/// What one service learnt from its complaints and did about it: an entry of `learning.yaml`.
///
/// ```yaml
/// services:
///   - team: team-west
///     themes: [Families wanted to hear from us sooner.]
///     actions: [Every family now has a named worker., {action: 6}]
/// ```
public struct ServiceLearning: Hashable, Sendable {
    /// A category of the dimension `team`.
    public let team: CategoryID
    public let themes: [String]
    public let actions: [Action]
    /// Where the team is named.
    let location: SourceLocation

    /// What the service did.
    public enum Action: Hashable, Sendable {
        case said(String, at: SourceLocation)
        /// An action of the report by its number: it prints the action's own words and how far it is.
        case tied(String, at: SourceLocation)
    }

    /// Reads the text of a `learning.yaml`; what is missing or unknown is a finding.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> [ServiceLearning] {
        guard let root = SettingsFile.read(text, path: path, &findings) else { return [] }
        var map = MapReader(root, name: path)
        let services = map.list("services").map { node -> ServiceLearning in
            var inner = MapReader(node, name: "services")
            let place = inner.node("team")?.location ?? node.location
            let service = ServiceLearning(
                team: CategoryID(inner.string("team")), themes: inner.strings("themes"),
                actions: inner.list("actions").map { action($0, &inner) }, location: place)
            map.report(inner.finish())
            return service
        }
        findings.report(map.finish())
        return services
    }

    private static func action(_ node: SettingsNode, _ outer: inout MapReader) -> Action {
        if let text = node.text { return .said(text, at: node.location) }
        var map = MapReader(node, name: "actions")
        let number = map.string("action")
        outer.report(map.finish())
        return .tied(number, at: node.location)
    }
}
