public import Diagnostics
public import StrictYAML

/// The name of a law or of guidance as pages print it, so that nobody types one from memory.
public struct LawConstant: Hashable, Sendable {
    /// How much the source binds a council.
    public enum Kind: String, Sendable, CaseIterable {
        case act, regulations, advice
        case statutoryGuidance = "statutory-guidance"
    }

    /// What stands behind `law.` in a slot, such as `children-act`.
    public let name: String
    public let text: String
    public let kind: Kind
    /// Where the name was read.
    public let source: String

    /// Reads `templates/law/constants.yaml`, in the order of names.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> [LawConstant] {
        var map = MapReader(node)
        var constants: [LawConstant] = []
        if let list = map.node("constants") {
            var inner = MapReader(list, name: "constants")
            constants = inner.allEntries().map { constant($0, &inner) }
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return constants.sorted { $0.name < $1.name }
    }

    private static func constant(_ entry: SettingsNode.Entry, _ outer: inout MapReader) -> LawConstant {
        var map = MapReader(entry.value, name: entry.key)
        let constant = LawConstant(
            name: entry.key, text: map.string("text"), kind: map.choice("kind") ?? .advice,
            source: map.string("source"))
        outer.report(map.finish())
        return constant
    }
}
