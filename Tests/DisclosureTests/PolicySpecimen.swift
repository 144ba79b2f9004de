import Quantities

@testable import Disclosure

extension Policy {
    /// The policy of the tests: counts of 1 to 4 hidden in characteristics and crossings, zeros shown.
    static let specimen = Policy(
        classes: [
            .process: ClassRule(hidden: nil, zeros: .shown),
            .characteristics: ClassRule(hidden: 1...4, zeros: .shown),
            .crossings: ClassRule(hidden: 1...4, zeros: .shown),
        ],
        smallestBase: SmallestBase(share: 10, mean: 5, total: 2), dominance: nil, readers: .insiders,
        decidedBy: "Head of Service", decidedOn: CalendarDate(daysSinceEpoch: 19_000), exceptions: [], decided: [])
}
