import CLibCrypto

/// SHA-256 by Debian's libcrypto.
enum Digest {
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe hash.withUnsafeMutableBufferPointer { output in
                _ = unsafe SHA256(input.baseAddress, input.count, output.baseAddress)
            }
        }
        return hash
    }

    /// Keyed: without the key nobody can try names against it.
    static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
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
        return hash
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The first 12 hexadecimal digits.
    static func short(of bytes: [UInt8]) -> String { hex(sha256(bytes).prefix(6)) }
}
