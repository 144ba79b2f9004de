import Disclosure
import Pages
import Quantities
import Site

/// Every number of the report, one a line, with the records that it rests on. Values are for machines: no grouping, no unit.
struct QuarterlyCSV {
    static let path = "quarterly.csv"

    let quarterly: StaffQuarterly
    /// Of a demonstration.
    let notice: String?

    private var headings: [String] {
        ["figure", "title", "category", "quarter", "value", "records", "quarter_is"] + (notice == nil ? [] : ["notice"])
            + [StaffMark.columnHeading]
    }

    var text: String {
        let lines = quarterly.figures.flatMap { figure in
            (figure.rows + [figure.total]).flatMap { row in self.lines(figure, row) }
        }
        return CSV.text([headings] + lines)
    }

    private func lines(_ figure: StaffFigure, _ row: StaffFigure.Row) -> [[String]] {
        zip(quarterly.quarters, row.values).map { quarter, own in
            [
                figure.name.text, figure.title, row.category?.text ?? "", quarter.description,
                QuarterlyText.machine(own.value), "\(own.records)",
                quarterly.incomplete.contains(quarter) ? "part" : "whole",
            ] + [notice, quarterly.marking].compactMap(\.self)
        }
    }
}
