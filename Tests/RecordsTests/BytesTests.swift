import Diagnostics
import Quantities
import Testing

@testable import Records

@Suite struct BytesTests {
    @Test func `a mask has a bit for every byte that is looked for`() {
        var dice = TwinReaderTests.Dice(state: 3)
        for _ in 0..<200 {
            let bytes = (0..<64).map { _ in [10, 34, 44, 45, 0, 128, 172, 255].randomElement(using: &dice) ?? UInt8(0) }
            let slow = bytes.enumerated().reduce(UInt64(0)) { $1.element == 44 ? $0 | 1 << UInt64($1.offset) : $0 }
            let fast = unsafe bytes.withUnsafeBufferPointer {
                unsafe $0.baseAddress.map { unsafe ByteMask.of($0, ByteMask.comma) }
            }
            #expect(fast == slow)
            let count = unsafe bytes.withUnsafeBufferPointer {
                unsafe $0.baseAddress.map { unsafe ByteCount.of(44, in: $0, 61) }
            }
            #expect(count == bytes.prefix(61).count { $0 == 44 })
        }
        #expect(ByteMask.insideQuotes(0b0010_0100) == 0b0001_1100)
    }

    @Test func `every day from 1911 to 2088 is read from either style`() {
        let months = MonthTable()
        let first = CalendarDate(year: 1911, month: 1, day: 1)
        for offset in stride(from: 0, to: 65_000, by: 13) {
            guard let date = first?.adding(days: offset) else { continue }
            let (year, month, day) = date.components
            #expect(unsafe Self.read(date.iso, months) { unsafe $0.iso($1, $2) } == DateColumn.day(date))
            #expect(
                unsafe Self.read("\(day)/\(month)/\(year)", months) { unsafe $0.uk($1, $2) } == DateColumn.day(date))
        }
    }

    static func read(
        _ text: String, _ months: MonthTable, _ read: (DateCell, UnsafePointer<UInt8>, Int) -> Int16
    ) -> Int16? {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 8)
        return unsafe months.starts.withUnsafeBufferPointer { starts in
            unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let start = starts.baseAddress, let cell = buffer.baseAddress else { return nil }
                return unsafe read(DateCell(start), cell, text.utf8.count)
            }
        }
    }

    @Test func `references that share a mark are distinguished by reading again`() {
        // Few bits are left of a mark, so that references collide under most seeds, and under one they do not.
        let rows = (0..<12).map { "R\($0),statutory,2021-05-01\n" }.joined()
        var export = MemoryExport([
            "complaints": "reference,register,received_on\n" + rows,
            "concerns": "complaint,concern\nR11,communication\nR3,communication\n",
        ])
        export.shape = ReadingShape(markMask: 0xFF)
        let read = export.read()
        #expect(read.findings == [])
        #expect(read.records?.dataset.table("concerns").parent?.rows == [11, 3])
    }

    @Test func `an index finds the first row of a mark and the twins`() {
        let index = ReferenceIndex([5, 9, 0, 5, 0, 9, 5])
        #expect(index.twinCount == 3)
        #expect(index.twins.map { [$0.row, $0.first] } == [[3, 0], [5, 1], [6, 0]])
        #expect(
            index.withLookup { [$0.row(of: 5), $0.row(of: 9), $0.row(of: 7), $0.row(of: 9, near: 0)] } == [0, 1, -1, 1])
        #expect(KeyGroups.of([5, 9, 0, 5, 0, 9, 4]) == [0, 1, -1, 0, -1, 1, 2])
    }
}
