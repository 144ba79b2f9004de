package import Diagnostics
import Law
import StrictYAML

extension Workshop {
    private static let targetsPath = "templates/policy/targets.yaml"

    /// Which figures tell how each time limit was kept: `templates/policy/targets.yaml`.
    package func targets(_ findings: inout Findings) -> [String: [String]]? {
        guard let root = sources.yaml(Self.targetsPath, &findings) else { return nil }
        var map = MapReader(root, name: Self.targetsPath)
        var targets: [String: [String]] = [:]
        if let node = map.node("targets") {
            var inner = MapReader(node, name: "targets")
            for name in LimitName.allCases where inner.optionalNode(name.rawValue) != nil {
                targets[name.rawValue] = inner.strings(name.rawValue)
            }
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return targets
    }
}
