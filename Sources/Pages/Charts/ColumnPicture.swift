import Markup

/// Upright columns over time, one of each series a point: how much came, and how much went.
///
/// Series differ by pattern as well as colour. Numbers stand in the table: on a telephone there is no room for them.
struct ColumnPicture: Sendable {
    let points: [String]
    let series: [(label: String, numbers: [Int])]
    let id: String

    /// Heights in hundredths of an em: of the plot, and of the space above it for the number of its line.
    private static let (plot, headroom) = (1000, 130)
    /// What the numbers of the lines take of the width, in hundredths of a per cent.
    private static let margin = 800

    private var most: Int { Self.roundUp(series.flatMap(\.numbers).max() ?? 0) }

    var picture: Picture {
        var top = 0
        let legend = self.legend(top: &top)
        let base = top + Self.headroom + Self.plot
        let steps = [0, most / 2, most].flatMap { line(at: $0, base: base) }
        let columns = points.indices.flatMap { self.columns(at: $0, base: base) }
        let labels = points.indices.filter { !points[$0].isEmpty }.map {
            Shape.text(points[$0], x: .percent(x($0)), y: base + 150)
        }
        return Picture(
            height: base + 200,
            shapes: [Hatching.definitions(id: id, parts: series.count)] + legend + steps + columns + labels)
    }

    private var width: Int { (10_000 - Self.margin) / max(1, points.count) }
    private func x(_ point: Int) -> Int { Self.margin + point * width }
    private func height(_ number: Int) -> Int { number * Self.plot / most }

    private func columns(at point: Int, base: Int) -> [Node] {
        let own = width * 8 / 10 / max(1, series.count)
        return series.enumerated().flatMap { place, series -> [Node] in
            let height = self.height(series.numbers[point])
            guard height > 0 else { return [] }
            return Hatching.rect(
                id: id, part: place + 1, x: .percent(x(point) + place * own), y: base - height,
                width: .percent(own), height: height)
        }
    }

    private func line(at number: Int, base: Int) -> [Node] {
        let y = base - height(number)
        return [
            Shape.line(
                from: (.percent(Self.margin), y), to: (.percent(10_000), y), class: number == 0 ? "axis" : "grid"),
            Shape.text("\(number)", x: .percent(0), y: y + 35),
        ]
    }

    private func legend(top: inout Int) -> [Node] {
        var shapes: [Node] = []
        for (place, series) in series.enumerated() {
            shapes += Hatching.rect(
                id: id, part: place + 1, x: .percent(0), y: top + 20, width: .em(120), height: 100)
            shapes.append(Shape.text(series.label, y: top + 105, dx: 170))
            top += 150
        }
        return shapes
    }

    /// The next even number with one digit that is not 0, or 5: 8 is 8, 23 is 30, 340 is 400.
    static func roundUp(_ number: Int) -> Int {
        guard number > 10 else { return max(2, number + number % 2) }
        var step = 1
        while step * 10 < number { step *= 10 }
        return (number + step - 1) / step * step
    }
}
