import Diagnostics
import Quantities

extension PolicyProblem {
    /// The problem in words.
    var finding: Finding {
        switch self {
        case .noPolicy(let place):
            Self.policy(
                place, "the edition does not say which numbers it hides",
                fix: "add 'disclosure:' with the classes, the smallest bases, who decided and when")
        case .hiddenRange(let place):
            Self.policy(
                place, "this is not a range of counts to hide",
                fix: "write '{from: 1, to: 4}' with 'from' at least 1 and not above 'to', or 'none'")
        case .smallestBase(let place): Self.policy(place, "a smallest base is below 1", fix: "write 1 or more")
        case .decidedTooLate(let place, let published):
            Self.policy(
                place, "the policy was decided after the edition's date, \(published)",
                fix: "correct 'decided_on', or 'published_on' of the edition")
        case .emptyException(let place):
            Self.policy(
                place, "the exception changes nothing",
                fix: "add 'hidden', 'show_zero', 'smallest_base' or 'dominance', or delete the exception")
        case .exceptionTwice(let place, let figure):
            Self.policy(place, "'\(figure)' has more than one exception", fix: "join them in one")
        case .unknownFigure(let place, let figure, let known):
            Finding(
                .knownFigure, at: place, "no figure is called '\(figure)'",
                fix: Fix.name(
                    figure.text, among: known, elsewhere: "see 'heard figures', which lists all"))
        case .dominance(let place):
            Self.policy(
                place, "this is not a limit on the largest payment of a sum",
                fix: "write '{largest_share: 80}' with a per cent of 1 to 100, or 'none'")
        case .nothingToDecide(let place, let cell):
            Self.policy(
                place, "'\(cell.path)' of '\(cell.figure)' does not hold a whole group, so there is nothing to decide",
                fix: "delete the decision")
        case .cannotHideGroup(let place, let cell):
            Self.policy(
                place, "'\(cell.path)' holds all of '\(cell.figure)', whose total is always printed",
                fix: "join categories of '\(cell.figure)', or declare it not available")
        }
    }

    private static func policy(_ place: SourceLocation, _ message: String, fix: String) -> Finding {
        Finding(.disclosurePolicy, at: place, message, fix: fix)
    }
}

extension RoleProblem {
    var finding: Finding {
        Finding(
            .roleNotName, at: location, "'\(key)' does not look like a role",
            fix: "write who answers for it as a role, such as 'Complaints manager', never a name")
    }
}
