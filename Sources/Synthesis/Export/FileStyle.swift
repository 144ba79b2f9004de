import Diagnostics
import Quantities
import StrictYAML

/// How the file of a table looks, beyond what the mapping says of it.
struct FileStyle: Sendable {
    enum LineEnd: String, Sendable, CaseIterable {
        case lf, crlf
    }

    let lineEnd: LineEnd
    let hasByteOrderMark: Bool
    /// Whether every cell stands in quotation marks.
    let quotesAll: Bool
    /// Fields whose columns come first; the others follow in our order.
    let firstColumns: [FieldName]

    static let plain = FileStyle(lineEnd: .lf, hasByteOrderMark: false, quotesAll: false, firstColumns: [])

    static func read(_ node: SettingsNode, _ parent: inout MapReader) -> FileStyle {
        var map = MapReader(node, name: "files")
        let style = FileStyle(
            lineEnd: map.choice("line_ends", or: .lf) ?? .lf,
            hasByteOrderMark: map.boolean("byte_order_mark", or: false),
            quotesAll: map.boolean("quote_all", or: false),
            firstColumns: map.strings("first_columns").map { FieldName($0) })
        parent.report(map.finish())
        return style
    }
}
