public import Diagnostics
import Yams

/// A strict reader of YAML: one document of maps, lists and plain texts; what a council's officer writes by hand.
///
/// No anchor, alias, tag, merge key or complex key is read, and size and depth have limits, so that no file can make the
/// program work longer than its own length. What a finding says never quotes the file: it may be an export that somebody
/// named by mistake.
public enum SettingsFile {
    /// Reads the text of the file at `path`. Nil, with a finding, where it is not YAML or a key is in a map twice.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> SettingsNode? {
        if let problem = YAMLScan(text, path: path).problem {
            findings.report(problem.finding)
            return nil
        }
        do {
            let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
            return read(root, of: text, path: path, &findings)
        } catch let error as YamlError {
            findings.report(error.problem(in: text, path).finding)
        } catch {
            findings.report(SettingsProblem.notSettings(SourceLocation(path: path)).finding)
        }
        return nil
    }

    private static func read(
        _ root: Node?, of text: String, path: String, _ findings: inout Findings
    ) -> SettingsNode? {
        let top = SourceLocation(path: path, line: 1, column: 1)
        guard let root else { return SettingsNode(.map([]), at: top) }
        var reader = NodeReader(text, path: path)
        let node = reader.read(root)
        if node.isTableByMistake { reader.problems = [.notSettings(node.location)] }
        for problem in reader.problems { findings.report(problem.finding) }
        return reader.problems.isEmpty ? node : nil
    }
}

extension SettingsNode {
    /// Whether it is rather the lines of an export: a text, or keys that reach over a separator of cells.
    fileprivate var isTableByMistake: Bool {
        switch content {
        case .scalar: true
        case .map(let entries): entries.contains { $0.key.utf8.contains { [44, 59, 9].contains($0) } }
        case .list, .empty: false
        }
    }
}

/// Turns the nodes of the parser into ours.
private struct NodeReader {
    let path: String
    var problems: [SettingsProblem] = []
    /// The lines as the parser counts them; none of a text that has no sign of an anchor or a tag.
    private let lines: [[Unicode.Scalar]]

    init(_ text: String, path: String) {
        self.path = path
        let mayHaveSigns = text.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "!") }
        lines =
            mayHaveSigns
            ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Array($0.unicodeScalars) }
            : []
    }

    mutating func read(_ node: Node) -> SettingsNode {
        let location = place(node)
        if node.scalar?.string.unicodeScalars.contains(where: \.isControl) ?? false {
            problems.append(.control(location))
            return SettingsNode(.empty, at: location)
        }
        if let feature = feature(of: node) {
            problems.append(.feature(location, feature))
            return SettingsNode(.empty, at: location)
        }
        switch node {
        case .scalar(let scalar):
            let isEmpty = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return SettingsNode(isEmpty ? .empty : .scalar(scalar.string), at: location)
        case .sequence(let sequence):
            return SettingsNode(.list(sequence.map { read($0) }), at: location)
        case .mapping(let mapping):
            return SettingsNode(.map(mapping.compactMap { entry($0, $1) }), at: location)
        case .alias:
            return SettingsNode(.empty, at: location)
        }
    }

    private mutating func entry(_ key: Node, _ value: Node) -> SettingsNode.Entry? {
        guard let name = key.scalar, feature(of: key) == nil else {
            problems.append(.feature(place(key), feature(of: key) ?? .complexKey))
            return nil
        }
        if name.string.unicodeScalars.contains(where: \.isControl) {
            problems.append(.control(place(key)))
            return nil
        }
        if name.string == "<<", name.style == .plain {
            problems.append(.feature(place(key), .mergeKey))
            return nil
        }
        return SettingsNode.Entry(key: name.string, location: place(key), value: read(value))
    }

    /// By the sign that the node begins with: the parser's own answer is lost once it has compared two keys.
    private func feature(of node: Node) -> YAMLFeature? {
        guard let mark = node.mark, lines.indices.contains(mark.line - 1),
            lines[mark.line - 1].indices.contains(mark.column - 1)
        else { return nil }
        return switch lines[mark.line - 1][mark.column - 1] {
        case "&": .alias
        case "!": .tag
        default: nil
        }
    }

    private func place(_ node: Node) -> SourceLocation {
        SourceLocation(path: path, line: node.mark?.line, column: node.mark?.column)
    }
}

extension Unicode.Scalar {
    /// What a text between double quotes can hold by an escape such as `\x1b`, and no line of words has.
    fileprivate var isControl: Bool { properties.generalCategory == .control && self != "\n" && self != "\t" }
}

extension YamlError {
    /// What is wrong, and where. The parser itself refuses a key that is in a map twice, and then gives no node at all.
    fileprivate func problem(in text: String, _ path: String) -> SettingsProblem {
        func place(_ mark: Mark) -> SourceLocation {
            SourceLocation(path: path, line: mark.line, column: mark.column)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        switch self {
        case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
            .composer(_, let reason, let mark, _):
            let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
            if line.unicodeScalars.dropFirst(mark.column - 1).first == "\t" { return .tab(place(mark)) }
            if reason == "but found another document" { return .feature(place(mark), .documents) }
            if reason == "found undefined alias" { return .feature(place(mark), .alias) }
            return .syntax(place(mark), reason)
        case .duplicatedKeysInMapping(let keys, let context):
            let first = place(context.mark)
            return .duplicate(Self.second(of: keys.first ?? "", after: first, in: lines) ?? first, first: first)
        case .reader(_, let offset?, _, _):
            let line = text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
            return .control(SourceLocation(path: path, line: line))
        default: return .notSettings(SourceLocation(path: path))
        }
    }

    /// Where a key of a block is again: the next line that is indented the same and begins with it.
    private static func second(of key: String, after first: SourceLocation, in lines: [Substring]) -> SourceLocation? {
        guard let start = first.line, let own = first.column else { return nil }
        for (index, line) in lines.enumerated().dropFirst(start) {
            let rest = line.drop { $0 == " " }
            let column = line.count - rest.count + 1
            if rest.isEmpty || rest.first == "#" || column > own { continue }
            if column < own { return nil }
            let begins = ["\(key):", "\"\(key)\":", "'\(key)':"].contains { rest.hasPrefix($0) }
            if begins { return SourceLocation(path: first.path, line: index + 1, column: column) }
        }
        return nil
    }
}
