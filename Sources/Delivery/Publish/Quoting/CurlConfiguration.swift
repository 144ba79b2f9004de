/// The text of a configuration file of curl: every value between quotation marks, with what its manual says about `--config`.
public struct CurlConfiguration: Sendable {
    public private(set) var text = ""

    public init() {}

    public mutating func add(switches names: String...) { text += names.map { "\($0)\n" }.joined() }

    /// An option with a value, which may hold anything but the null character.
    public mutating func add(_ name: String, _ value: String) { text += "\(name) = \(Self.quoted(value))\n" }

    static func quoted(_ value: String) -> String {
        let escaped = value.unicodeScalars.map { sign in
            switch sign {
            case "\\": #"\\"#
            case "\"": #"\""#
            case "\n": #"\n"#
            case "\r": #"\r"#
            case "\t": #"\t"#
            case "\u{B}": #"\v"#
            default: String(sign)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
