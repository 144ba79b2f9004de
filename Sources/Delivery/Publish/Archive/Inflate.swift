import CZlib

/// Bytes that zlib compressed, of a size that is known before: what turns out to be of another is nothing of ours.
enum Inflate {
    /// Far beyond any site.
    private static let mostBytes = 1 << 30

    static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        // The last four bytes are the size (RFC 1952, 2.3.1).
        let size = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        return run(bytes, size: size, windowBits: 31)
    }

    static func raw(_ bytes: [UInt8], size: Int) -> [UInt8]? { run(bytes, size: size, windowBits: -15) }

    private static func run(_ bytes: [UInt8], size: Int, windowBits: Int32) -> [UInt8]? {
        guard size <= mostBytes, bytes.count <= mostBytes else { return nil }
        var stream = unsafe z_stream()
        guard unsafe heard_inflate_start(&stream, windowBits) == Z_OK else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var (input, isWhole) = (bytes, false)
        // One byte more than there should be: zlib has to have room to see the end, and too much of it is seen too.
        let output = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
            unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(size + 1)
                isWhole = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
            }
            count = unsafe size + 1 - Int(stream.avail_out)
        }
        return isWhole && output.count == size ? output : nil
    }
}
