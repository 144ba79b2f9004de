public import Diagnostics
import Quantities

extension Release {
    /// Everything published under a stored protection, as JSON for an independent attacker.
    /// - Parameter unprotected: adds the true counts behind the signs, so that insiders can be tried: for the
    ///   officer's own machine only.
    public func exportForAudit(
        by stored: StoredProtection?, unprotected: Bool, _ findings: inout Findings
    ) -> String {
        let draft = ReleaseDraft(self, &findings)
        let hidden = stored.map { HiddenPattern($0, draft.model).numbers } ?? []
        let figures = draft.figures(hiding: hidden.union(draft.problem.primary))
        let widest = policy.classes.values.compactMap(\.hidden?.upperBound).max() ?? 0
        return FactExport(draft, figures, withTruth: unprotected).json(threshold: widest + 1).rendered() + "\n"
    }
}
