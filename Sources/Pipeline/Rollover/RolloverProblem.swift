import Diagnostics
import Quantities

/// What can stand against starting the next edition.
enum RolloverProblem {
    case neverPublished(SourceLocation, EditionName, String)
    case changedSince(SourceLocation, String, EditionName)

    var finding: Finding {
        switch self {
        case .neverPublished(let place, let edition, let folder):
            Finding(
                .editionPublished, at: place,
                "\(edition) was never published: no manifest in \(folder) has its figures",
                fix: "publish it first: next year is compared with what readers have seen")
        case .changedSince(let place, let figure, let edition):
            Finding(
                .editionPublished, at: place, "the figure '\(figure)' of \(edition) is not as it was published",
                fix: "go back to what was published, or publish what it is now")
        }
    }
}
