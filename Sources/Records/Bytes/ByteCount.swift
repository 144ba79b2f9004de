/// Plain loops over bytes that the compiler turns into vector instructions.
enum ByteCount {
    static func of(_ byte: UInt8, in bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var total = 0
        var start = 0
        // Partial sums in one byte let sixteen or more bytes be compared at once; 255 of them cannot overflow.
        while start < count {
            let end = min(count, start &+ 16 &* 255)
            total &+= unsafe partial(byte, bytes, start, end)
            start = end
        }
        return total
    }

    @inline(__always)
    private static func partial(_ byte: UInt8, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var sums = SIMD16<UInt8>(repeating: 0)
        let wanted = SIMD16<UInt8>(repeating: byte)
        var index = start
        while index &+ 16 <= end {
            let chunk = unsafe UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            sums = sums.replacing(with: sums &+ 1, where: chunk .== wanted)
            index &+= 16
        }
        var total = 0
        for lane in 0..<16 { total &+= Int(sums[lane]) }
        while index < end {
            if unsafe bytes[index] == byte { total &+= 1 }
            index &+= 1
        }
        return total
    }

    /// Whether a byte lies outside ASCII.
    static func hasHighByte(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var seen = SIMD16<UInt8>(repeating: 0)
        var index = 0
        while index &+ 16 <= count {
            seen |= unsafe UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            index &+= 16
        }
        var last: UInt8 = 0
        for lane in 0..<16 { last |= seen[lane] }
        while index < count {
            last |= unsafe bytes[index]
            index &+= 1
        }
        return last >= 0x80
    }
}
