import CLibCrypto

/// What a file is known by: SHA-256 (FIPS 180-4), or its keyed form HMAC (RFC 2104) where nobody may try guesses.
public struct FileDigest: Hashable, Sendable, CustomStringConvertible {
    /// 64 hexadecimal digits in small letters.
    public let hex: String

    public var description: String { hex }
    /// Enough to tell builds apart, for people.
    public var short: String { String(hex.prefix(12)) }

    /// Nil where the text is no such digest.
    public init?(hex: String) {
        guard hex.utf8.count == 64, hex.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else {
            return nil
        }
        self.hex = hex
    }

    private init(_ bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        hex = String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    public static func of(_ bytes: [UInt8]) -> FileDigest {
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe hash.withUnsafeMutableBufferPointer { output in
                _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
            }
        }
        return FileDigest(hash)
    }

    public static func of(_ bytes: [UInt8], key: [UInt8]) -> FileDigest {
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        var length: UInt32 = 0
        unsafe key.withUnsafeBytes { secret in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe hash.withUnsafeMutableBufferPointer { output in
                    _ = unsafe HMAC(
                        EVP_sha256(), secret.baseAddress, Int32(secret.count), input.baseAddress, input.count,
                        output.baseAddress, &length)
                }
            }
        }
        return FileDigest(hash)
    }

    /// Of a list of files: of the lines `digest  path`, as `sha256sum` prints them.
    public static func of(files: [(path: String, digest: FileDigest)], key: [UInt8]? = nil) -> FileDigest {
        let lines = files.sorted { $0.path < $1.path }.map { "\($0.digest.hex)  \($0.path)\n" }
        let bytes = Array(lines.joined().utf8)
        return key.map { of(bytes, key: $0) } ?? of(bytes)
    }
}
