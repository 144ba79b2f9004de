public import Diagnostics
import Yams

/// A strict reader of YAML: one document, plain scalars, no anchors; what a council's officer writes by hand.
public enum SettingsFile {
    /// Reads the text of the file at `path`. Nil, with a finding, where it is not YAML or a key stands
    /// twice.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> SettingsNode? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                return SettingsNode(.map([]), at: SourceLocation(path: path, line: 1, column: 1))
            }
            return convert(node, path: path, &findings)
        } catch let error as YamlError {
            findings.report(error.problem(in: path).finding)
            return nil
        } catch {
            findings.report(SettingsProblem.syntax(SourceLocation(path: path), "\(error)").finding)
            return nil
        }
    }

    private static func convert(_ node: Node, path: String, _ findings: inout Findings) -> SettingsNode {
        let location = SourceLocation(path: path, line: node.mark?.line, column: node.mark?.column)
        switch node {
        case .scalar(let scalar):
            let isEmpty = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return SettingsNode(isEmpty ? .empty : .scalar(scalar.string), at: location)
        case .sequence(let sequence):
            return SettingsNode(.list(sequence.map { convert($0, path: path, &findings) }), at: location)
        case .mapping(let mapping):
            return SettingsNode(.map(entries(of: mapping, path: path, &findings)), at: location)
        case .alias:
            findings.report(SettingsProblem.alias(location).finding)
            return SettingsNode(.empty, at: location)
        }
    }

    private static func entries(
        of mapping: Node.Mapping, path: String, _ findings: inout Findings
    ) -> [SettingsNode.Entry] {
        var seen: Set<String> = []
        var entries: [SettingsNode.Entry] = []
        for (key, value) in mapping {
            let location = SourceLocation(path: path, line: key.mark?.line, column: key.mark?.column)
            let name = key.scalar?.string ?? ""
            if !seen.insert(name).inserted { findings.report(SettingsProblem.duplicate(location, name).finding) }
            entries.append(
                SettingsNode.Entry(key: name, location: location, value: convert(value, path: path, &findings)))
        }
        return entries
    }
}

extension YamlError {
    /// What is wrong, and where. Yams itself refuses a key that stands twice, and then gives no node at all.
    fileprivate func problem(in path: String) -> SettingsProblem {
        switch self {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            .syntax(SourceLocation(path: path, line: mark.line, column: mark.column), reason)
        case .duplicatedKeysInMapping(let keys, let context):
            .duplicate(
                SourceLocation(path: path, line: context.mark.line, column: context.mark.column),
                keys.map { "\($0)" }.sorted().joined(separator: "', '"))
        default: .syntax(SourceLocation(path: path), "\(self)")
        }
    }
}
