package import Checks
package import Diagnostics
import Law
import StrictYAML

extension SourceTree {
    /// How hard pages may be to read; nil, with findings, where that cannot be read.
    package func readingLimits(_ findings: inout Findings) -> ReadingLimits? {
        yaml("templates/checks/reading.yaml", &findings).map { ReadingLimits.read($0, &findings) }
    }

    /// Which figures tell how each time limit was kept: `templates/policy/targets.yaml`.
    func targets(_ findings: inout Findings) -> [String: [String]]? {
        let path = "templates/policy/targets.yaml"
        guard let root = yaml(path, &findings) else { return nil }
        var map = MapReader(root, name: path)
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
