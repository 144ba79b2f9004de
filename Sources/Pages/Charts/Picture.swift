import Disclosure
import Markup
import Quantities

/// A picture in SVG: shapes and a height, hidden from assistive technology.
struct Picture: Sendable {
    /// In hundredths of an em.
    let height: Int
    let shapes: [Node]

    var node: Node {
        .html(
            "svg",
            [
                "class": "chart-picture", "width": "100%", "height": Length.em(height).text, "aria-hidden": "true",
                "focusable": "false",
            ], shapes)
    }

    /// The picture of a figure; nil where there is nothing worth drawing: two values or fewer, or fewer than
    /// two that are numbers.
    static func of(
        _ figure: ProtectedFigure, kind: FigureChart.Kind, overYears: Bool, id: String
    ) throws(FigureProblem) -> Picture? {
        switch kind {
        case .bar: try BarPicture(figure, overYears: overYears)?.picture
        case .stacked: try StackedPicture(figure, overYears: overYears, id: id)?.picture
        case .line: try LinePicture(figure, overYears: overYears)?.picture
        }
    }

    /// Whether values are worth a picture. Looks at how many there are and at signs, which every reader sees.
    static func isWorthDrawing(_ values: [ProtectedValue]) -> Bool {
        values.count > 2 && values.count { $0.plotted != nil } >= 2
    }
}

extension ProtectedValue {
    /// The printed number in hundredths, for whole-number geometry; nil for a sign.
    var hundredths: Int? { plotted.map { Int(($0 * 100).rounded()) } }
}
