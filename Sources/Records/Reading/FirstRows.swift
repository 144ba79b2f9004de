import Quantities

/// The first rows of a file, taken apart the plain way: what is looked at where its headings are not as they should be.
struct FirstRows: Sendable, Equatable {
    /// Bytes.
    private static let size = 1 << 16
    private static let most = 30

    let rows: [[String]]

    init(rows: [[String]]) { self.rows = rows }

    init(_ bytes: [UInt8], _ encoding: TableMapping.Encoding, separator: UInt8 = 44) {
        var rows: [[String]] = []
        var rest = bytes.prefix(Self.size)[...]
        while !rest.isEmpty, rows.count < Self.most, let end = Self.end(of: rest) {
            var record = rest[..<end]
            while let last = record.last, last == 10 || last == 13 { record.removeLast() }
            let cells = PlainCells.split(Array(record), separator: separator)
            rows.append(cells.map { encoding.text((PlainCells.unquoted($0) ?? $0).trimmed) ?? "" })
            rest = rest[end...]
        }
        self.rows = rows
    }

    private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
        var isOpen = false
        for index in bytes.indices {
            if bytes[index] == 34 { isOpen.toggle() }
            if bytes[index] == 10 && !isOpen { return index + 1 }
        }
        return isOpen ? nil : bytes.endIndex
    }

    /// From the start of the file.
    static func bytes(of file: RecordsFile) -> [UInt8] {
        FileBytes.read(file, from: 0, count: min(size, file.size)) ?? []
    }
}

/// Where the headings of a file are, when the first row holds none that is known.
enum MissingHeadings: Sendable, Equatable {
    /// The cells are parted by another character than a comma.
    case separator(UInt8)
    /// They are further down; the row from 1.
    case below(row: Int)
    /// The first row is a record.
    case record
    /// There may be some, and none is known.
    case unknown

    /// - Parameter wanted: folded.
    init(_ bytes: [UInt8], _ encoding: TableMapping.Encoding, wanted: Set<String>, _ test: (FirstRows) -> Bool) {
        let separators: [UInt8] = [44, 59, 9, 124]
        var best = (known: 0, separator: UInt8(44), row: 0)
        for separator in separators {
            for (index, row) in FirstRows(bytes, encoding, separator: separator).rows.enumerated() {
                let known = row.count { wanted.contains($0.folded) }
                if known > best.known { best = (known, separator, index) }
            }
        }
        let lines = FirstRows(bytes, encoding).rows
        let widest = separators.dropFirst().max { Self.width($0, bytes, encoding) < Self.width($1, bytes, encoding) }
        if best.known > 0 {
            self = best.separator == 44 ? .below(row: best.row + 1) : .separator(best.separator)
        } else if let widest, lines.allSatisfy({ $0.count == 1 }), Self.width(widest, bytes, encoding) > 2 {
            self = .separator(widest)
        } else {
            self = test(FirstRows(bytes, encoding)) ? .unknown : .record
        }
    }

    private static func width(_ separator: UInt8, _ bytes: [UInt8], _ encoding: TableMapping.Encoding) -> Int {
        FirstRows(bytes, encoding, separator: separator).rows.first?.count ?? 0
    }
}
