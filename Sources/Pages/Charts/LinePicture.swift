import Disclosure
import Markup
import Quantities

/// Points in time, joined where they follow each other without a gap, each with its number.
struct LinePicture: Sendable {
    struct Series: Sendable {
        let label: String
        let values: [ProtectedValue]
    }

    static let limit = 3
    private let points: [TimePoint]
    private let series: [Series]
    private let most: Int

    init?(_ figure: ProtectedFigure, overYears: Bool) throws(FigureProblem) {
        (points, series) = try Self.series(of: figure, overYears: overYears)
        guard series.count <= Self.limit else {
            throw .tooManyParts(figure.name, count: series.count, limit: Self.limit)
        }
        guard points.count > 2, Picture.isWorthDrawing(series.flatMap(\.values)) else { return nil }
        most = max(1, series.flatMap(\.values).compactMap(\.hundredths).max() ?? 1)
    }

    private static func series(
        of figure: ProtectedFigure, overYears: Bool
    ) throws(FigureProblem) -> ([TimePoint], [Series]) {
        switch (figure.dimensions.count, overYears) {
        case (1, false):
            let categories = figure.dimensions[0].categories.filter { !$0.isUnknown }
            let values = categories.map { figure.cell([$0.id])?.value ?? .symbol(.unavailable) }
            let points = categories.enumerated().map { TimePoint(place: $0, label: $1.label) }
            return (points, [Series(label: figure.title, values: values)])
        case (0, true):
            let years = figure.years(of: []).sorted()
            let values = years.map { figure.value(of: [], in: $0) }
            return (TimePoint.of(years), [Series(label: figure.title, values: values)])
        case (1, true):
            let categories = figure.dimensions[0].categories.filter { !$0.isUnknown }
            let years = Set(categories.flatMap { figure.years(of: [$0.id]) }).sorted()
            let series = categories.map { category in
                Series(label: category.label, values: years.map { figure.value(of: [category.id], in: $0) })
            }
            return (TimePoint.of(years), series)
        default: throw .notDrawn(figure.name, as: .line)
        }
    }

    /// Heights in hundredths of an em: of the plot, and of the space above it for numbers.
    private static let (plot, headroom) = (1000, 180)

    var picture: Picture {
        var top = 0
        let legend = series.count > 1 ? self.legend(top: &top) : []
        let base = top + Self.headroom + Self.plot
        let axis = Shape.line(from: (.percent(0), base), to: (.percent(10_000), base), class: "axis")
        let labels = points.map { Shape.text($0.label, x: x($0), y: base + 150, anchor: "middle") }
        let lines = series.indices.flatMap { joins(of: $0, base: base) }
        let marks = series.indices.flatMap { self.marks(of: $0, base: base) }
        return Picture(height: base + 200, shapes: legend + [axis] + labels + lines + marks)
    }

    private func x(_ point: TimePoint) -> Length {
        let last = max(1, points.last?.place ?? 1)
        return .percent(1000 + point.place * 8000 / last)
    }

    private func y(_ hundredths: Int, base: Int) -> Int { base - hundredths * Self.plot / most }

    private func joins(of index: Int, base: Int) -> [Node] {
        let values = series[index].values
        return points.indices.dropFirst().compactMap { position in
            guard points[position].place == points[position - 1].place + 1,
                let from = values[position - 1].hundredths, let to = values[position].hundredths
            else { return nil }
            return Shape.line(
                from: (x(points[position - 1]), y(from, base: base)), to: (x(points[position]), y(to, base: base)),
                class: "join part-\(index + 1)")
        }
    }

    /// A mark and a number a point; a sign on the axis, at one place whatever is hidden, where there is no number.
    private func marks(of index: Int, base: Int) -> [Node] {
        points.indices.flatMap { position -> [Node] in
            let (value, x) = (series[index].values[position], x(points[position]))
            guard let number = value.hundredths else {
                // Of several lines the table tells which one has no number.
                guard series.count == 1 else { return [] }
                return [Shape.text(value.text, x: x, y: base - 40, anchor: "middle", class: "strong")]
            }
            let y = y(number, base: base)
            let label = Shape.text(
                value.text, x: x, y: isLower(index, at: position) ? y + 140 : y - 70, anchor: "middle", class: "strong")
            return [Shape.circle(x: x, y: y, radius: 38, class: "mark part-\(index + 1)"), label]
        }
    }

    /// Of several lines, the lowest has its number below, so that numbers do not meet.
    private func isLower(_ index: Int, at position: Int) -> Bool {
        let numbers = series.map { $0.values[position].hundredths ?? -1 }
        let lowest = numbers.filter { $0 >= 0 }.min() ?? 0
        return numbers.count { $0 >= 0 } > 1 && numbers[index] == lowest && lowest * 4 > most
    }

    private func legend(top: inout Int) -> [Node] {
        var shapes: [Node] = []
        for (index, line) in series.enumerated() {
            shapes.append(
                Shape.line(from: (.em(0), top + 70), to: (.em(240), top + 70), class: "join part-\(index + 1)"))
            shapes.append(Shape.circle(x: .em(120), y: top + 70, radius: 38, class: "mark part-\(index + 1)"))
            let signs = line.values.allSatisfy { $0.plotted == nil } ? line.values.last.map { " \($0.text)" } : nil
            shapes.append(Shape.text(line.label + (signs ?? ""), y: top + 105, dx: 300))
            top += 150
        }
        return shapes
    }
}

/// A place on the axis of time. Years stand where they belong, so that a missing one leaves its gap.
struct TimePoint: Hashable, Sendable {
    let place: Int
    let label: String

    static func of(_ years: [PeriodLabel]) -> [TimePoint] {
        let starts = years.map { Int($0.text.prefix(4)) ?? 0 }
        let isTight = (starts.last ?? 0) - (starts.first ?? 0) > 3
        return zip(years, starts).map { year, start in
            // Five or more years stand as 18-19 on a phone; the table has them in full.
            let label = isTight && year.text.count == 7 ? String(year.text.dropFirst(2)) : year.text
            return TimePoint(place: start - (starts.first ?? 0), label: label)
        }
    }
}
