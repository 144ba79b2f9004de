/// The lines of a file, walked once: where a byte stands is found without walking the file again.
struct LineTable: Sendable {
    private let bytes: [UInt8]
    /// Where every `stride`th byte stands.
    private let marks: [Place]

    struct Place: Hashable, Sendable {
        /// From 1.
        var line = 1
        /// In Unicode scalars, from 1.
        var column = 1

        fileprivate mutating func pass(_ byte: UInt8) {
            if byte == 10 {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    private static let stride = 256

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var (marks, place) = ([Place](), Place())
        marks.reserveCapacity(bytes.count / Self.stride + 1)
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { marks.append(place) }
            place.pass(byte)
        }
        if bytes.count % Self.stride == 0 { marks.append(place) }
        self.marks = marks
    }

    /// Where a byte stands, or the end of the file.
    func place(of offset: Int) -> Place {
        let offset = min(max(0, offset), bytes.count)
        var place = marks[offset / Self.stride]
        for byte in bytes[(offset / Self.stride * Self.stride)..<offset] { place.pass(byte) }
        return place
    }
}
