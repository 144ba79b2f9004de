public import Diagnostics

/// A strict reader of JSON (RFC 8259) that somebody else may have written: the values that settings are read from, with line and
/// column, and limits that what our own commands write is far from.
public enum JSONFile {
    /// In bytes. The manifest of a site of 100,000 files has 20 million.
    public static let largest = 64_000_000
    /// Of lists and objects in one another; a manifest has 5.
    public static let deepest = 16

    /// Numbers, `true` and `false` are scalars as they are written, `null` is an empty value.
    public static func read(_ bytes: [UInt8], path: String) throws(JSONFault) -> SettingsNode {
        guard bytes.count <= largest else {
            let reason = "it has more than \(largest / 1_000_000) million bytes"
            throw JSONFault(reason: reason, location: SourceLocation(path: path))
        }
        var reader = JSONReader(bytes, path: path)
        return try reader.document()
    }
}

/// Why bytes are not JSON, and where.
public struct JSONFault: Error {
    public let reason: String
    public let location: SourceLocation
}

private struct JSONReader {
    private let bytes: [UInt8]
    private let path: String
    private var position = 0
    private var line = 1
    private var lineStart = 0

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    var location: SourceLocation { SourceLocation(path: path, line: line, column: position - lineStart + 1) }

    private func fault(_ reason: String) -> JSONFault { JSONFault(reason: reason, location: location) }

    mutating func document() throws(JSONFault) -> SettingsNode {
        let value = try value(depth: 0)
        guard peek() == nil else { throw fault("something stands after its end") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONFault) -> SettingsNode {
        guard let first = peek() else { throw fault("it ends too early") }
        let place = location
        switch first {
        case UInt8(ascii: "{"): return SettingsNode(.map(try entries(depth: depth + 1)), at: place)
        case UInt8(ascii: "["): return SettingsNode(.list(try items(depth: depth + 1)), at: place)
        case UInt8(ascii: "\""): return SettingsNode(.scalar(try string()), at: place)
        default: return SettingsNode(try word(), at: place)
        }
    }

    private mutating func entries(depth: Int) throws(JSONFault) -> [SettingsNode.Entry] {
        var (entries, seen): ([SettingsNode.Entry], Set<String>) = ([], [])
        try elements(until: UInt8(ascii: "}"), depth: depth) { reader throws(JSONFault) in
            guard reader.peek() == UInt8(ascii: "\"") else { throw reader.fault("a name is missing here") }
            let place = reader.location
            let key = try reader.string()
            guard seen.insert(key).inserted else { throw reader.fault("a name stands twice in one object") }
            guard reader.take(UInt8(ascii: ":")) else { throw reader.fault("a colon is missing here") }
            entries.append(SettingsNode.Entry(key: key, location: place, value: try reader.value(depth: depth)))
        }
        return entries
    }

    private mutating func items(depth: Int) throws(JSONFault) -> [SettingsNode] {
        var items: [SettingsNode] = []
        try elements(until: UInt8(ascii: "]"), depth: depth) { reader throws(JSONFault) in
            items.append(try reader.value(depth: depth))
        }
        return items
    }

    /// What stands between brackets, with commas between.
    private mutating func elements(
        until end: UInt8, depth: Int, _ element: (inout JSONReader) throws(JSONFault) -> Void
    ) throws(JSONFault) {
        guard depth <= JSONFile.deepest else { throw fault("it is more than \(JSONFile.deepest) levels deep") }
        position += 1
        if take(end) { return }
        repeat { try element(&self) } while take(UInt8(ascii: ","))
        guard take(end) else { throw fault("a comma or the end of a list or object is missing here") }
    }

    /// Begins at a quotation mark.
    private mutating func string() throws(JSONFault) -> String {
        position += 1
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] >= 0x20 else { throw fault("a control character stands in a text") }
            if bytes[position] == UInt8(ascii: "\\") {
                text += Array(String(try escaped()).utf8)
            } else {
                text.append(bytes[position])
                position += 1
            }
        }
        guard position < bytes.count else { throw fault("a text has no end") }
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("a text is not UTF-8") }
        return string
    }

    private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
        let sign = position + 1 < bytes.count ? bytes[position + 1] : 0
        position += 2
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let high = try unit()
            guard UTF16.isLeadSurrogate(high) else {
                guard let scalar = Unicode.Scalar(high) else { throw fault("half a character is escaped") }
                return scalar
            }
            guard bytes[min(position, bytes.count)...].starts(with: "\\u".utf8) else {
                throw fault("half a character is escaped")
            }
            position += 2
            let low = try unit()
            guard UTF16.isTrailSurrogate(low) else { throw fault("half a character is escaped") }
            return UTF16.decode(UTF16.EncodedScalar([high, low]))
        default: throw fault("a backslash means nothing here")
        }
    }

    private mutating func unit() throws(JSONFault) -> UInt16 {
        let digits = bytes[min(position, bytes.count)...].prefix(4)
        let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard digits.count == 4, isHexadecimal, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits are missing here") }
        position += 4
        return unit
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(JSONFault) -> SettingsNode.Content {
        let word = bytes[position...].prefix(32).prefix { byte in
            (48...57).contains(byte) || (97...122).contains(byte) || "+-.E".utf8.contains(byte)
        }
        let text = String(decoding: word, as: UTF8.self)
        let isNumber = word.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) } && Double(text) != nil
        guard isNumber || ["true", "false", "null"].contains(text) else { throw fault("a value is missing here") }
        position += word.count
        return text == "null" ? .empty : .scalar(text)
    }

    /// The next byte that is not white space, which then is at the position.
    private mutating func peek() -> UInt8? {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\n"):
                line += 1
                lineStart = position + 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
            default: return bytes[position]
            }
            position += 1
        }
        return nil
    }

    private mutating func take(_ sign: UInt8) -> Bool {
        guard peek() == sign else { return false }
        position += 1
        return true
    }
}
