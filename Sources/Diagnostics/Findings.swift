/// The findings of a run so far. Every rule runs to its end and reports here; nobody stops at the first.
public struct Findings: Sendable, Equatable {
    public private(set) var all: [Finding] = []

    public init(_ findings: [Finding] = []) { all = findings }

    public var hasErrors: Bool { all.contains { $0.severity == .error } }
    public var errorCount: Int { all.count { $0.severity == .error } }
    public var isEmpty: Bool { all.isEmpty }

    public mutating func report(_ finding: Finding) { all.append(finding) }
    public mutating func report(_ others: Findings) { all += others.all }

    /// In the order of file, line and column, then rule: the order in which a person corrects them, and the
    /// same on every run whatever order the rules ran in.
    public var sorted: [Finding] {
        all.sorted { ($0.location, $0.rule.rawValue, $0.message) < ($1.location, $1.rule.rawValue, $1.message) }
    }
}
