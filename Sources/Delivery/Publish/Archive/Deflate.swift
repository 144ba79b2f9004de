import CZlib

/// Compressed bytes by zlib (RFC 1950 to 1952): the same bytes for the same input and the same zlib, with no date and no
/// name in them.
enum Deflate {
    /// As a `.gz` file.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] { run(bytes, windowBits: 31) }
    /// As it stands in a `.zip` file.
    static func raw(_ bytes: [UInt8]) -> [UInt8] { run(bytes, windowBits: -15) }

    /// CRC-32 as ZIP wants it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: unsafe crc32(0, $0.baseAddress, UInt32($0.count)))
        }
    }

    /// In one piece: `deflateBound` says how much room is enough, so that it ends at the first call.
    private static func run(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
        var stream = unsafe z_stream()
        let started = unsafe heard_deflate_start(&stream, 9, windowBits)
        precondition(started == Z_OK, "zlib has no memory for one file")
        defer { unsafe deflateEnd(&stream) }
        var input = bytes
        let room = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        return unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
            unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                let ended = unsafe deflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "zlib needs more room than it says")
            }
            count = unsafe room - Int(stream.avail_out)
        }
    }
}
