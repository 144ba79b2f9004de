import Disclosure
import Markup
import Quantities

/// Bars of 100 % in parts: one bar for a figure by one dimension, a bar a row for a figure by two.
///
/// Parts differ by pattern as well as colour, and a legend in words tells them. A bar with any part hidden is
/// not drawn to scale: the parts beside a hidden one would give its size away.
struct StackedPicture: Sendable {
    struct Bar: Sendable {
        let label: String?
        let parts: [ProtectedCell]
    }

    static let limit = 6
    private let bars: [Bar]
    private let labels: [String]
    private let id: String

    init?(_ figure: ProtectedFigure, overYears: Bool, id: String) throws(FigureProblem) {
        guard !overYears, let last = figure.dimensions.last, figure.measure == .count else {
            throw .notDrawn(figure.name, as: .stacked)
        }
        let parts = last.categories.partitioned
        guard parts.count <= Self.limit else {
            throw .tooManyParts(figure.name, count: parts.count, limit: Self.limit)
        }
        self.id = id
        labels = parts.map(\.label)
        bars = Self.bars(of: figure, parts: parts)
        let isDrawable = bars.contains { $0.isToScale }
        guard isDrawable, Picture.isWorthDrawing(bars.flatMap { $0.parts.map(\.value) }) else { return nil }
    }

    private static func bars(of figure: ProtectedFigure, parts: [ProtectedFigure.Category]) -> [Bar] {
        func cell(_ path: [CategoryID?]) -> ProtectedCell? { figure.cell(path) }
        guard figure.dimensions.count > 1 else {
            return [Bar(label: nil, parts: parts.compactMap { cell([$0.id]) })]
        }
        return figure.dimensions[0].categories.partitioned.map { row in
            Bar(label: row.label, parts: parts.compactMap { cell([row.id, $0.id]) })
        }
    }

    var picture: Picture {
        var shapes = [Hatching.definitions(id: id, parts: labels.count)]
        var top = 0
        for bar in bars { shapes += draw(bar, top: &top) }
        shapes += legend(top: &top)
        return Picture(height: top, shapes: shapes)
    }

    private func draw(_ bar: Bar, top: inout Int) -> [Node] {
        var shapes: [Node] = []
        for line in bar.label.map({ Shape.lines(of: $0) }) ?? [] {
            shapes.append(Shape.text(line, y: top + 100, class: "strong"))
            top += 125
        }
        shapes += bar.isToScale ? parts(of: bar, top: top) : hiddenBar(bar, top: top)
        top += 370
        return shapes
    }

    /// Edges are rounded from running sums, so that parts meet without gaps.
    private func parts(of bar: Bar, top: Int) -> [Node] {
        let numbers = bar.parts.compactMap(\.value.hundredths)
        let sum = numbers.reduce(0, +)
        var done = 0
        return zip(numbers, bar.parts).enumerated().flatMap { index, part -> [Node] in
            let (from, to) = (done * 10_000 / sum, (done + part.0) * 10_000 / sum)
            done += part.0
            guard to > from else { return [] }
            let width = Length.percent(to - from)
            let shapes = Hatching.rect(
                id: id, part: index + 1, x: .percent(from), y: top + 140, width: width, height: 160)
            // A number needs about an eighth of the narrowest picture; smaller parts are told in the table.
            guard to - from >= 1250 else { return shapes }
            let middle = Length.percent((from + to) / 2)
            return shapes + [Shape.text(part.1.value.text, x: middle, y: top + 105, anchor: "middle")]
        }
    }

    private func hiddenBar(_ bar: Bar, top: Int) -> [Node] {
        let sign = bar.parts.first { $0.value.plotted == nil }?.value.text ?? "0"
        return [
            Shape.rect(y: top + 140, width: .percent(9900), height: 160, class: "hidden-bar"),
            Shape.text(sign, x: .percent(5000), y: top + 250, anchor: "middle", class: "strong"),
        ]
    }

    /// `56 (32%)`, or the number alone without a base. Of one bar, the legend tells what its parts are too small to.
    private func amount(of part: ProtectedCell) -> String {
        part.share.map { "\(part.value.text) (\($0.text))" } ?? part.value.text
    }

    private func legend(top: inout Int) -> [Node] {
        var shapes: [Node] = []
        for (index, label) in labels.enumerated() {
            let number = bars.count == 1 ? " \(amount(of: bars[0].parts[index]))" : ""
            shapes += Hatching.rect(id: id, part: index + 1, x: .percent(0), y: top + 20, width: .em(120), height: 100)
            for line in Shape.lines(of: label + number, limit: 28) {
                shapes.append(Shape.text(line, y: top + 105, dx: 170))
                top += 150
            }
        }
        return shapes
    }
}

extension StackedPicture.Bar {
    /// Whether every part is a number, and not all of them nothing.
    var isToScale: Bool {
        parts.allSatisfy { $0.value.plotted != nil } && parts.contains { ($0.value.hundredths ?? 0) > 0 }
    }
}
