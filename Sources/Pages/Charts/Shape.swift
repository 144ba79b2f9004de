import Markup

/// The few shapes that pictures are drawn from. Looks are classes: the theme colours them for light, dark,
/// forced colours and paper.
enum Shape {
    static func text(
        _ text: String, x: Length = .percent(0), y: Int, dx: Int? = nil, anchor: String? = nil,
        class kind: String? = nil
    ) -> Node {
        .html(
            "text",
            [
                "class": kind, "x": x.text, "y": Length.em(y).text, "dx": dx.map { Length.em($0).text },
                "text-anchor": anchor,
            ], .text(text))
    }

    static func rect(
        x: Length = .percent(0), y: Int, width: Length, height: Int, class kind: String? = nil, fill: String? = nil
    ) -> Node {
        .html(
            "rect",
            [
                "class": kind, "x": x.text, "y": Length.em(y).text, "width": width.text,
                "height": Length.em(height).text, "fill": fill,
            ])
    }

    static func line(from: (x: Length, y: Int), to: (x: Length, y: Int), class kind: String) -> Node {
        .html(
            "line",
            [
                "class": kind, "x1": from.x.text, "y1": Length.em(from.y).text, "x2": to.x.text,
                "y2": Length.em(to.y).text,
            ])
    }

    static func circle(x: Length, y: Int, radius: Int, class kind: String) -> Node {
        .html("circle", ["class": kind, "cx": x.text, "cy": Length.em(y).text, "r": Length.em(radius).text])
    }

    /// A label over as many lines as it needs, none longer than `limit` characters where words allow.
    static func lines(of label: String, limit: Int = 32) -> [String] {
        var lines: [String] = []
        for word in label.split(separator: " ") {
            if let last = lines.last, last.count + word.count + 1 <= limit {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
