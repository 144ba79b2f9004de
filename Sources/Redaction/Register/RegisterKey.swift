public import Diagnostics

/// The secret of a register: 32 bytes, written as 64 hexadecimal digits in a file that lies outside the project.
public struct RegisterKey: Hashable, Sendable {
    let bytes: [UInt8]

    /// The key of the samples. It is published here for everybody to read, so it protects nothing: real editions
    /// refuse it.
    public static let demonstration = RegisterKey(bytes: Digest.sha256(Array("heard demonstration register".utf8)))

    /// A fresh key.
    public static func random(using generator: consuming some RandomNumberGenerator) -> RegisterKey {
        RegisterKey(bytes: (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// Whether it is the one that everybody knows.
    public var isDemonstration: Bool { self == .demonstration }

    /// Reads the text of a key file. Nil, with a finding that does not tell the key, where it is none.
    public static func read(_ text: String, path: String, _ findings: inout Findings) -> RegisterKey? {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != 32 }
        let values = digits.compactMap(Hexadecimal.value)
        guard digits.count == 64, values.count == 64 else {
            let location = SourceLocation(path: path, line: 1, column: 1)
            findings.report(RegisterProblem(location: location, kind: .key).finding)
            return nil
        }
        return RegisterKey(bytes: stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    }

    /// The first 16 bytes of the HMAC-SHA256 of a form.
    func digest(of form: String) -> RegisterDigest { RegisterDigest(Digest.hmac(Array(form.utf8), key: bytes)) }

    /// Tells whether a register was made with this key, and tells nothing of the key.
    var check: RegisterDigest { digest(of: "key check") }
}

/// 128 bits of an HMAC.
struct RegisterDigest: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    init(_ bytes: [UInt8]) {
        high = bytes[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// 32 hexadecimal digits; nil for anything else.
    init?(hex: Substring) {
        let values = hex.utf8.compactMap(Hexadecimal.value)
        guard values.count == 32, hex.utf8.count == 32 else { return nil }
        self.init(stride(from: 0, to: 32, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    }

    var hex: String {
        Digest.hex(
            [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) } })
    }
}

enum Hexadecimal {
    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
