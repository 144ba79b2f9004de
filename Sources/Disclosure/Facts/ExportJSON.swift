/// A value of a JSON file whose keys keep their order.
indirect enum ExportJSON {
    case null
    case flag(Bool)
    case number(Int)
    case decimal(tenths: Int)
    case text(String)
    case array([ExportJSON])
    case object([(String, ExportJSON)])

    /// One table, cell or fact a line: a release is to be compared with the one before.
    func rendered(depth: Int = 0) -> String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): String(number)
        case .decimal(let tenths): "\(tenths / 10).\(tenths % 10)"
        case .text(let text): Self.quoted(text)
        case .array(let items):
            Self.bracket(
                "[", items.map { $0.rendered(depth: depth + 1) }, "]", isOpen: depth < 2 && items.count > 1, depth)
        case .object(let fields):
            Self.bracket(
                "{", fields.map { "\(Self.quoted($0.0)): \($0.1.rendered(depth: depth + 1))" }, "}", isOpen: depth < 2,
                depth)
        }
    }

    private static func bracket(_ open: String, _ items: [String], _ close: String, isOpen: Bool, _ depth: Int)
        -> String
    {
        guard isOpen, !items.isEmpty else { return open + items.joined(separator: ", ") + close }
        let indent = String(repeating: " ", count: depth + 1)
        return "\(open)\n\(indent)" + items.joined(separator: ",\n\(indent)") + "\n\(indent.dropLast())\(close)"
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            default: scalar.value < 32 ? " " : String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
