public import Diagnostics
import Yams

/// A strict reader of YAML: one document, plain scalars, no anchors; what a council's officer writes by hand.
public enum SettingsFile {
    /// Reads the text of the file at `path`. Reports `yaml-syntax` where it is not YAML and
    /// `yaml-duplicate-key` where a key stands twice; nil in the first case.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> SettingsNode? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                return SettingsNode(.map([]), at: SourceLocation(path: path, line: 1, column: 1))
            }
            return convert(node, path: path, &findings)
        } catch let error as YamlError {
            findings.report(SettingsProblem.syntax(error.mark(in: path), error.reason).finding)
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
    fileprivate func mark(in path: String) -> SourceLocation {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            SourceLocation(path: path, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(_, let context):
            SourceLocation(path: path, line: context.mark.line, column: context.mark.column)
        default: SourceLocation(path: path)
        }
    }

    fileprivate var reason: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _):
            "the key '\(keys.map { "\($0)" }.sorted().joined(separator: "', '"))' stands twice"
        default: "\(self)"
        }
    }
}
