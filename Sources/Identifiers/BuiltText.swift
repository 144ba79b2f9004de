/// The bytes of a built file as a person or a search engine reads them: references of HTML, escapes of JSON and of
/// addresses resolved, invisible characters gone, every run of white space one space, and markup either seen through
/// or taken for a space. Each byte knows where it came from.
package struct BuiltText {
    package private(set) var bytes: [UInt8] = []
    /// Where each byte stood, from the start of the file.
    private var offsets: [Int32] = []
    private var isAfterSpace = false

    /// - Parameter seesThroughMarkup: tags of words (`b`, `a`, `span`) leave nothing, so that a name split by them is
    ///   whole again; any other tag is a space. Without it, tags are text: attributes are searched.
    package init(_ file: [UInt8], seesThroughMarkup: Bool) {
        bytes.reserveCapacity(file.count)
        offsets.reserveCapacity(file.count)
        var place = 0
        while place < file.count {
            place =
                switch file[place] {
                case UInt8(ascii: "<") where seesThroughMarkup: readTag(file, at: place)
                case UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "%"): readEscape(file, at: place)
                case 0xc2, 0xe2, 0xef: readPlain(file, at: place, from: place)
                default: readByte(file[place], at: place)
                }
        }
    }

    /// Where a byte stood, from the start of the file.
    package func offset(of position: Int) -> Int { Int(offsets[position]) }

    private mutating func readByte(_ byte: UInt8, at place: Int) -> Int {
        append(byte, at: place)
        return place + 1
    }

    private mutating func readTag(_ file: [UInt8], at place: Int) -> Int {
        guard let tag = Tag(file, at: place) else { return readByte(file[place], at: place) }
        if !tag.isOfWords { append(32, at: place) }
        return tag.end
    }

    private mutating func readEscape(_ file: [UInt8], at place: Int) -> Int {
        guard let (scalar, end) = Escape.resolve(file, at: place) else { return readByte(file[place], at: place) }
        let utf8 = Array(String(scalar).utf8)
        var position = 0
        while position < utf8.count { position = readPlain(utf8, at: position, from: place) }
        return end
    }

    /// Leaves out what nobody sees, and writes every apostrophe, hyphen and space in its plain form.
    private mutating func readPlain(_ file: [UInt8], at index: Int, from place: Int) -> Int {
        let (plain, length) = Self.plain(file, at: index)
        if let plain { append(plain, at: place) }
        return index + length
    }

    private mutating func append(_ byte: UInt8, at place: Int) {
        let isSpace = byte == 32 || (9...13).contains(byte)
        if isSpace, isAfterSpace { return }
        isAfterSpace = isSpace
        bytes.append(isSpace ? 32 : byte)
        offsets.append(Int32(place))
    }

    /// What stands for the character at a place, if anything does, and how many bytes it had.
    private static func plain(_ bytes: [UInt8], at index: Int) -> (UInt8?, Int) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        switch (bytes[index], next, third) {
        case (0xc2, 0xad, _): return (nil, 2)  // soft hyphen
        case (0xc2, 0xa0, _): return (32, 2)  // no-break space
        case (0xe2, 0x80, 0x8b...0x8f), (0xe2, 0x81, 0xa0...0xa4), (0xef, 0xbb, 0xbf): return (nil, 3)  // zero width
        case (0xe2, 0x80, 0x80...0x8a), (0xe2, 0x80, 0xaf): return (32, 3)  // wide and narrow spaces
        case (0xe2, 0x80, 0x98...0x99): return (39, 3)  // curly apostrophes
        case (0xe2, 0x80, 0x90...0x92): return (45, 3)  // hyphens
        default: return (bytes[index], 1)
        }
    }
}

/// A tag of markup.
private struct Tag {
    /// Just after its `>`.
    let end: Int
    /// Whether it stands inside a word or a sentence, so that the words on both sides are one text.
    let isOfWords: Bool

    private static let ofWords: [UInt64] = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
        "samp", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr",
    ].map { name in name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    /// Nil where a `<` begins no tag. An attribute's quoted `>` does not end it.
    init?(_ file: [UInt8], at start: Int) {
        var place = start + 1
        if place < file.count, file[place] == UInt8(ascii: "/") { place += 1 }
        let begin = place
        // The name in small letters as a number; of more than eight bytes it is none of those that are looked for.
        var name: UInt64 = 0
        while place < file.count, (97...122).contains(file[place] | 32) || (48...57).contains(file[place]) {
            name = name << 8 | UInt64(file[place] | 32)
            place += 1
        }
        let length = place - begin
        guard length > 0 || place < file.count && (file[place] == UInt8(ascii: "!") || file[place] == UInt8(ascii: "?"))
        else { return nil }
        var quote: UInt8 = 0
        while place < file.count, quote != 0 || file[place] != UInt8(ascii: ">") {
            let byte = file[place]
            if quote == 0, byte == 34 || byte == 39, length > 0 {
                quote = byte
            } else if byte == quote {
                quote = 0
            }
            place += 1
        }
        end = min(place + 1, file.count)
        isOfWords = length == 0 || length <= 8 && Self.ofWords.contains(name)
    }
}

/// One character written otherwise: `&#x41;`, `&amp;`, `\u0041`, `%41`.
private enum Escape {
    /// The character at a place and where it ends; nil where nothing is escaped there.
    static func resolve(_ file: [UInt8], at place: Int) -> (Unicode.Scalar, Int)? {
        switch file[place] {
        case UInt8(ascii: "&"): reference(file, at: place + 1)
        case UInt8(ascii: "\\"): json(file, at: place + 1)
        case UInt8(ascii: "%"): percent(file, at: place + 1)
        default: nil
        }
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "shy": "\u{ad}",
        "rsquo": "\u{2019}", "lsquo": "\u{2018}", "ndash": "\u{2013}", "hyphen": "-", "sol": "/", "zwnj": "\u{200c}",
        "zwj": "\u{200d}", "ZeroWidthSpace": "\u{200b}",
    ]

    private static func reference(_ file: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        let body = file[start...].prefix(16).prefix { $0 != UInt8(ascii: ";") }
        guard body.endIndex < file.count, file[body.endIndex] == UInt8(ascii: ";") else { return nil }
        let text = String(decoding: body, as: UTF8.self)
        let end = body.endIndex + 1
        guard text.first == "#" else { return named[text].map { ($0, end) } }
        let digits = text.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { ($0, end) }
    }

    private static func json(_ file: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        guard start < file.count else { return nil }
        switch file[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): return (Unicode.Scalar(file[start]), start + 1)
        case UInt8(ascii: "n"): return ("\n", start + 1)
        case UInt8(ascii: "r"): return ("\r", start + 1)
        case UInt8(ascii: "t"): return ("\t", start + 1)
        case UInt8(ascii: "u"):
            return hex(file, at: start + 1, digits: 4).flatMap { number in
                Unicode.Scalar(number).map { ($0, start + 5) }
            }
        default: return nil
        }
    }

    /// An address writes a byte a time; letters outside ASCII take several, which are joined when they are read.
    private static func percent(_ file: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        guard let number = hex(file, at: start, digits: 2), number < 128 else { return nil }
        return Unicode.Scalar(number).map { ($0, start + 2) }
    }

    private static func hex(_ file: [UInt8], at start: Int, digits: Int) -> UInt32? {
        guard start + digits <= file.count else { return nil }
        return UInt32(String(decoding: file[start..<(start + digits)], as: UTF8.self), radix: 16)
    }
}
