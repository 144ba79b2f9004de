/// A text in one line: every stretch of white space as one space, and none around it.
///
/// By bytes, because every cell, caption and sentence of a site goes through it. White space is what Unicode calls so
/// (`White_Space`), as `Character.isWhitespace` does in its slow twin in the tests.
enum OneLine {
    static func of(_ text: String) -> String {
        let bytes = text.utf8.span
        return isLine(bytes) ? text : String(decoding: line(bytes), as: UTF8.self)
    }

    static func of(_ slice: ArraySlice<UInt8>) -> String {
        String(decoding: isLine(slice.span) ? slice : line(slice.span)[...], as: UTF8.self)
    }

    /// Whether a text holds nothing but white space.
    static func isBlank(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count {
            let length = lengthOfSpace(bytes, at: index)
            if length == 0 { return false }
            index += length
        }
        return true
    }

    /// Whether nothing but single spaces between words would be left as it is.
    private static func isLine(_ bytes: Span<UInt8>) -> Bool {
        var isAfterSpace = true
        var index = 0
        while index < bytes.count {
            let length = lengthOfSpace(bytes, at: index)
            if length > 0, isAfterSpace || bytes[index] != 32 { return false }
            isAfterSpace = length > 0
            index += 1
        }
        return !isAfterSpace || bytes.isEmpty
    }

    private static func line(_ bytes: Span<UInt8>) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var isAfterSpace = false
        var index = 0
        while index < bytes.count {
            let length = lengthOfSpace(bytes, at: index)
            if length > 0 {
                isAfterSpace = !line.isEmpty
                index += length
                continue
            }
            if isAfterSpace { line.append(32) }
            isAfterSpace = false
            line.append(bytes[index])
            index += 1
        }
        return line
    }

    /// How many bytes a white space has; 0 where none begins.
    private static func lengthOfSpace(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte == 32 || (9...13).contains(byte) ? 1 : 0 }
        guard byte == 0xC2 || (0xE1...0xE3).contains(byte), index + 1 < bytes.count else { return 0 }
        let next = bytes[index + 1]
        if byte == 0xC2 { return next == 0x85 || next == 0xA0 ? 2 : 0 }
        guard index + 2 < bytes.count else { return 0 }
        switch (byte, next, bytes[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
        default: return 0
        }
    }
}
