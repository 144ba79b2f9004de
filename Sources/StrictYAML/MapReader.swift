public import Diagnostics

/// Reads the keys of one map. A missing, unknown or ill-typed key is a finding, and reading goes on with an
/// empty value, so that one run shows everything that is wrong. Call `finish()` last.
public struct MapReader: Sendable {
    public let location: SourceLocation
    private var reported = Findings()
    private let entries: [SettingsNode.Entry]
    private var asked: Set<String> = []
    private var missing: [String] = []
    private let isRoot: Bool

    /// A node that is not a map is a finding, and reads as an empty map.
    /// - Parameter name: the key that the map stands under; nil for a whole file.
    public init(_ node: SettingsNode, name: String? = nil) {
        location = node.location
        isRoot = name == nil
        switch node.content {
        case .map(let entries): self.entries = entries
        case .empty: entries = []
        default:
            entries = []
            reported.report(SettingsProblem.notAMap(node.location).finding)
        }
    }

    /// No map of a real project has so many names.
    static let mostEntries = 10_000

    /// All keys in the order of the file, for maps whose keys are names. Marks every key as known.
    public mutating func allEntries() -> [SettingsNode.Entry] {
        asked.formUnion(entries.map(\.key))
        guard entries.count <= Self.mostEntries else {
            reported.report(SettingsProblem.tooLarge(location, "more than 10,000 names in one list").finding)
            return []
        }
        return entries
    }

    public mutating func optionalNode(_ key: String) -> SettingsNode? {
        asked.insert(key)
        let node = entries.first { $0.key == key }?.value
        if case .empty? = node?.content { return nil }
        return node
    }

    public mutating func node(_ key: String) -> SettingsNode? {
        let node = optionalNode(key)
        if node == nil { missing.append(key) }
        return node
    }

    /// Reports the keys that nobody asked for and returns every finding of this map. A file none of whose keys is known may
    /// be no file of settings at all, so what stands there is not repeated.
    public mutating func finish() -> Findings {
        if isRoot, let first = entries.first, !entries.contains(where: { asked.contains($0.key) }) {
            return Findings([SettingsProblem.noneKnown(first.location, known: asked.sorted()).finding])
        }
        let unknown = entries.filter { !asked.contains($0.key) }
        let (each, rest) = Findings.handful(of: unknown)
        let known = asked.sorted()
        for entry in each {
            reported.report(SettingsProblem.unknown(entry.location, key: entry.key, known: known).finding)
        }
        rest.first.map { reported.report(SettingsProblem.moreUnknown($0.location, rest.count, known: known).finding) }
        // What is here under a misspelt name is not missing too.
        let meant = Set(unknown.compactMap { NearestName.of($0.key, among: known) })
        missing.removeAll(where: meant.contains)
        return findings
    }

    /// What was found so far.
    public var findings: Findings {
        var all = reported
        for key in missing { all.report(SettingsProblem.missing(location, key: key).finding) }
        return all
    }

    public mutating func report(_ finding: Finding) { reported.report(finding) }
    public mutating func report(_ others: Findings) { reported.report(others) }

    /// Reports a value that is not what its reader takes; for kinds that this module does not know.
    public mutating func wrongKind(_ node: SettingsNode, _ key: String, _ expected: String) {
        reported.report(SettingsProblem.wrongKind(node.location, key: key, expected: expected).finding)
    }

    mutating func notOneOf(_ node: SettingsNode, _ key: String, _ value: String, _ allowed: [String]) {
        reported.report(
            SettingsProblem.notOneOf(node.location, key: key, value: value, allowed: allowed).finding)
    }
}
