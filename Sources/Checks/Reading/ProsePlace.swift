import Diagnostics

extension ExaminedPage {
    /// The line and column of a byte of the page's prose. Walks the bytes of the page, so it is for faults only.
    func place(ofProse offset: Int) -> SourceLocation {
        guard let run = prose.run(at: offset), let number = tree.texts.firstIndex(of: run.node) else {
            return location(at: 0)
        }
        var finder = TextFinder(bytes)
        let inside = max(0, offset - run.range.lowerBound)
        return finder.offset(ofText: number, byte: inside).map(location) ?? place(run.node)
    }

    func place(_ word: Prose.Word) -> SourceLocation { place(ofProse: Int(word.start)) }
}

/// Finds where in the bytes of a well-formed page a byte of one of its texts stands.
///
/// The tree knows the place of an element's start tag only, and a text can follow a long element inside the same parent.
private struct TextFinder {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Texts are counted as the tree counts them: what stands between two tags, comments left out.
    mutating func offset(ofText number: Int, byte: Int) -> Int? {
        var count = -1
        var length = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") {
                if passMarkup() { length = 0 }
                continue
            }
            if depth > 0 {
                if length == 0 { count += 1 }
                let decoded = lengthOfCharacter()
                if count == number && byte < length + decoded { return position }
                length += decoded
            }
            passCharacter()
        }
        return nil
    }

    /// Whether it was a tag: comments do not part a text.
    private mutating func passMarkup() -> Bool {
        if starts(with: "<!--") {
            pass(through: "-->")
            return false
        }
        if starts(with: "<!") || starts(with: "<?") {
            pass(through: ">")
            return false
        }
        depth += starts(with: "</") ? -1 : 1
        var quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            if quote == byte {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if quote == nil, byte == UInt8(ascii: ">") {
                if bytes[position - 1] == UInt8(ascii: "/") { depth -= 1 }
                position += 1
                return true
            }
            position += 1
        }
        return true
    }

    private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func pass(through text: String) {
        while position < bytes.count, !starts(with: text) { position += 1 }
        position = min(bytes.count, position + text.utf8.count)
    }

    /// How many bytes of text a byte, or an entity, stands for.
    private func lengthOfCharacter() -> Int {
        guard bytes[position] == UInt8(ascii: "&"), bytes[position...].dropFirst().first == UInt8(ascii: "#") else {
            return 1
        }
        let digits = bytes[(position + 2)...].prefix { $0 != UInt8(ascii: ";") }
        let isHex = digits.first == UInt8(ascii: "x")
        let code = UInt32(String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self), radix: isHex ? 16 : 10)
        return code.flatMap(Unicode.Scalar.init).map { String($0).utf8.count } ?? 1
    }

    private mutating func passCharacter() {
        if bytes[position] == UInt8(ascii: "&") {
            pass(through: ";")
        } else {
            position += 1
        }
    }
}
