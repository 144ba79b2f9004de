import Diagnostics
import Disclosure
import Markup
import Quantities

extension SlotResolver {
    /// The words of a claim, where the figures bear them out.
    func claim(_ text: String) -> Result<Resolved, SlotFault> {
        guard let claim = Claim(text) else { return .failure(SlotFault(.claimSyntax, part: .whole)) }
        let policy = context.claims
        guard let meaning = policy.meaning(of: claim.words) else {
            return .failure(SlotFault(.unknownClaim(claim.words, known: policy.phrases), part: .whole))
        }
        var operands: [ClaimJudge.Operand] = []
        for slot in claim.operands {
            switch operand(slot) {
            case .success(let operand): operands.append(operand)
            case .failure(let fault): return .failure(SlotFault(fault.problem, part: .whole))
            }
        }
        let verdict = ClaimJudge(meaning: meaning, policy: policy).verdict(on: operands)
        if let problem = problem(of: claim, verdict, policy) { return .failure(SlotFault(problem, part: .whole)) }
        let mark = ([meaning.test.rawValue] + operands.map(\.name)).joined(separator: " ")
        let figure = operands.lazy.compactMap { if case .figure(let figure, _) = $0 { figure.name } else { nil } }.first
        return .success(Resolved(node: .html("span", ["data-claim": mark], .text(claim.words)), figure: figure))
    }

    private func operand(_ slot: Slot) -> Result<ClaimJudge.Operand, SlotFault> {
        if Constants.isConstant(slot.name), case .number(let number)? = site.constants.entries[slot.name]?.value {
            return .success(.number(number, name: slot.name))
        }
        guard !Constants.isConstant(slot.name) else {
            let problem = PageProblem.claimDoesNotFit("", because: "'\(slot.name)' is not a number")
            return .failure(SlotFault(problem, part: .whole))
        }
        return named(slot).map { .figure($0.figure, path: $0.path) }
    }

    private func problem(of claim: Claim, _ verdict: ClaimVerdict, _ policy: ClaimPolicy) -> PageProblem? {
        switch verdict {
        case .holds: nil as PageProblem?
        case .fails(let says, let instead):
            .claimFails(claim.words, says: says, instead: instead.flatMap(policy.phrase))
        case .hidden(let symbol): .claimHidden(claim.words, symbol.text)
        case .shortSeries(let wanted, let first, let years):
            .claimSeries(claim.words, wanted: wanted, first: first.text, years: years)
        case .doesNotFit(let reason): .claimDoesNotFit(claim.words, because: reason)
        }
    }
}
