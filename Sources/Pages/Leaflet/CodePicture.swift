import Markup

/// A QR code (ISO/IEC 18004) as our own picture: a path of squares, with its address in words for who cannot see it.
public struct CodePicture: Sendable {
    /// Rows of modules; true is dark.
    private let rows: [[Bool]]
    private let address: String

    /// Reads what `qrencode -t ASCII -m 0` writes: two signs a module, `#` for a dark one. Nil where that is not a square.
    public init?(ascii: String, address: String) {
        let rows = ascii.split(separator: "\n").map { line in
            line.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { $0.element == "#" }
        }
        guard rows.count >= 21, rows.allSatisfy({ $0.count == rows.count }) else { return nil }
        self.rows = rows
        self.address = address
    }

    /// With the quiet zone of four modules on each side that readers need.
    var node: Node {
        let size = rows.count + 8
        let squares = rows.enumerated().flatMap { y, row in
            row.enumerated().filter(\.element).map { "M\($0.offset + 4) \(y + 4)h1v1h-1z" }
        }
        return .html(
            "svg",
            [
                "class": "code", "viewBox": "0 0 \(size) \(size)", "width": "120", "height": "120", "role": "img",
                "aria-label": "A code to point a camera at. It leads to \(address)", "shape-rendering": "crispEdges",
            ],
            .html("rect", ["width": "\(size)", "height": "\(size)", "fill": "#fff"]),
            .html("path", ["d": squares.joined(), "fill": "#000"]))
    }
}
