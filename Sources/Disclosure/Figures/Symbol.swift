/// What is printed where a number cannot be.
///
/// The signs are those of the Government Analysis Function's guidance "Using symbols and shorthand in tables":
/// square brackets, one meaning each, explained beside the table. A cell hidden because it is small and a cell
/// hidden to protect another print the same sign: a reader must not be able to tell them apart.
public enum Symbol: String, Hashable, Sendable, CaseIterable {
    /// Hidden to protect people.
    case confidential = "c"
    /// Not available: not recorded, or not told by the records.
    case unavailable = "x"
    /// The question makes no sense for this cell, such as a share of nothing.
    case notApplicable = "z"
    /// More than nothing, but 0 when rounded.
    case low

    /// `[c]`
    public var text: String { "[\(rawValue)]" }

    /// The short name of the sign, such as "hidden": fit for the `title` of an abbreviation.
    public var name: String {
        switch self {
        case .confidential: "hidden to protect people"
        case .unavailable: "not available"
        case .notApplicable: "not applicable"
        case .low: "less than 1%, but more than none"
        }
    }

    /// What the sign means, in one sentence for the list of signs.
    public var explanation: String {
        switch self {
        case .confidential:
            "Hidden to protect people. The number is small, or it would give a small number away, or too few "
                + "cases are behind it."
        case .unavailable: "Not available. The records do not show this; the reason is with the figure."
        case .notApplicable: "Not applicable. There is nothing that this number could be worked out from."
        case .low: "Less than 1%, but more than none."
        }
    }
}
