import Quantities

/// The first record of a file: its headings.
struct Headings: Sendable, Equatable {
    let cells: [String]
    /// Offset of the first byte after them.
    let bodyOffset: Int
    /// Physical line on which the records start.
    let bodyLine: Int

    /// The column with a heading, from 0; the first of several.
    func column(_ heading: String) -> Int? {
        let wanted = heading.folded
        return cells.firstIndex { $0.folded == wanted }
    }

    /// No export of a real system has so many columns: what has is no table, or one whose line breaks are lost.
    static let most = 1_000

    enum Fault: Sendable, Equatable {
        case unreadable, empty, wrongEncoding, openQuotation
        case kind(FileKind)
        case strayQuote(column: Int)
        case tooMany(Int)
    }

    /// Reads the headings: byte by byte, for it is one line.
    static func read(_ file: RecordsFile, _ encoding: TableMapping.Encoding) -> Result<Headings, Fault> {
        if let kind = FileKind(FirstRows.bytes(of: file)) { return .failure(.kind(kind)) }
        var size = 1 << 12
        while true {
            guard let bytes = FileBytes.read(file, from: 0, count: min(size, file.size)) else {
                return .failure(.unreadable)
            }
            if bytes.allSatisfy({ [10, 13, 32].contains($0) }) && size >= file.size { return .failure(.empty) }
            if let end = end(of: bytes, isWhole: size >= file.size) {
                return split(Array(bytes[..<end]), encoding, atEndOf: file)
            }
            if size >= file.size || size > 1 << 24 { return .failure(.openQuotation) }
            size *= 4
        }
    }

    /// The end of the first record, its line break included.
    private static func end(of bytes: [UInt8], isWhole: Bool) -> Int? {
        var isOpen = false
        for (index, byte) in bytes.enumerated() {
            if byte == 34 { isOpen.toggle() }
            if byte == 10 && !isOpen { return index + 1 }
        }
        return isWhole && !isOpen ? bytes.count : nil
    }

    private static func split(
        _ record: [UInt8], _ encoding: TableMapping.Encoding, atEndOf file: RecordsFile
    ) -> Result<Headings, Fault> {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = record.starts(with: mark)
        if hasMark && encoding != .utf8 { return .failure(.wrongEncoding) }
        var line = record.dropFirst(hasMark ? mark.count : 0)
        if line.last == 10 { line = line.dropLast() }
        if line.last == 13 { line = line.dropLast() }
        var cells: [String] = []
        let parts = PlainCells.split(Array(line))
        guard parts.count <= most else { return .failure(.tooMany(parts.count)) }
        for (column, cell) in parts.enumerated() {
            guard let bytes = PlainCells.unquoted(cell) else { return .failure(.strayQuote(column: column)) }
            guard let text = encoding.text(bytes.trimmed) else { return .failure(.wrongEncoding) }
            cells.append(text)
        }
        let lines = record.count { $0 == 10 }
        return .success(Headings(cells: cells, bodyOffset: record.count, bodyLine: lines + 1))
    }
}

extension Headings.Fault: Error {}

/// One record taken apart the plain way.
enum PlainCells {
    /// The cells of a record without its line break, quotation marks still around them.
    static func split(_ record: [UInt8], separator: UInt8 = 44) -> [[UInt8]] {
        var cells: [[UInt8]] = [[]]
        var isOpen = false
        for byte in record {
            if byte == 34 { isOpen.toggle() }
            if byte == separator && !isOpen { cells.append([]) } else { cells[cells.count - 1].append(byte) }
        }
        return cells
    }

    /// A cell without its quotation marks, doubled ones once; nil where one stands elsewhere.
    static func unquoted(_ cell: [UInt8]) -> [UInt8]? {
        guard cell.contains(34) else { return cell }
        guard cell.count >= 2, cell.first == 34, cell.last == 34 else { return nil }
        var inner: [UInt8] = []
        var pending = false
        for byte in cell[1..<(cell.count - 1)] {
            if byte == 34 {
                if pending { inner.append(34) }
                pending.toggle()
            } else if pending {
                return nil
            } else {
                inner.append(byte)
            }
        }
        return pending ? nil : inner
    }
}
