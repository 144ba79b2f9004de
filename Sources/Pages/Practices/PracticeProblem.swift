import Diagnostics
import Quantities

/// What can be wrong with practices and with who adopts them.
enum PracticeProblem {
    case voices(SourceLocation, String)
    case unknown(SourceLocation, String, known: [String])
    case unused(SourceLocation, String)
    case noRole(SourceLocation)

    var finding: Finding {
        switch self {
        case .voices(let place, let name):
            Finding(
                .practiceWords, at: place,
                "'\(name)' does not speak to the same readers under 'asks' and under 'ours'",
                fix: "write a sentence for each of 'report', 'you', 'child' and 'staff' under both, or under neither")
        case .unknown(let place, let name, let known):
            Finding(
                .knownPractice, at: place, "no practice is called '\(name)'",
                fix: "take a name of templates/practices.yaml: \(known.joined(separator: ", "))")
        case .unused(let place, let name):
            Finding(
                .practiceUsed, at: place, "no page says what the council adopts as '\(name)'",
                fix: "write '{{ practice.\(name) }}' in a text of these pages, or take the name out of 'names'")
        case .noRole(let place):
            Finding(
                .roleNotName, at: place, "'adopted_by' does not look like a role",
                fix: "write who answers for it as a role, such as 'Complaints manager', never a name")
        }
    }
}
