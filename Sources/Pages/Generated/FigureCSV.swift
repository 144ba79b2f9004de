import Disclosure
import Quantities
import Site

/// A figure's numbers as CSV: one value a line, in the order of the vocabulary, this year and
/// the years before.
///
/// A sign stands in a column of its own, so that the columns of numbers hold numbers only. The notice of a
/// demonstration is the last column of every line: a first line of comment would be read as the heading by
/// spreadsheets and programs, and would be lost when lines are copied elsewhere.
struct FigureCSV {
    let figure: ProtectedFigure
    let notice: String?

    var text: String {
        let heads =
            ["period"] + figure.dimensions.map(\.name.text)
            + ["measure", "unit", "value", "symbol", "share", "share_symbol", "source"]
            + tail("note", "notice")
        return CSV.text([heads] + earlier.map { $0 + tail("", notice) } + now.map { $0 + tail(lack, notice) })
    }

    /// What the numbers of this year do not include.
    private var lack: String { figure.gaps.joined(separator: " ") }

    /// The columns that not every file has.
    private func tail(_ note: String, _ notice: String?) -> [String] {
        (figure.gaps.isEmpty ? [] : [note]) + (self.notice == nil ? [] : [notice ?? ""])
    }

    private var now: [[String]] {
        figure.allPaths.compactMap { path in
            let cell = figure.cell(path)
            let isMissing = figure.notAvailableReason != nil || figure.unavailableReason(of: path) != nil
            guard let value = cell?.value ?? (isMissing ? .symbol(.unavailable) : nil) else { return nil }
            return line(figure.period, path, value, share: cell?.share, source: "")
        }
    }

    private var earlier: [[String]] {
        figure.pathsWithHistory.flatMap { path in
            figure.history(of: path).map { line($0.period, path, $0.value, share: nil, source: $0.source) }
        }
    }

    private func line(
        _ period: PeriodLabel, _ path: [CategoryID?], _ value: ProtectedValue, share: ProtectedValue?, source: String
    ) -> [String] {
        let labels = zip(path, figure.dimensions).map { id, dimension in
            id.flatMap { dimension.category($0)?.label } ?? "All"
        }
        let numbers = [number(value), value.symbolInTable?.text ?? ""]
        let shares = [share.map(number) ?? "", share?.symbolInTable?.text ?? ""]
        return [period.text] + labels + [figure.measure.rawValue, figure.unit.rawValue] + numbers + shares + [source]
    }

    private func number(_ value: ProtectedValue) -> String {
        value.symbolInTable == nil ? ValueText.machineText(value) : ""
    }
}
