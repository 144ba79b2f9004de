/// Numbers as ZIP writes them.
extension [UInt8] {
    mutating func append16(_ number: Int) { append(contentsOf: [UInt8(number & 255), UInt8(number >> 8 & 255)]) }

    mutating func append32(_ number: Int) {
        append16(number & 0xffff)
        append16(number >> 16 & 0xffff)
    }
}
