package import Disclosure
import Quantities

/// The figures of an edition as they were published, for later reports to compare with: `releases/<edition>.yaml`. Made from
/// protected figures, so it holds nothing that was not printed.
package struct FrozenText {
    package let figures: ProtectedFigureSet
    /// What the published build is known by.
    package let build: String

    package init(figures: ProtectedFigureSet, build: String) {
        self.figures = figures
        self.build = build
    }

    package var text: String {
        let year = figures.period
        let head = [
            "# The figures of \(year) as they were published, for later reports to compare with. Written by 'heard rollover', and never",
            "# counted anew: change no number. \"[c]\" was hidden, \"[x]\" not available, \"[z]\" not applicable.",
            "format: 1", "year: \"\(year)\"", "source: Annual report for \(year)", "build: \"\(build)\"",
            "# What was hidden then. While an edition hides by the same rule, it prints these numbers as they were printed.",
            "rule: \"\(figures.policy.inOneLine)\"", "figures:",
        ]
        return (head + figures.figures.compactMap(line)).map { $0 + "\n" }.joined()
    }

    /// How many figures it holds.
    package var count: Int { figures.figures.compactMap(line).count }

    private func line(_ figure: ProtectedFigure) -> String? {
        let rest = [CategoryID?](repeating: nil, count: max(0, figure.dimensions.count - 1))
        let rows = figure.dimensions.first?.categories.map(\.id) ?? []
        let cells = ([nil] + rows.map(Optional.some)).compactMap { row -> String? in
            let path = figure.dimensions.isEmpty ? [] : [row] + rest
            return value(of: figure, at: path).map { "\(row?.text ?? "all"): \($0)" }
        }
        return cells.isEmpty ? nil : "  \(figure.name): {\(cells.joined(separator: ", "))}"
    }

    /// As printed; nil where the report has no such number.
    private func value(of figure: ProtectedFigure, at path: [CategoryID?]) -> String? {
        if figure.unavailableReason(of: path) != nil { return "\"\(Symbol.unavailable.text)\"" }
        switch figure.cell(path)?.value {
        case .count(let count)?: return "\(count)"
        case .percentage(let share)?: return share.isBelowOne ? "\"\(Symbol.low.text)\"" : "\(share.rounded)%"
        case .days(let days)?: return days.description
        case .money(let money)?: return "\(money.pence / 100).\(String(money.pence % 100 + 100).dropFirst())"
        case .symbol(let symbol)?: return "\"\(symbol.text)\""
        case nil: return nil
        }
    }
}
