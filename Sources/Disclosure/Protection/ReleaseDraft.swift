import Audit
import Diagnostics
import Figures
import Quantities

/// A release with its model worked out: what the search and the verification of a pattern share.
struct ReleaseDraft {
    let release: Release
    let model: ReleaseModel
    let rules: CellRules
    let problem: ReleaseProblem

    init(_ release: Release, _ findings: inout Findings) {
        self.release = release
        let raw = release.figures.figures
        release.policy.reportUnknownFigures(among: release.figures, &findings)
        model = ReleaseModel(of: raw.map { FigureShape(of: $0) })
        rules = CellRules(model, release.policy)
        let classes = ClassDisclosure(model, raw, release.policy)
        for cell in classes.undecided(model, release.policy) {
            findings.report(ProtectionFault(.undecided(cell), at: release.location).finding)
        }
        let decided = classes.hidden(model, release.policy, &findings)
        problem = ReleaseProblem(
            model: model, rules: rules, truth: TrueNumbers(model, raw),
            primary: PrimarySuppression(model, rules, raw, release.policy, decided: decided).cells,
            known: KnownNumbers(model, release, &findings))
    }

    /// The figures with these cells hidden.
    func figures(hiding hidden: Set<Int>) -> ProtectedFigureSet {
        let raw = release.figures.figures
        let minting = Minting(
            figures: release.figures, history: release.history, policy: release.policy,
            suppression: Suppression(of: raw, model, under: release.policy, hiding: hidden))
        return ProtectedFigureSet(
            figures: raw.indices.map(minting.figure), period: release.figures.period.label, policy: release.policy)
    }

    func facts(of figures: ProtectedFigureSet) -> ReleaseFacts {
        ReleaseFacts(model, rules, figures, problem.known)
    }

    /// How many numbers have to be hidden, or follow from what is printed and are small.
    func small(in figures: ProtectedFigureSet) -> Int {
        problem.primary.count + facts(of: figures).derived.keys.count { problem.isSmallRemainder($0) }
    }

    /// What is wrong with the witnesses of a pattern, checked by addition alone, and with what is public anyway.
    func verify(_ stored: StoredProtection, hiding hidden: Set<Int>, _ figures: ProtectedFigureSet) -> [ProtectionFault]
    {
        let facts = facts(of: figures)
        let open = openly(known: facts, hidden, at: stored.location)
        let witnesses = StoredWitnesses(stored, facts.published)
        guard witnesses.faults.isEmpty else { return open + witnesses.faults }
        let wrong = facts.published.verify(witnesses.all).compactMap { fault -> ProtectionFault.Kind? in
            switch fault {
            case .wrongLength: .witnessLacks("")
            case .outsideBounds(let solution, let cell, _):
                .witnessBroken(solution: solution, words: "'\(facts.published[cell].name)' can't be so small")
            case .breaksCondition(let solution, let condition, _):
                .witnessBroken(solution: solution, words: condition.words)
            case .unknownCell(let condition, _): .witnessBroken(solution: 0, words: condition.words)
            case .oneValueOnly(let cell): secret(facts.numbers[cell.index], hidden).map { .oneValue($0) }
            }
        }
        return open + wrong.map { ProtectionFault($0, at: stored.location) }
    }

    /// The name of a cell that must not be known; nil for any other.
    func secret(_ cell: Int, _ hidden: Set<Int>) -> String? {
        problem.isSecret(cell, hidden: hidden) ? model.name(of: cell) : nil
    }

    /// Secrets that need no witness to be known: published elsewhere, or what is left of a line.
    func openly(known facts: ReleaseFacts, _ hidden: Set<Int>, at location: SourceLocation) -> [ProtectionFault] {
        let published = hidden.sorted().filter { problem.known.numbers[$0] != nil }.map { cell in
            let entry = problem.known.entries[cell]
            return ProtectionFault(
                .alreadyPublic(model.name(of: cell), source: entry?.source ?? "history.yaml"),
                at: entry?.location ?? location)
        }
        let left = facts.derived.keys.sorted().filter { problem.isSmallRemainder($0) }
        return published + left.map { ProtectionFault(.exact(model.name(of: $0)), at: location) }
    }
}

extension Policy {
    fileprivate func reportUnknownFigures(among figures: FigureSet, _ findings: inout Findings) {
        var seen: Set<FigureName> = []
        for exception in exceptions {
            let name = exception.figure
            if figures[name] == nil {
                let known = figures.figures.map(\.name.text)
                findings.report(PolicyProblem.unknownFigure(exception.location, name, known: known).finding)
            }
            if !seen.insert(name).inserted {
                findings.report(PolicyProblem.exceptionTwice(exception.location, name).finding)
            }
        }
    }
}
