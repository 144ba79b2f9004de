import Quantities

extension SQLDialect {
    /// A text as `folded` of a file's cell: references and categories differ by no capital, blank or dash. Of the many blanks
    /// and dashes of Unicode, those that spreadsheets and word processors type.
    func folded(_ text: String) -> String {
        let (from, to) = (literal(Self.typed.map(\.from).joined()), literal(Self.typed.map(\.to).joined()))
        let plain = "TRANSLATE(\(text), \(from), \(to))"
        return switch self {
        case .postgres: "LOWER(TRIM(REGEXP_REPLACE(\(plain), ' +', ' ', 'g')))"
        case .spark: "LOWER(TRIM(REGEXP_REPLACE(\(plain), ' +', ' ')))"
        }
    }

    /// What `TRANSLATE` makes of single characters; those that it takes out come last, because it pairs by place.
    static let typed: [(from: String, to: String)] = [
        ("\t", " "), ("\n", " "), ("\u{A0}", " "), ("\u{2003}", " "), ("\u{2009}", " "), ("\u{202F}", " "),
        ("\u{2010}", "-"), ("\u{2011}", "-"), ("\u{2013}", "-"), ("\u{2014}", "-"), ("\u{2212}", "-"),
        ("\u{2018}", "'"), ("\u{2019}", "'"),
        ("\u{AD}", ""), ("\u{200B}", ""), ("\u{200D}", ""), ("\u{2060}", ""), ("\u{FEFF}", ""),
    ]
}
