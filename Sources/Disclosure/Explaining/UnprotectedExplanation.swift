public import Figures
public import Quantities

/// The raw cells of a figure with the number of records behind each, as lines of text; nil for an unknown figure.
///
/// For the officer's own terminal only (`heard explain --unprotected`). It is text and not a value on purpose: no
/// table, chart or slot takes it.
public func unprotectedExplanation(of name: FigureName, in figures: FigureSet) -> [String]? {
    guard let figure = figures[name] else { return nil }
    let rows = FigureShape(of: figure).paths.map { row(of: figure, at: $0) }
    let widths = [0, 1].map { column in rows.map { $0[column].count }.max() ?? 0 }
    return ["UNPROTECTED: \(figure.name), for the officer's eyes only"]
        + rows.map { row in
            let label = row[0] + String(repeating: " ", count: widths[0] - row[0].count)
            let value = String(repeating: " ", count: widths[1] - row[1].count) + row[1]
            return "  \(label)  \(value)  \(row[2])"
        }
}

/// The labels, the value and the number of records of one cell.
private func row(of figure: RawFigure, at path: [CategoryID?]) -> [String] {
    let labels = zip(figure.axes, path).map { axis, id in
        id.flatMap { axis.index(of: $0) }.map { axis.categories[$0].label } ?? "All"
    }
    let cell = figure.cell(path) ?? RawCell(.none, records: 0)
    let value = cell.value == .none ? "none" : cell.value.published.text
    return [labels.isEmpty ? "All" : labels.joined(separator: ", "), value, "records: \(cell.records)"]
}
