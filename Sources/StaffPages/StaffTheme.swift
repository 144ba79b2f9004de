public import Pages

/// The style sheets of a publication for staff: the theme of all pages, what staff pages add to it, and the marking on
/// each printed sheet.
public struct StaffTheme: Sendable {
    private let sheets: [(name: String, text: String)]

    /// - Parameters:
    ///   - theme: the files of the common theme, in which a council's own have taken the place of those of one name.
    ///   - additions: what staff pages need besides.
    public init(theme: [PageSource], additions: [PageSource]) {
        sheets = theme.filter { $0.path.hasSuffix(".css") }.map { source in
            let name = String(source.path.split(separator: "/").last ?? "")
            let more = name == "heard.css" ? additions.map(\.text).joined() : ""
            return (name, source.text + more)
        }
    }

    func files(marking: String) -> [StaffFile] {
        sheets.map { sheet in
            let print = sheet.name == "heard.css" ? Self.sheetMark(marking) : ""
            return StaffFile(path: "theme/\(sheet.name)", text: sheet.text + print)
        }
    }

    /// A margin box on every sheet (CSS Paged Media Level 3, 4.2).
    private static func sheetMark(_ marking: String) -> String {
        let safe = marking.filter { $0 != "\"" && $0 != "\\" && !$0.isNewline }
        return """
            @media print {
            @page { @top-center { content: "\(safe)"; font: 700 9pt sans-serif } }
            }

            """
    }
}
