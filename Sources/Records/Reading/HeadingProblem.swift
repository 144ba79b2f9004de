import Diagnostics
import Quantities

/// What can be wrong with a file before its first record, and the sentences about it.
enum HeadingProblem {
    case noneKnown(SourceLocation)
    case twice(SourceLocation, String)
    case missing(SourceLocation, String, FieldName, among: [String])
    case unknown(SourceLocation, String, among: [String])
    case noFile(SourceLocation, String)
    case notAFile(SourceLocation)
    case empty(SourceLocation)
    case wrongEncoding(SourceLocation, TableMapping.Encoding)
    case openQuotation(SourceLocation)
    case strayQuote(SourceLocation)
    case shortRows(SourceLocation)
    case insideProject(SourceLocation, String)

    var finding: Finding {
        switch self {
        case .noneKnown(let place):
            finding(
                .knownColumn, place, "the first line holds none of the headings of this table",
                "export the headings too, or name them under 'columns' in the mapping file")
        case .twice(let place, let heading):
            finding(.uniqueColumn, place, "the heading '\(heading)' stands twice", "export each column once")
        case .missing(let place, let wanted, let field, let free):
            finding(
                .requiredColumn, place, "no column is headed '\(wanted)', which '\(field)' is read from",
                Self.proposal(for: wanted, among: free))
        case .unknown(let place, let heading, let wanted):
            finding(
                .knownColumn, place, "no field is read from the column '\(heading)'",
                Self.unknownFix(heading, among: wanted))
        default: findingOfFile
        }
    }

    private var findingOfFile: Finding {
        switch self {
        case .noFile(let place, let path):
            finding(.recordsFile, place, "there is no file '\(path)'", "export it, or mend the path")
        case .notAFile(let place):
            finding(.recordsFile, place, "the file cannot be read", "see who may read it, and that it is not changing")
        case .empty(let place):
            finding(.recordsFile, place, "the file is empty", "export it again, with its headings")
        case .wrongEncoding(let place, let encoding):
            finding(
                .wrongEncoding, place, "the file is not \(encoding.rawValue)",
                "name the export's encoding in the mapping file: utf-8 or windows-1252")
        case .openQuotation(let place):
            finding(
                .unterminatedQuote, place, "a quotation mark opens here, or further up, and is never closed; the rest was not read",
                "close it, and double a mark that belongs to the text")
        case .strayQuote(let place):
            finding(
                .strayQuote, place, "a quotation mark stands inside a heading",
                "quote the whole heading and double the mark")
        case .shortRows(let place):
            finding(
                .raggedRow, place, "from here on the rows have too few cells; they were not read",
                "export every column in every row")
        case .insideProject(let place, let path):
            finding(
                .recordsOutside, place, "'\(path)' lies inside the project where git would keep it, and the records are real",
                "move it outside the project, let git ignore it, or say 'synthetic: true' if nobody is in it")
        default: Finding("records", at: SourceLocation(path: ""), "")
        }
    }

    private func finding(_ rule: RecordRule, _ place: SourceLocation, _ message: String, _ fix: String) -> Finding {
        Finding(RuleID(rule.rawValue), at: place, message, fix: fix)
    }

    private static func proposal(for wanted: String, among free: [String]) -> String {
        if let nearest = NearestName.of(wanted, among: free) { return "map it to '\(nearest)', or export it" }
        return "export it, or name its heading under 'columns' in the mapping file"
    }

    private static func unknownFix(_ heading: String, among wanted: [String]) -> String {
        if let nearest = NearestName.of(heading, among: wanted) { return "is it '\(nearest)'? Map it in the mapping file" }
        return "map it under 'columns' in the mapping file, or list it under 'ignore'"
    }
}
