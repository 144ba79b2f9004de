import Disclosure
import Quantities
import Settings
import Site

/// The rows of a comparison as CSV: one council and year a line, all years that there are.
struct ComparisonCSV {
    let rows: ComparedRows

    var text: String {
        let heads = [
            "council", "report", "period", "figure", "measure", "unit", "value", "symbol", "children",
            "rate_per_10000_children", "remark", "notice",
        ]
        return CSV.text([heads] + rows.rows.flatMap(lines))
    }

    private func lines(of row: ComparedRows.Row) -> [[String]] {
        zip(rows.years, row.cells).map { year, cell in
            let report = row.council.report(for: year)
            let folder = report.map { Publication.edition(row.council.name, $0.edition).folder.text } ?? ""
            let children = report?.population?.children
            let rate = rows.rateYear == nil ? .unknown : ComparedRows.Rate(cell, children: children)
            return [
                row.council.settings.shortName, folder, year.text, rows.name.text, rows.figure.measure.rawValue,
                rows.figure.unit.rawValue, cell.number, cell.symbol, children.map(String.init) ?? "", rate.number,
                cell.remark, row.council.settings.demonstrationNotice ?? "",
            ]
        }
    }
}

extension ComparedRows.Cell {
    fileprivate var number: String {
        if case .value(let value) = self, value.symbolInTable == nil { ValueText.machineText(value) } else { "" }
    }

    fileprivate var symbol: String {
        if case .value(let value) = self { value.symbolInTable?.text ?? "" } else { "" }
    }

    /// What stands in place of a number, besides a sign.
    var remark: String {
        switch self {
        case .value: ""
        case .noReport: "no report"
        case .otherMeaning: "counted otherwise"
        }
    }
}

extension ComparedRows.Rate {
    fileprivate var number: String { if case .perTenThousand(let rate) = self { rate.description } else { "" } }
}
