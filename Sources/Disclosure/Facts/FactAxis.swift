import Quantities

/// A question asked of every record, such as which team it belongs to, with all its possible answers.
struct FactAxis {
    let name: String
    /// The smallest parts that any figure tells apart; every record has exactly one.
    let atoms: [String]
    let whole: AtomSet
    private let places: [String: Int]

    init(_ name: String, _ atoms: [String]) {
        self.name = name
        self.atoms = atoms
        whole = AtomSet(atoms.indices)
        places = Dictionary(atoms.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The atoms that are called so; a name that the axis does not know is left out.
    func set(_ names: some Sequence<String>) -> AtomSet { AtomSet(names.compactMap { places[$0] }) }

    func set(where isMeant: (String) -> Bool) -> AtomSet { set(atoms.filter(isMeant)) }
}

/// The names of atoms that no vocabulary holds.
enum AtomName {
    /// The record has no value here.
    static let notRecorded = "not-recorded"
    /// A category that no figure names.
    static let other = "other"
    /// Received before the year, and open or not when it began.
    static let earlierOpen = "earlier-open"
    static let earlierClosed = "earlier-closed"
    static let quarters = ["q1", "q2", "q3", "q4"]
    static let open = "open"
    /// The day that a basis asks for lies in the year.
    static let inYear = "in-year"
    static let outside = "outside"

    /// A case that ended in the year, or before it, with this outcome.
    static func ended(_ outcome: String, inYear: Bool) -> String { "\(outcome)/\(inYear ? "now" : "before")" }

    /// A record that names a wider category only, such as a service area without a team.
    static func wider(_ category: String) -> String { "\(category)/-" }
}
