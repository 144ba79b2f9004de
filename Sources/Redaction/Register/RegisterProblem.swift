import Diagnostics

/// What is wrong with a register, its key or the list of names that it is made from.
struct RegisterProblem {
    enum Kind {
        case key
        case heading
        case otherKey
        case entry
        case name
    }

    let location: SourceLocation
    let kind: Kind

    var finding: Finding { RedactionWording.finding(self) }
}
