import Diagnostics
import Quantities

/// What can be wrong with a ledger of promises.
enum PromiseProblem {
    case noOwner(SourceLocation, String)
    case noReason(SourceLocation, String)
    case unanswered(SourceLocation, String)
    case leftOut(SourceLocation, String, EditionName, SourceLocation)
    case noPromise(SourceLocation, String, EditionName, known: [String])
    case idTwice(SourceLocation, String)

    var finding: Finding {
        switch self {
        case .noOwner(let place, let id):
            Finding(
                .promiseOwner, at: place, "nobody answers for the promise '\(id)'",
                fix: "write the role that does as its 'owner'; a role, never a name")
        case .noReason(let place, let id):
            Finding(
                .promiseReason, at: place, "the promise '\(id)' was not done, and nothing says why",
                fix: "write the reason as its 'why': it is printed")
        case .unanswered(let place, let id):
            Finding(
                .promiseAnswered, at: place, "nobody has said what became of the promise '\(id)'",
                fix: "write 'answer:' with done, not-done or carried-on; until then nothing is published")
        case .leftOut(let place, let id, let edition, let promised):
            Finding(
                .promiseAnswered, at: place,
                "nothing here says what became of the promise '\(id)' of \(edition)",
                related: [Related(promised, "where it was promised")],
                fix: "add it under 'last_year' with an 'answer'; until then nothing is published")
        case .noPromise(let place, let id, let edition, let known):
            Finding(
                .promiseKnown, at: place, "\(edition) made no promise '\(id)'",
                fix: known.isEmpty
                    ? "take the answer out: that report left nothing open"
                    : "write one of its open promises: \(known.joined(separator: ", "))")
        case .idTwice(let place, let id):
            Finding(
                .promiseId, at: place, "two promises are called '\(id)'",
                fix: "give each an 'id' of its own: next year's report answers by it")
        }
    }
}
