import Foundation
import Testing

/// The numbers of a year's four quarters, added up by figure and category from the table that a quarterly report offers.
struct QuarterSums {
    struct Parts {
        var sum = 0
        var records = 0
        /// Each quarter's value times its records.
        var weighted = 0.0
    }

    private var parts: [[String]: Parts] = [:]

    init(_ csv: String, year: String) {
        for line in csv.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells[3].hasPrefix(year), let value = Double(cells[4]), let records = Int(cells[5]) else { continue }
            var own = parts[[cells[0], cells[2]]] ?? Parts()
            own.sum += Int(value)
            own.records += records
            own.weighted += value * Double(records)
            parts[[cells[0], cells[2]]] = own
        }
    }

    subscript(cell: [String]) -> Parts? { parts[cell] }
}

/// What 'heard figures' prints of an annual report, by figure and category.
enum AnnualFigures {
    private struct Answer: Decodable {
        let editions: [Edition]
    }

    private struct Edition: Decodable {
        let figures: [Figure]
    }

    private struct Figure: Decodable {
        let figure: String
        let cells: [Cell]
    }

    private struct Cell: Decodable {
        let path: String
        let value: String
    }

    /// The category is empty of all of them.
    static func of(_ council: String, _ year: String) throws -> [[String]: String] {
        let run = try Binary.run(["figures", "--council", council, "--edition", year, "--format", "json"])
        let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
        let cells = answer.editions.flatMap(\.figures).flatMap { figure in
            figure.cells.map { ([figure.figure, $0.path == "all" ? "" : $0.path], $0.value.replacing(",", with: "")) }
        }
        return Dictionary(cells, uniquingKeysWith: { first, _ in first })
    }
}
