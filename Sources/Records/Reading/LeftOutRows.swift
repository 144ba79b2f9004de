/// The rows of a file that are not records, by number from 0.
struct LeftOutRows: Sendable, Equatable {
    private let rows: [Int32]

    init(_ rows: [Int32]) { self.rows = rows.sorted() }

    var isEmpty: Bool { rows.isEmpty }

    /// The row of the file that a record is in.
    func fileRow(of record: Int) -> Int {
        var row = record
        for left in rows {
            if Int(left) > row { break }
            row += 1
        }
        return row
    }

    /// What is left of one value a row.
    func removed<Value>(from values: [Value]) -> [Value] {
        guard !isEmpty else { return values }
        var next = rows[...]
        return values.enumerated().compactMap { row, value in
            guard next.first.map({ Int($0) }) == row else { return value }
            next.removeFirst()
            return nil
        }
    }

    /// The number of a record whose row is not left out.
    fileprivate func record(of row: Int32) -> Int32 { row - Int32(rows.prefix { $0 < row }.count) }
}

extension Body {
    /// Without the rows that are not records; the faults keep the places that they have in the file.
    mutating func leaveOut() {
        guard !lists.leftOut.isEmpty else { return }
        let left = LeftOutRows(lists.leftOut)
        stores = stores.map { store in
            switch store {
            case .codes(let codes): .codes(left.removed(from: codes))
            case .days(let days): .days(left.removed(from: days))
            case .numbers(let values): .numbers(left.removed(from: values))
            case .marks(let marks): .marks(left.removed(from: marks))
            case .rows(let rows): .rows(left.removed(from: rows))
            case .none: .none
            }
        }
        rowCount -= lists.leftOut.count
        let out = Set(lists.leftOut)
        lists.parts = lists.parts.filter { !out.contains($0.row) }.map {
            RowLists.Part(row: left.record(of: $0.row), slot: $0.slot, code: $0.code)
        }
        lists.texts = lists.texts.filter { !out.contains($0.row) }.map {
            RowLists.Text(row: left.record(of: $0.row), slot: $0.slot, text: $0.text)
        }
    }
}
