import Audit
public import Diagnostics
import Figures
import Quantities
import SuppressionSearch

/// A protection that was searched for, and how it differs from the one before.
public struct SearchedProtection: Sendable {
    public let protection: StoredProtection
    /// Cells that are hidden now and were not, and the other way round, such as `complaints-by-team/youth-justice`.
    public let newlyHidden, noLongerHidden: [String]
    /// How many cells are hidden, and how many of them because they are small themselves.
    public let hiddenCount, smallCount: Int
}

extension Release {
    /// Searches for a pattern that protects the whole release, and for the witnesses that prove it. What no pattern
    /// can protect is an error that names the cell; a figure that would be mostly hidden is a warning.
    /// - Parameter before: the protection at hand, or that of the year before: kept where possible.
    public func searched(
        before: StoredProtection?, file: SourceLocation, _ findings: inout Findings
    ) -> SearchedProtection {
        let draft = ReleaseDraft(self, &findings)
        let old = before.map { HiddenPattern($0, draft.model).numbers } ?? []
        let printed = PrintedNumbers(draft.model, draft.figures(hiding: draft.problem.primary), draft.problem.known)
        var aim = ProtectionAim()
        aim.insiders = policy.readers == .insiders
        let problem = draft.problem.forSearch(printed, wasHidden: old)
        let found = problem.pattern(for: aim)
        let hidden = Set(found.hidden.map(\.index).filter { !draft.model.cells[$0].places.isEmpty })
        let figures = draft.figures(hiding: hidden)
        let facts = draft.facts(of: figures)
        let (witnesses, faults) = draft.witnesses(of: facts, hidden, at: file)
        let insights = found.openToInsiders.map { insight in
            ProtectionFault(
                .openToInsiders(
                    draft.model.name(of: insight.revealed.index), knowing: draft.model.name(of: insight.knowing.index)),
                at: file)
        }
        for fault in draft.openly(known: facts, hidden, at: file) + faults + insights + draft.redesigns(figures) {
            findings.report(fault.finding)
        }
        let names = { (cells: Set<Int>) in draft.model.hiddenCells(cells).map { "\($0.figure)/\($0.path)" } }
        return SearchedProtection(
            protection: StoredProtection(
                hidden: draft.model.hiddenCells(hidden).map { ($0, nil) }, witnesses: witnesses,
                readers: policy.readers, location: file),
            newlyHidden: names(hidden.subtracting(old)), noLongerHidden: names(old.subtracting(hidden)),
            hiddenCount: hidden.count, smallCount: hidden.intersection(draft.problem.primary).count)
    }
}

extension ReleaseDraft {
    /// The witnesses of everything that is unknown, and the secrets that none could be found for.
    fileprivate func witnesses(
        of facts: ReleaseFacts, _ hidden: Set<Int>, at file: SourceLocation
    ) -> ([String: [Int]], [ProtectionFault]) {
        guard !facts.published.hidden.isEmpty else { return ([:], []) }
        switch Witnesses.find(from: facts.published) {
        case .contradictory: return ([:], [ProtectionFault(.contradictory, at: file)])
        case .unfinished: return ([:], [ProtectionFault(.unproved("anything"), at: file)])
        case .found(let witnesses, let exact, let unproved):
            let known = exact.compactMap { secret(facts.numbers[$0.index], hidden) }.map {
                ProtectionFault.Kind.exact($0)
            }
            let open = unproved.compactMap { secret(facts.numbers[$0.index], hidden) }
                .map { ProtectionFault.Kind.unproved($0) }
            return (
                StoredWitnesses.rows(witnesses, facts.published),
                (known + open).map { ProtectionFault($0, at: file) }
            )
        }
    }

    /// Figures of which more than half is hidden: a table of signs tells nobody anything.
    fileprivate func redesigns(_ figures: ProtectedFigureSet) -> [ProtectionFault] {
        zip(release.figures.figures, figures.figures).filter { $0.0.isAdditive }.compactMap { raw, figure in
            let values = figure.allPaths.compactMap { figure.cell($0)?.value }.filter { $0 != .count(0) }
            let hidden = values.count { $0.symbol == .confidential }
            guard values.count > 4, hidden * 2 > values.count else { return nil }
            return ProtectionFault(
                .mostlyHidden(figure.name, hidden: hidden, of: values.count), at: raw.definition.location)
        }
    }
}
