public import Diagnostics
import Markup
public import Quantities
import Settings

/// What one service learnt from its complaints and did about it: an entry of `learning.yaml`.
///
/// ```yaml
/// services:
///   - team: team-west
///     themes: [Families wanted to hear from us sooner.]
///     actions: [Every family now has a named worker.]
/// ```
public struct ServiceLearning: Hashable, Sendable {
    /// A category of the dimension `team`.
    public let team: CategoryID
    public let themes: [String]
    public let actions: [String]
    /// Where the team is named.
    let location: SourceLocation

    /// Reads the text of a `learning.yaml`; what is missing or unknown is a finding.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> [ServiceLearning] {
        guard let root = SettingsFile.read(text, path: path, &findings) else { return [] }
        var map = MapReader(root, name: path)
        let services = map.list("services").map { node -> ServiceLearning in
            var inner = MapReader(node, name: "services")
            let place = inner.node("team")?.location ?? node.location
            let service = ServiceLearning(
                team: CategoryID(inner.string("team")), themes: inner.strings("themes"),
                actions: inner.strings("actions"),
                location: place)
            map.report(inner.finish())
            return service
        }
        findings.report(map.finish())
        return services
    }
}
