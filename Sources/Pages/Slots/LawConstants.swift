public import Diagnostics
import Markup
public import Quantities
import StrictYAML

extension Constants {
    /// Reads the text of `templates/law/constants.yaml`: names of laws and guidance under `law.`. The kind and the
    /// source of each are for the next person who checks it; no page prints them.
    public static func law(_ text: String, path: String, _ findings: inout Findings) -> Constants {
        var constants = Constants()
        guard let root = SettingsFile.read(text, path: path, &findings) else { return constants }
        var map = MapReader(root, name: path)
        if let node = map.node("constants") {
            var laws = MapReader(node, name: "constants")
            for entry in laws.allEntries() {
                var law = MapReader(entry.value, name: entry.key)
                constants.set("law.\(entry.key)", .text(law.string("text")), definedAt: entry.location)
                _ = (law.string("kind"), law.string("source"))
                findings.report(law.finish())
            }
            findings.report(laws.finish())
        }
        findings.report(map.finish())
        return constants
    }

    /// Limits in working days, under `limit.`.
    public mutating func set(limits: [String: WorkingDays]) {
        for (name, days) in limits { set("limit.\(name)", .number(days.count)) }
    }
}
