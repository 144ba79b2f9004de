import CLibCrypto

/// What some bytes are known by: SHA-256 (FIPS 180-4), by Debian's libcrypto.
public struct Digest: Hashable, Sendable {
    /// The 32 bytes, eight in each word, so that a digest needs no memory besides its own.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// The number of its bytes.
    public static let length = 32

    /// Nil where there are not exactly 32 bytes.
    public init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        self.init(exactly: bytes)
    }

    private init(exactly bytes: ArraySlice<UInt8>) {
        func word(_ number: Int) -> UInt64 {
            let start = bytes.startIndex + 8 * number
            return bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        (first, second, third, fourth) = (word(0), word(1), word(2), word(3))
    }

    public static func of(_ bytes: [UInt8]) -> Digest {
        var hash = [UInt8](repeating: 0, count: length)
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe hash.withUnsafeMutableBufferPointer { output in
                _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
            }
        }
        return Digest(exactly: hash[...])
    }

    /// 64 hexadecimal digits in small letters.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The 32 bytes in their order.
    public var bytes: [UInt8] {
        [first, second, third, fourth].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
        }
    }
}
