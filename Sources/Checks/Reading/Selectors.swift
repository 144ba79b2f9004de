/// Lists of selectors and of values, taken apart.
enum Selectors {
    /// The selectors between the commas that stand in no bracket.
    static func list(_ text: String) -> [String] {
        parts(of: text) { $0 == UInt8(ascii: ",") }
    }

    /// The words of a value between the spaces that stand in no bracket or string.
    static func words(_ text: String) -> [String] {
        parts(of: text) { $0 <= 32 }
    }

    /// CSS Nesting 1: `&` is the selector around; a selector without it stands for something inside.
    static func nested(_ selectors: [String], in around: [String]) -> [String] {
        guard !around.isEmpty else { return selectors }
        let parent = around.count == 1 ? around[0] : ":is(\(around.joined(separator: ", ")))"
        return selectors.map { $0.contains("&") ? $0.replacing("&", with: parent) : "\(parent) \($0)" }
    }

    private static func parts(of text: String, at isEnd: (UInt8) -> Bool) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        var depth = 0
        var quote: UInt8?
        for byte in text.utf8 {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
                depth -= 1
            }
            if quote == nil, depth == 0, isEnd(byte) {
                parts.append(String(decoding: part, as: UTF8.self))
                part = []
            } else {
                part.append(byte)
            }
        }
        parts.append(String(decoding: part, as: UTF8.self))
        return parts.map { $0[...].trimmed }.filter { !$0.isEmpty }
    }
}
