import Disclosure
import Markup
import Quantities

// What was decided about hiding numbers, besides the rules of the classes.
extension MethodLists {
    /// The figures that are treated otherwise than their class, how, and why.
    var exceptions: Node {
        let entries = edition.figures.policy.exceptions.map { exception in
            (name(of: exception.figure), Node.fragment(exception.changes.flatMap(words) + [.text(exception.reason)]))
        }
        return entries.isEmpty ? .html("p", [:], "No figure is an exception.") : list(entries)
    }

    /// Groups all of whose cases fall in one category, printed by decision.
    var groups: Node {
        let entries = edition.figures.policy.shownGroups.map { decision in
            (
                Node.fragment([name(of: decision.figure), .text(": \(labels(of: decision))")]),
                Node.text(decision.reason)
            )
        }
        return entries.isEmpty ? .html("p", [:], "There is no such group in this report.") : list(entries)
    }

    /// What is public besides this report and does not count as known.
    var leftOut: Node {
        let entries = edition.leftOut.map { (Node.text($0.source), Node.text($0.reason)) }
        return entries.isEmpty
            ? .html("p", [:], "Nothing that we know to be public was left out.") : list(entries)
    }

    private func name(of figure: FigureName) -> Node {
        edition.figures[figure].map(link) ?? .text(figure.text)
    }

    /// The categories of a cell such as `finance/all` by their labels.
    private func labels(of decision: Policy.Decision) -> String {
        let parts = decision.cell.split(separator: "/").map { CategoryID(String($0)) }
        let dimensions = edition.figures[decision.figure]?.dimensions ?? []
        return zip(parts, dimensions).map { id, dimension in dimension.category(id)?.label ?? "all" }
            .joined(separator: ", ")
    }

    private func words(_ change: Policy.Exception.Change) -> [Node] {
        switch change {
        case .hides(nil): ["No number is hidden. "]
        case .hides(let range?):
            ["Numbers from ", number(range.lowerBound), " to ", number(range.upperBound), " are hidden. "]
        case .zeros(let zeros): [.text(Self.words(zeros) + " ")]
        case .smallestBase(let base):
            [
                "A share stands on ", number(base.share), " cases or more, an average on ", number(base.mean),
                ", a sum on ", number(base.total), ". ",
            ]
        case .dominance(nil): ["One payment may be any part of a sum. "]
        case .dominance(let limit?): ["One payment may be up to ", number(limit.largestShare), "% of a sum. "]
        }
    }

    private func number(_ number: Int) -> Node { .html("data", ["value": String(number)], .text(String(number))) }

    static func words(_ zeros: Policy.Zeros) -> String {
        switch zeros {
        case .shown: "A zero is shown as it is."
        case .whereSafe: "A zero is shown, but where hiding it protects another number."
        case .hidden: "A zero is hidden like a small number."
        }
    }
}
