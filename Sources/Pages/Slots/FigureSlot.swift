import Diagnostics
import Disclosure
import Markup
import Quantities

/// A slot that names a figure, resolved to what is printed.
struct FigureSlot {
    let slot: Slot
    let figure: ProtectedFigure
    let path: [CategoryID?]
    let links: FigureLinks
    /// How many the figure's base is in all, where that is printed.
    var baseTotal: ProtectedValue?

    /// Below this many, a share is told as a count out of its base: one case more or less moves it by over three
    /// percentage points.
    private static let smallestBase = 30

    /// What is printed, or why this form cannot be.
    func node() -> Result<Node, SlotFault> {
        guard let written = slot.form else { return .success(plain) }
        guard let form = SlotForm(rawValue: written) else {
            return .failure(SlotFault(.unknownForm(written), part: .form))
        }
        switch form {
        case .words: return words()
        case .share: return share()
        case .change: return change(inWords: change)
        case .percentChange: return change(inWords: percentChange)
        }
    }

    /// The number; a zero that no record supports differs from one that records do.
    private var plain: Node {
        if !slot.isLastYear, figure.isDeclaredZero(path) { return [number(value), " (none recorded)"] }
        return leastOf(number(value))
    }

    /// A number of this year that is the least it can be says so where it stands: a sentence has no notes.
    private func leastOf(_ node: Node) -> Node {
        switch value {
        case .count, .money: figure.isWhole || slot.isLastYear ? node : [node, " or more"]
        case .percentage, .days, .symbol: node
        }
    }

    private var cell: ProtectedCell? { figure.cell(path) }

    /// A cell that the set does not hold is not available, as its figure's page says.
    private var value: ProtectedValue {
        if slot.isLastYear { return figure.lastYear(of: path)?.value ?? .symbol(.unavailable) }
        return cell?.value ?? .symbol(.unavailable)
    }

    private func words() -> Result<Node, SlotFault> {
        switch value {
        case .count, .symbol: .success(leastOf(NumberWords.node(value, links: links)))
        default: unfit("only counts are written in words")
        }
    }

    private func share() -> Result<Node, SlotFault> {
        if slot.isLastYear { return unfit("shares of last year are not kept") }
        guard figure.base != nil || cell?.share != nil else { return unfit("the figure has no base") }
        return .success(countOutOfFew ?? number(cell?.share ?? .symbol(.unavailable)))
    }

    /// `3 out of 12`, where both numbers are printed elsewhere too; nil where the share is told.
    private var countOutOfFew: Node? {
        guard let cell, case .count = cell.value, case .percentage(let share)? = cell.share,
            case .count(let total)? = baseTotal, total < Self.smallestBase, share.base == total
        else { return nil }
        return [number(cell.value), " out of ", number(.count(total))]
    }

    private func change(inWords words: (ProtectedChange) -> Node) -> Result<Node, SlotFault> {
        if slot.isLastYear { return unfit("only this year is compared with the year before") }
        // Without a value of the year before there is nothing to compare: that is the data's, not the author's.
        guard let change = figure.change(of: path) else { return .success(number(.symbol(.unavailable))) }
        return .success(words(change))
    }

    private func change(_ change: ProtectedChange) -> Node {
        switch change {
        case .up(let amount): moved("up ", amount)
        case .down(let amount): moved("down ", amount)
        case .same(let since): .text("no change on \(since)")
        case .symbol(let symbol, let since): [number(.symbol(symbol)), .text(" compared with \(since)")]
        }
    }

    private func moved(_ direction: String, _ change: ChangeAmount) -> Node {
        let share: Node = change.percentage.map { [" (", number(.percentage($0)), ")"] } ?? .empty
        return [.text(direction), amount(change.amount), share, .text(" on \(change.since)")]
    }

    /// A difference of shares is in percentage points: 92% after 90% is not "up 2%".
    private func amount(_ amount: ProtectedValue) -> Node {
        switch (figure.measure, amount) {
        case (.share, .percentage(let points)):
            [
                .html("data", ["value": String(points.rounded)], .text(String(points.rounded))),
                .text(points.rounded == 1 ? " percentage point" : " percentage points"),
            ]
        case (.share, .count(let points)):
            [number(amount), .text(points == 1 ? " percentage point" : " percentage points")]
        case (.mean, _), (.median, _): [number(amount), .text(" \(figure.unit.word(for: amount))")]
        default: number(amount)
        }
    }

    private func percentChange(_ change: ProtectedChange) -> Node {
        switch change {
        case .up(let amount): percent("up ", amount)
        case .down(let amount): percent("down ", amount)
        case .same: .text("no change")
        case .symbol(let symbol, _): number(.symbol(symbol))
        }
    }

    private func percent(_ direction: String, _ change: ChangeAmount) -> Node {
        guard let share = change.percentage else { return number(.symbol(.confidential)) }
        return [.text(direction), number(.percentage(share))]
    }

    private func number(_ value: ProtectedValue) -> Node { ValueText.node(value, links: links) }

    private func unfit(_ reason: String) -> Result<Node, SlotFault> {
        let problem = PageProblem.formDoesNotFit("as \(slot.form ?? "")", of: figure.name.text, because: reason)
        return .failure(SlotFault(problem, part: .form))
    }
}

/// What is wrong with a slot, and with which part of it.
struct SlotFault: Error {
    enum Part: Hashable {
        case whole
        case name
        /// The nth category, from 0.
        case category(Int)
        case form
    }

    let problem: PageProblem
    let part: Part

    init(_ problem: PageProblem, part: Part) {
        self.problem = problem
        self.part = part
    }
}
