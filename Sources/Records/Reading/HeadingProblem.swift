import Diagnostics
import Quantities

/// What can be wrong with the headings of a file, and the sentences about it.
enum HeadingProblem {
    case noneKnown(SourceLocation)
    case twice(SourceLocation, String)
    case missing(SourceLocation, String, FieldName)
    /// With the field that it is most likely meant for.
    case unknown(SourceLocation, String, FieldName?, in: TableName)
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
        case .missing(let place, let wanted, let field):
            RecordRule.requiredColumn.finding(
                place, "no column is headed '\(wanted)', which '\(field)' is read from",
                "export it, or name its heading under 'columns' in the mapping file")
        case .unknown(let place, let heading, let field?, let table):
            RecordRule.knownColumn.finding(
                place, "no field is read from the column '\(heading)'",
                "write '\(field): \(JSONText.string(heading))' under 'columns' of '\(table)' in the mapping file")
        case .unknown(let place, let heading, nil, _):
            RecordRule.knownColumn.finding(
                place, "no field is read from the column '\(heading)'",
                "map it under 'columns' in the mapping file, or list it under 'ignore'")
        case .strayQuote(let place):
            RecordRule.strayQuote.finding(
                place, "a quotation mark stands inside a heading",
                "quote the whole heading and double the mark")
        }
    }
}
