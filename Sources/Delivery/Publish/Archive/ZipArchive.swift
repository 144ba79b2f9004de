import Site

/// A `.zip` file (PKWARE's APPNOTE 6.3): the same bytes for the same files, since every date in it is the format's first.
struct ZipArchive {
    private struct Entry {
        let name: [UInt8]
        let checksum: Int
        let packed: [UInt8]
        let size: Int
        let offset: Int
    }

    /// Files in the order in which they are given.
    static func bytes(of files: [SiteFile]) -> [UInt8] {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        for file in files {
            let entry = Entry(
                name: Array(file.path.utf8), checksum: Int(Deflate.checksum(file.bytes)),
                packed: Deflate.raw(file.bytes), size: file.bytes.count, offset: bytes.count)
            bytes.append32(0x0403_4b50)
            appendCommon(entry, to: &bytes)
            bytes += entry.name
            bytes += entry.packed
            entries.append(entry)
        }
        let start = bytes.count
        for entry in entries { appendDirectory(entry, to: &bytes) }
        appendEnd(entries.count, start, to: &bytes)
        return bytes
    }

    /// Version 2.0, names in UTF-8, deflated, on 1 January 1980 at midnight.
    private static func appendCommon(_ entry: Entry, to bytes: inout [UInt8]) {
        for number in [20, 0x0800, 8, 0, 0x0021] { bytes.append16(number) }
        for number in [entry.checksum, entry.packed.count, entry.size] { bytes.append32(number) }
        bytes.append16(entry.name.count)
        bytes.append16(0)
    }

    /// An ordinary file of Unix that its owner may write and everybody may read.
    private static func appendDirectory(_ entry: Entry, to bytes: inout [UInt8]) {
        bytes.append32(0x0201_4b50)
        bytes.append16(3 << 8 | 20)
        appendCommon(entry, to: &bytes)
        for number in [0, 0, 0] { bytes.append16(number) }
        bytes.append32(0o100644 << 16)
        bytes.append32(entry.offset)
        bytes += entry.name
    }

    private static func appendEnd(_ count: Int, _ start: Int, to bytes: inout [UInt8]) {
        let size = bytes.count - start
        bytes.append32(0x0605_4b50)
        for number in [0, 0, count, count] { bytes.append16(number) }
        bytes.append32(size)
        bytes.append32(start)
        bytes.append16(0)
    }
}
