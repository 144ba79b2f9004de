public import Diagnostics
public import Figures
import Quantities

/// Everything that is about to be published of one edition, with what is public already: the one door through the
/// wall. Figures go in, what may be published comes out.
///
/// Hidden are: counts in the range of their class (and zeros, where the policy hides them), sums on too few records
/// or most of which is one payment, and what else the stored pattern names so that no reader can work one of them
/// out; means and medians on too few records; rates whose part or rest is such a count; shares of a hidden cell, of
/// a hidden base, or of a base that is too small; values of earlier years by the same rules; and a change wherever
/// either of its two values is not printed.
public struct Release: Sendable {
    let figures: FigureSet
    let history: History
    let ledger: Ledger
    let policy: Policy
    /// Where the policy stands, for findings that ask for a decision.
    let location: SourceLocation

    public init(
        _ figures: FigureSet, history: History = .empty, ledger: Ledger = .empty, under policy: Policy,
        at location: SourceLocation
    ) {
        self.figures = figures
        self.history = history
        self.ledger = ledger
        self.policy = policy
        self.location = location
    }

    /// The figures as the stored protection lets them be published. It is verified, not searched: whatever is
    /// missing or stale is an error. Nil stands for a file that is not there.
    public func protected(by stored: StoredProtection?, _ findings: inout Findings) -> ProtectedFigureSet {
        let draft = ReleaseDraft(self, &findings)
        guard let stored else {
            let figures = draft.figures(hiding: draft.problem.primary)
            let small = draft.small(in: figures)
            if small > 0 { findings.report(ProtectionFault(.missing(small: small), at: location).finding) }
            return figures
        }
        let pattern = HiddenPattern(stored, draft.model)
        let figures = draft.figures(hiding: pattern.numbers.union(draft.problem.primary))
        var faults = pattern.faults + pattern.faults(against: draft.problem)
        if policy.readers == .insiders, stored.readers != .insiders {
            faults.append(ProtectionFault(.otherReaders(policy.readers), at: stored.location))
        }
        // A pattern that does not fit proves nothing, and what it lacks would be reported once more.
        if faults.isEmpty { faults = draft.verify(stored, hiding: pattern.numbers, figures) }
        findings.report(ProtectionFault.findings(of: faults))
        return figures
    }
}
