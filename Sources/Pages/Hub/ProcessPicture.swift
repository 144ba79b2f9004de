import Markup

/// The steps of a procedure as boxes under one another with arrows between, drawn by us. It is hidden from assistive
/// technology: the list below it says the same and more.
struct ProcessPicture {
    struct Step {
        let title: String
        /// What the box says below its title, such as a limit; empty for nothing.
        let limit: String
        /// What leads on from it, beside the arrow; empty of the last.
        let next: String
        /// Whether it is somebody else's step, outside the council: its box is dashed.
        let isOutside: Bool
    }

    let steps: [Step]

    /// Text keeps its size on a picture 16.7 em wide, the narrowest: so many characters have room beside the edges.
    private static let room = 29
    /// Hundredths of an em: of a line, above the first one and below the last, and of an arrow without words.
    private static let (line, padding, arrow) = (135, 70, 160)

    var node: Node {
        var top = 5
        let shapes = steps.enumerated().flatMap { place, step in
            box(step, &top) + (place < steps.count - 1 ? way(step.next, &top) : [])
        }
        return .html(
            "svg",
            [
                "class": "chart-picture process-picture", "width": "100%", "height": Length.em(top + 5).text,
                "aria-hidden": "true", "focusable": "false",
            ], shapes)
    }

    private func box(_ step: Step, _ top: inout Int) -> [Node] {
        let titles = Shape.lines(of: step.title, limit: Self.room)
        let limits = Shape.lines(of: step.limit, limit: Self.room)
        let height = 2 * Self.padding + (titles.count + limits.count) * Self.line
        var shapes = [
            Shape.rect(
                x: .percent(50), y: top, width: .percent(9900), height: height,
                class: step.isOutside ? "process-outside" : "process-box")
        ]
        var base = top + Self.padding + 100
        for (place, text) in (titles + limits).enumerated() {
            let isTitle = place < titles.count
            shapes.append(
                Shape.text(text, x: .percent(5000), y: base, anchor: "middle", class: isTitle ? "strong" : nil))
            base += Self.line
        }
        top += height
        return shapes
    }

    /// An arrow down with words on its right.
    private func way(_ words: String, _ top: inout Int) -> [Node] {
        let lines = Shape.lines(of: words, limit: Self.room - 6)
        let height = max(Self.arrow, lines.count * Self.line + 110)
        var shapes = [
            Shape.line(from: (.percent(1000), top), to: (.percent(1000), top + height - 45), class: "process-way"),
            head(at: top + height - 60),
        ]
        for (place, text) in lines.enumerated() {
            shapes.append(Shape.text(text, x: .percent(1000), y: top + 130 + place * Self.line, dx: 90))
        }
        top += height
        return shapes
    }

    /// Its point, in units of its own: across, a picture is measured in per cent, and a point has to keep its shape.
    private func head(at y: Int) -> Node {
        .html(
            "svg",
            [
                "x": Length.percent(1000).text, "y": Length.em(y).text, "width": "1em", "height": "0.6em",
                "viewBox": "0 0 10 6", "class": "process-head",
            ], .html("path", ["d": "M-5 0h10l-5 6z"]))
    }
}
