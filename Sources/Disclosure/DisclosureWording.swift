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
                fix: "add 'hidden', 'show_zero' or 'smallest_base', or delete the exception")
        case .exceptionTwice(let place, let figure):
            Self.policy(place, "'\(figure)' has more than one exception", fix: "join them in one")
        case .unknownFigure(let place, let figure, let nearest):
            Finding(
                "known-figure", at: place, "no figure is called '\(figure)'",
                fix: nearest.map { "write '\($0)'" } ?? "write the name of a figure; 'heard figures' lists them")
        case .totalHidden(let place, let figure):
            Finding(
                "protection-redesign", .warning, at: place,
                "'\(figure)' hides a total, since no row below it is left that could be hidden instead",
                fix: "join categories of '\(figure)', or tell it over several years")
        }
    }

    private static func policy(_ place: SourceLocation, _ message: String, fix: String) -> Finding {
        Finding("disclosure-policy", at: place, message, fix: fix)
    }
}

extension QuoteProblem {
    /// The problem in words. The words of the quote are never among them.
    var finding: Finding {
        switch kind {
        case .changed(let digest):
            refusal(
                "the text of quote '\(id)' is not the text that was approved",
                fix: "have the new text approved and write 'sha256: \(digest)', or restore the approved text")
        case .noCompliment:
            refusal(
                "the records hold no compliment for quote '\(id)'",
                fix: "write the reference of its compliment, or delete the quote")
        case .noConsent:
            refusal(
                "there is no consent to publish quote '\(id)'",
                fix: "delete the quote; it may return when both the record and the approval say yes")
        case .twice: refusal("two quotes are called '\(id)'", fix: "give each an id of its own")
        case .empty: refusal("quote '\(id)' has no words", fix: "write its text, or delete it")
        case .approvedTooLate(let published):
            refusal(
                "quote '\(id)' was approved after the edition's date \(published)",
                fix: "correct 'approved_on', or 'published_on' of the edition")
        case .unknownSource(let known):
            refusal(
                "the source of quote '\(id)' is not a category of 'source'",
                fix: "write one of: \(known.joined(separator: ", "))")
        case .otherSource:
            refusal(
                "the source of quote '\(id)' is not the one of its compliment", fix: "write the source of the record")
        }
    }

    private func refusal(_ message: String, fix: String) -> Finding {
        Finding("quote-approval", at: location, message, fix: fix)
    }
}

extension RoleProblem {
    var finding: Finding {
        Finding(
            "role-not-name", at: location, "'\(key)' does not look like a role",
            fix: "write who answers for it as a role, such as 'Complaints manager', never a name")
    }
}
