import Disclosure
import Quantities

/// An explanation for a person at a terminal: what it is, its values, where it is used.
enum ExplanationText {
    static func render(_ explanation: Explanation, in edition: String, usedBy pages: [String]) -> String {
        let facts = explanation.facts.map { "  \($0.label): \($0.text)" }
        let uses = pages.isEmpty ? ["  on its own page only"] : pages.map { "  \($0)" }
        let lines =
            ["\(explanation.title) (\(explanation.figure), \(edition))"] + facts + ["", "Values"]
            + table(explanation.rows) + ["", "Used by"] + uses
        return lines.joined(separator: "\n") + "\n"
    }

    private static func table(_ rows: [Explanation.Row]) -> [String] {
        let cells = rows.map { row in
            [
                row.labels.isEmpty ? "All" : row.labels.joined(separator: ", "), row.value, row.share ?? "",
                row.change ?? "",
            ]
        }
        let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            let padded = zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 1 || column == 2 ? space + cell.0 : cell.0 + space
            }
            let line = "  " + padded.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
