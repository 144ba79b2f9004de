import Audit

/// The witnesses of a file in the order of the unknown numbers of a release.
struct StoredWitnesses {
    let all: Witnesses
    private(set) var faults: [ProtectionFault] = []

    init(_ stored: StoredProtection, _ facts: PublishedFacts) {
        let names = facts.hidden.map { facts[$0].name }
        let rows = names.map { stored.witnesses[$0] ?? [] }
        let count = rows.map(\.count).max() ?? 0
        for (name, row) in zip(names, rows) where row.count < count || row.isEmpty {
            faults.append(ProtectionFault(.witnessLacks(name), at: stored.location))
        }
        for name in stored.witnesses.keys.sorted() where !Set(names).contains(name) {
            faults.append(ProtectionFault(.witnessOfOther(name), at: stored.location))
        }
        let isWhole = faults.isEmpty
        all = Witnesses(solutions: (0..<count).map { place in isWhole ? rows.map { $0[place] } : [] })
    }

    /// The rows of a file: for each unknown number its value in every solution.
    static func rows(_ witnesses: Witnesses, _ facts: PublishedFacts) -> [String: [Int]] {
        let names = facts.hidden.map { facts[$0].name }
        return Dictionary(
            names.enumerated().map { place, name in (name, witnesses.solutions.map { $0[place] }) },
            uniquingKeysWith: { first, _ in first })
    }
}
