/// The findings of a run so far. Every rule runs to its end and reports here; nobody stops at the first.
public struct Findings: Sendable, Equatable {
    public private(set) var all: [Finding] = []

    public init(_ findings: [Finding] = []) { all = findings }

    public var hasErrors: Bool { all.contains { $0.severity == .error } }
    public var errorCount: Int { all.count { $0.severity == .error } }
    public var isEmpty: Bool { all.isEmpty }

    public mutating func report(_ finding: Finding) { all.append(finding) }
    public mutating func report(_ others: Findings) { all += others.all }

    /// Of things that are wrong for one reason: those that have a finding each, and the others, which share one. They are
    /// never a single one, which could have had its own.
    public static func handful<Item>(of items: [Item]) -> (each: ArraySlice<Item>, rest: ArraySlice<Item>) {
        let count = items.count <= 6 ? items.count : 5
        return (items.prefix(count), items.dropFirst(count))
    }

    /// In the order of file, line and column, then rule: the order in which a person mends them, and the
    /// same on every run whatever order the rules ran in.
    public var sorted: [Finding] {
        all.sorted { ($0.location, $0.rule.rawValue, $0.message) < ($1.location, $1.rule.rawValue, $1.message) }
    }
}

extension Findings {
    /// Findings with the same place, rule and remedy have one cause, and this many of them show it.
    static let shown = 20

    fileprivate struct Cause: Hashable {
        let rule: RuleID
        let severity: Severity
        let path: String
        let fix: String?
    }

    /// The same in the same order, without what only says again what was said: of one cause the first are kept, and the
    /// last of them is followed by how many more there are.
    public static func folded(_ findings: [Finding]) -> [Finding] {
        var counts: [Cause: Int] = [:]
        for finding in findings { counts[finding.cause, default: 0] += 1 }
        var seen: [Cause: Int] = [:]
        return findings.flatMap { finding -> [Finding] in
            let (cause, number) = (finding.cause, seen[finding.cause, default: 0] + 1)
            seen[cause] = number
            let rest = counts[cause, default: 0] - shown
            if rest < 2 || number < shown { return [finding] }
            return number == shown ? [finding, finding.followed(by: rest)] : []
        }
    }
}

extension Finding {
    fileprivate var cause: Findings.Cause {
        Findings.Cause(rule: rule, severity: severity, path: location.path, fix: fix)
    }

    fileprivate func followed(by count: Int) -> Finding {
        Finding(
            rule, severity, at: SourceLocation(path: location.path), "\(count) more of these are further down",
            fix: fix)
    }
}
