import Diagnostics
import Quantities

/// What the waivers of a site do to the findings of one run, and what is wrong with the waivers themselves.
struct WaiverLedger {
    private let waivers: [Waiver]
    private let clock: CalendarDate?
    private var counts: [Int]
    private(set) var waived: [WaivedFinding] = []

    /// - Parameter clock: without it no waiver is too old.
    init(_ waivers: [Waiver], clock: CalendarDate?) {
        self.waivers = waivers
        self.clock = clock
        counts = waivers.map { _ in 0 }
    }

    /// The finding as it counts; nil where a waiver takes it out.
    /// - Parameter path: of the page of the site, whatever source the finding leads back to.
    mutating func weigh(_ finding: Finding, at path: String) -> Finding? {
        guard
            let index = waivers.indices.first(where: {
                isInForce(waivers[$0]) && waivers[$0].covers(finding.rule, at: path, finding.message)
            })
        else { return finding }
        counts[index] += 1
        switch waivers[index].weight {
        case .error: return finding.weighing(.error)
        case .warning: return finding.weighing(.warning)
        case .off:
            waived.append(WaivedFinding(finding: finding, waiver: waivers[index]))
            return nil
        }
    }

    var inForce: [WaiverInForce] {
        zip(waivers, counts).filter { $1 > 0 }.map { WaiverInForce(waiver: $0, count: $1) }
    }

    private func isInForce(_ waiver: Waiver) -> Bool { isAllowed(waiver) && isCurrent(waiver) && !isTooLong(waiver) }

    private func isAllowed(_ waiver: Waiver) -> Bool { RuleID(name: waiver.rule)?.waiving == .allowed }

    private func isCurrent(_ waiver: Waiver) -> Bool { clock.map { $0 <= waiver.expiresOn } ?? true }

    /// A decision is looked at again at least once a year, as contacts are.
    private func isTooLong(_ waiver: Waiver) -> Bool {
        waiver.expiresOn.daysSinceEpoch - waiver.decidedOn.daysSinceEpoch > 366
    }

    // MARK: What is wrong with them

    /// To be asked when every finding was weighed.
    var findings: [Finding] { zip(waivers, counts).compactMap { fault(of: $0, used: $1) } }

    private func fault(of waiver: Waiver, used count: Int) -> Finding? {
        let place = waiver.location
        if !isAllowed(waiver) {
            let isKnown = RuleID(name: waiver.rule) != nil
            return Finding(.waivableRule, at: place, isKnown ? .notWaivable(waiver.rule) : .unknownRule(waiver.rule))
        }
        if isTooLong(waiver) { return Finding(.waiverCurrent, at: place, .waiverTooLong(waiver)) }
        if !isCurrent(waiver) { return Finding(.waiverCurrent, at: place, .waiverExpired(waiver)) }
        return count > 0 ? nil : Finding(.waiverUsed, at: place, .waiverUnused(waiver))
    }
}

extension Finding {
    fileprivate init(_ rule: RuleID, at place: SourceLocation, _ wording: FaultWording) {
        self.init(rule, at: place, wording.message, fix: wording.fix)
    }
}
