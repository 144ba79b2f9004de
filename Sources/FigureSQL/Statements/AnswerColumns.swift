import Quantities
import StrictYAML

/// The one shape of every row of an answer: `kind, name, first, second, records, amount, largest`.
enum AnswerColumns {
    /// A select list of expressions in that shape.
    /// - Parameters:
    ///   - kind: a word of ours.
    ///   - name: an expression.
    ///   - path: at most two expressions.
    ///   - numbers: at most three expressions.
    static func select(_ kind: String, _ name: String, _ path: [String] = [], _ numbers: [String] = []) -> String {
        let paths = path + Array(repeating: "'-'", count: 2 - path.count)
        let counts = numbers + Array(repeating: "0", count: 3 - numbers.count)
        return (["SELECT '\(kind)'", name] + paths + counts).joined(separator: ", ")
    }

    /// The path that two cells of a row stand for.
    static func path(_ cells: ArraySlice<String>) -> [CategoryID?] {
        cells.filter { $0 != none }.map { $0 == margin ? nil : CategoryID($0) }
    }

    /// The two cells of a path.
    static func cells(_ path: [CategoryID?]) -> [String] {
        path.map { $0?.text ?? margin } + Array(repeating: none, count: 2 - path.count)
    }

    /// A number of rows, or what they add up to; nil for anything that no sum over records is.
    static func number(_ cell: String) -> Int? { WholeNumber.count.read(cell) }

    /// Says that the columns of every table were listed.
    static let everyTable = "every-table"

    /// How many fields a row has.
    static let count = 7
    /// Stands for all categories of a dimension.
    static let margin = "*"
    /// Stands where a figure has no such dimension.
    static let none = "-"
}
