import Disclosure
import Markup
import Quantities

/// Horizontal bars, each under its label, with its number at its end.
///
/// A hidden value is a dashed square of one constant size with its sign: nothing of the number reaches it.
struct BarPicture: Sendable {
    struct Bar: Sendable {
        let label: String
        let value: ProtectedValue
        let isApart: Bool
    }

    private let bars: [Bar]
    /// The longest bar, in hundredths of the unit.
    private let most: Int
    /// Its width, in hundredths of a per cent: what the longest number leaves.
    private let room: Int

    init?(_ figure: ProtectedFigure, overYears: Bool) throws(FigureProblem) {
        self.init(try Self.bars(of: figure, overYears: overYears))
    }

    init?(_ bars: [(label: String, value: ProtectedValue)]) {
        self.init(bars.map { Bar(label: $0.label, value: $0.value, isApart: false) })
    }

    private init?(_ bars: [Bar]) {
        self.bars = bars
        guard Picture.isWorthDrawing(bars.map(\.value)) else { return nil }
        most = max(1, bars.compactMap(\.value.hundredths).max() ?? 1)
        // Numbers keep their size on a picture 16.7 em wide, the narrowest: 3.7% a character.
        room = 9700 - 370 * (bars.map(\.value.text.count).max() ?? 3)
    }

    private static func bars(of figure: ProtectedFigure, overYears: Bool) throws(FigureProblem) -> [Bar] {
        switch (figure.dimensions.count, overYears) {
        case (0, true):
            figure.years(of: []).map { Bar(label: $0.text, value: figure.value(of: [], in: $0), isApart: false) }
        case (1, false):
            figure.dimensions[0].categories.partitioned.map { category in
                let value = figure.cell([category.id])?.value ?? .symbol(.unavailable)
                return Bar(label: category.label, value: value, isApart: category.isUnknown)
            }
        default: throw .notDrawn(figure.name, as: .bar)
        }
    }

    var picture: Picture {
        var shapes: [Node] = []
        var top = 0
        var wasApart = false
        for bar in bars {
            if bar.isApart, !wasApart {
                shapes.append(
                    Shape.line(from: (.percent(0), top + 20), to: (.percent(10_000), top + 20), class: "grid"))
                top += 60
            }
            wasApart = bar.isApart
            shapes += draw(bar, top: &top)
        }
        return Picture(height: top, shapes: shapes)
    }

    private func draw(_ bar: Bar, top: inout Int) -> [Node] {
        var shapes: [Node] = []
        for line in Shape.lines(of: bar.label) {
            shapes.append(Shape.text(line, y: top + 100))
            top += 125
        }
        // Small, so that nobody reads a hidden number as larger than a small one that is shown.
        let width = bar.value.hundredths.map { Length.percent(length($0)) } ?? .em(110)
        let kind = bar.value.plotted == nil ? "hidden-bar" : bar.isApart ? "part-5" : "part-1"
        shapes.append(Shape.rect(y: top + 15, width: width, height: 110, class: kind))
        shapes.append(Shape.text(bar.value.text, x: width, y: top + 105, dx: 40, class: "strong"))
        top += 195
        return shapes
    }

    private func length(_ hundredths: Int) -> Int { (2 * hundredths * room + most) / (2 * most) }
}

extension [ProtectedFigure.Category] {
    /// "Not known" last, otherwise in the order of the vocabulary. Never in the order of values: that would
    /// tell where a hidden one lies.
    var partitioned: [ProtectedFigure.Category] { filter { !$0.isUnknown } + filter(\.isUnknown) }
}
