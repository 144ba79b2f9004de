import Diagnostics

/// What is wrong with a list of words.
struct WordListProblem {
    enum Kind {
        case section(String, known: [String])
        case capital
        case figure
        case pattern
        case nickname
        case noSection
        case missing(String)
    }

    let location: SourceLocation
    let kind: Kind

    var finding: Finding { RedactionWording.finding(self) }
}
