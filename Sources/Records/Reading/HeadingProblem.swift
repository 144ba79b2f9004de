import Diagnostics
import Quantities

/// What can be wrong with the headings of a file, and the sentences about it.
enum HeadingProblem {
    case noneKnown(SourceLocation, MissingHeadings)
    case twice(SourceLocation, ColumnHeading, first: ColumnHeading)
    case missing(SourceLocation, String, FieldName)
    /// With the field that it is most likely meant for.
    case unknown(SourceLocation, ColumnHeading, FieldName?, in: TableName)
    /// From the place on.
    case moreUnknown(SourceLocation, Int)
    case strayQuote(SourceLocation)

    var finding: Finding {
        switch self {
        case .noneKnown(let place, let missing):
            Finding(.tableFormat, at: place, missing.words, fix: missing.fix)
        case .twice(let place, let heading, let first):
            Finding(
                .uniqueColumn, at: place, "\(heading.words) has the same heading as column \(first.letter)",
                fix: "export each column once")
        case .missing(let place, let wanted, let field):
            Finding(
                .requiredColumn, at: place, "no column is headed '\(wanted)', which '\(field)' is read from",
                fix: "export it, or name its heading under 'columns' in the mapping file")
        case .unknown(let place, let heading, let field?, let table):
            Finding(
                .knownColumn, at: place, "no field is read from \(heading.words)",
                fix: heading.shown.map {
                    "write '\(field): \(JSONText.string($0))' under 'columns' of '\(table)' in the mapping file"
                } ?? Self.unknownFix)
        case .unknown(let place, let heading, nil, _):
            Finding(.knownColumn, at: place, "no field is read from \(heading.words)", fix: Self.unknownFix)
        case .moreUnknown(let place, let count):
            Finding(
                .knownColumn, at: place, "no field is read from this column and \(Grouping.thousands(count - 1)) more",
                fix: Self.unknownFix)
        case .strayQuote(let place):
            Finding(
                .strayQuote, at: place, "a quotation mark stands inside a heading",
                fix: "quote the whole heading and double the mark")
        }
    }

    private static let unknownFix = "map it under 'columns' in the mapping file, or list it under 'ignore'"
}

extension MissingHeadings {
    fileprivate var words: String {
        switch self {
        case .separator(let byte): "the cells of this file are separated by \(Self.name(byte)), not by commas"
        case .below(let row): "the headings of this table are in row \(row), and they have to be in row 1"
        case .record: "the first row holds no headings of this table; it looks like a record"
        case .unknown: "none of the headings in the first row is one of this table's"
        }
    }

    fileprivate var fix: String {
        switch self {
        case .separator:
            "save the file as 'CSV UTF-8 (Comma delimited)', or export it with commas; delete a first line 'sep=' if it has one"
        case .below: "delete the rows above them"
        case .record: "export the headings too"
        case .unknown: "name them under 'columns' in the mapping file; docs/records.md lists the fields of each table"
        }
    }

    private static func name(_ separator: UInt8) -> String {
        switch separator {
        case 59: "semicolons"
        case 9: "tabs"
        default: "'\(Unicode.Scalar(separator))'"
        }
    }
}
