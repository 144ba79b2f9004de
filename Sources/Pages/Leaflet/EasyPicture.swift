import Markup

/// The symbols of Easy Read, drawn by us: thick lines, one thing each, no colour that carries meaning. They are hidden from
/// assistive technology, for each stands beside the sentence that says the same. The raw values are their names in Markdown.
enum EasyPicture: String, Sendable, CaseIterable {
    case sad, talk, phone, write, people, listen, calendar, answer, council, helper, panel, safe, danger, stop, rights

    /// Of its square, in the picture's own units.
    private static let size = "64"

    var node: Node {
        .html(
            "svg",
            [
                "width": "96", "height": "96", "viewBox": "0 0 64 64", "fill": "none", "stroke": "currentColor",
                "stroke-width": "3", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true",
                "focusable": "false",
            ], lines.map { .html("path", ["d": $0]) })
    }

    /// A circle as a path.
    private static func ring(_ x: Int, _ y: Int, _ r: Int) -> String {
        "M\(x - r) \(y)a\(r) \(r) 0 1 0 \(2 * r) 0a\(r) \(r) 0 1 0 -\(2 * r) 0"
    }

    /// A head with shoulders that are `width` wide to each side.
    private static func person(_ x: Int, _ y: Int) -> String {
        ring(x, y, 7) + "M\(x - 12) \(y + 28)v-6a12 12 0 0 1 24 0v6z"
    }

    private static let speech = "M34 8h22v18h-10l-6 7v-7h-6z"

    private var lines: [String] {
        switch self {
        case .sad: [Self.ring(32, 32, 26), "M23 25v3M41 25v3", "M20 46q12 -12 24 0"]
        case .talk: [Self.person(18, 26), Self.speech, "M40 14h10M40 20h7"]
        case .phone: ["M20 5h24v54h-24z", "M20 14h24M20 48h24", "M31 53.5h2"]
        case .write: ["M12 6h28l10 10v42h-38z", "M40 6v10h10", "M20 26h20M20 34h20M20 42h12"]
        case .people: [Self.person(18, 18), Self.person(46, 18)]
        case .listen: ["M20 26a13 13 0 1 1 26 2c0 10 -10 11 -10 20a8 8 0 0 1 -15 3", "M27 27a6 6 0 1 1 9 5l-4 4"]
        case .calendar: ["M8 14h48v42h-48z", "M8 26h48M20 8v10M44 8v10", "M22 40l7 7l14 -14"]
        case .answer: ["M6 16h52v34h-52z", "M6 18l26 20l26 -20"]
        case .council: ["M6 24l26 -16l26 16z", "M10 56h44M14 24v32M26 24v32M38 24v32M50 24v32"]
        case .helper: [Self.person(20, 26), "M48 22l4 8l9 1l-6 6l1 9l-8 -4l-8 4l1 -9l-6 -6l9 -1z"]
        case .panel:
            [Self.ring(14, 20, 6), Self.ring(32, 14, 6), Self.ring(50, 20, 6), "M4 36h56v8h-56zM10 44v14M54 44v14"]
        case .safe: ["M8 30l24 -22l24 22M14 26v32h36v-32", "M32 50c-14 -9 -8 -19 0 -12c8 -7 14 3 0 12z"]
        case .danger: ["M32 6l28 50h-56z", "M32 24v16M32 47.5v.5"]
        case .stop: ["M21 6h22l15 15v22l-15 15h-22l-15 -15v-22z", "M22 22l20 20M42 22l-20 20"]
        case .rights: ["M32 8v44M20 56h24M12 18h40", "M12 18l-8 18h16zM52 18l-8 18h16z"]
        }
    }
}
