/// Windows-1252: what spreadsheets on Windows still write.
enum Windows1252 {
    /// The letters of bytes 0x80 to 0x9F; nil where the encoding has none. Other bytes are Latin-1.
    private static let upper: [UInt32?] = [
        0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil,
        0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, nil, 0x017E, 0x0178,
    ]

    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return upper[Int(byte) - 0x80].flatMap { Unicode.Scalar($0) }
    }

    static func text(_ bytes: [UInt8]) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = scalar(byte) else { return nil }
            text.append(scalar)
        }
        return String(text)
    }

    static func utf8(_ bytes: [UInt8]) -> [UInt8] { text(bytes).map { Array($0.utf8) } ?? bytes }

    /// Nil where a letter has no byte.
    static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) {
                bytes.append(UInt8(scalar.value))
            } else if let index = upper.firstIndex(of: scalar.value) {
                bytes.append(UInt8(0x80 + index))
            } else {
                return nil
            }
        }
        return bytes
    }
}

extension TableMapping.Encoding {
    /// Nil where the bytes are not of this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .windows1252: Windows1252.text(bytes)
        }
    }

    /// Nil where the encoding has no such letters.
    func bytes(_ text: String) -> [UInt8]? {
        switch self {
        case .utf8: Array(text.utf8)
        case .windows1252: Windows1252.bytes(text)
        }
    }

    func isValid(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return true }
        return text(Array(bytes)) != nil
    }
}

extension Sequence<UInt8> {
    /// Without spaces at either end.
    var trimmed: [UInt8] {
        Array(Array(drop { $0 == 32 }.reversed().drop { $0 == 32 }).reversed())
    }
}
