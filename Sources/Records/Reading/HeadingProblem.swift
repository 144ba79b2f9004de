import Diagnostics
import Quantities

/// What can be wrong with the headings of a file, and the sentences about it.
enum HeadingProblem {
    case noneKnown(SourceLocation)
    case twice(SourceLocation, String)
    case missing(SourceLocation, String, FieldName, among: [String])
    case unknown(SourceLocation, String, among: [String])
    case strayQuote(SourceLocation)

    var finding: Finding {
        switch self {
        case .noneKnown(let place):
            RecordRule.knownColumn.finding(
                place, "the first line holds none of the headings of this table",
                "export the headings too, or name them under 'columns' in the mapping file")
        case .twice(let place, let heading):
            RecordRule.uniqueColumn.finding(
                place, "the heading '\(heading)' stands twice", "export each column once")
        case .missing(let place, let wanted, let field, let free):
            RecordRule.requiredColumn.finding(
                place, "no column is headed '\(wanted)', which '\(field)' is read from",
                Self.proposal(for: wanted, among: free))
        case .unknown(let place, let heading, let wanted):
            RecordRule.knownColumn.finding(
                place, "no field is read from the column '\(heading)'",
                Self.unknownFix(heading, among: wanted))
        case .strayQuote(let place):
            RecordRule.strayQuote.finding(
                place, "a quotation mark stands inside a heading",
                "quote the whole heading and double the mark")
        }
    }

    private static func proposal(for wanted: String, among free: [String]) -> String {
        if let nearest = NearestName.of(wanted, among: free) { return "map it to '\(nearest)', or export it" }
        return "export it, or name its heading under 'columns' in the mapping file"
    }

    private static func unknownFix(_ heading: String, among wanted: [String]) -> String {
        if let nearest = NearestName.of(heading, among: wanted) {
            return "map it to the field '\(nearest)' in the mapping file, or call it so"
        }
        return "map it under 'columns' in the mapping file, or list it under 'ignore'"
    }
}
