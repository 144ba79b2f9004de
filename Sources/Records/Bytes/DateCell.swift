import Quantities

/// Days of the months that two bytes reach, so that reading a date is two look-ups.
struct MonthTable: Sendable {
    static let years = 1911...2088
    /// Days from `DateColumn.dayZero` to the first of each month, and to the month after the last.
    let starts: [Int16]

    init() {
        var starts: [Int16] = []
        for year in Self.years {
            for month in 1...12 {
                let first = CalendarDate(year: year, month: month, day: 1)
                starts.append(first.flatMap(DateColumn.day) ?? 0)
            }
        }
        let end = CalendarDate(year: Self.years.upperBound + 1, month: 1, day: 1)
        self.starts = starts + [end.flatMap(DateColumn.day) ?? 0]
    }
}

/// Reads dates from bytes.
@safe struct DateCell {
    private let starts: UnsafePointer<Int16>

    init(_ starts: UnsafePointer<Int16>) { unsafe self.starts = starts }

    /// `2022-03-31`; `DateColumn.missing` for anything else.
    @inline(__always)
    func iso(_ cell: UnsafePointer<UInt8>, _ count: Int) -> Int16 {
        guard count == 10, unsafe cell[4] == 45, unsafe cell[7] == 45 else { return DateColumn.missing }
        let century = unsafe pair(cell, 0)
        let year = unsafe pair(cell, 2)
        return unsafe day(century &* 100 &+ year, pair(cell, 5), pair(cell, 8))
    }

    /// `31/03/2022` or `31/3/2022`; `DateColumn.missing` for anything else.
    @inline(__always)
    func uk(_ cell: UnsafePointer<UInt8>, _ count: Int) -> Int16 {
        if count == 10, unsafe cell[2] == 47, unsafe cell[5] == 47 {
            let year = unsafe pair(cell, 6) &* 100 &+ pair(cell, 8)
            return unsafe day(year, pair(cell, 3), pair(cell, 0))
        }
        return unsafe shortUK(cell, count)
    }

    private func shortUK(_ cell: UnsafePointer<UInt8>, _ count: Int) -> Int16 {
        var parts = [0, 0, 0]
        var digits = [0, 0, 0]
        var part = 0
        for index in 0..<count {
            let byte = unsafe cell[index]
            if byte == 47 {
                part += 1
                if part > 2 { return DateColumn.missing }
            } else if (48...57).contains(byte), digits[part] < 4 {
                parts[part] = parts[part] * 10 + Int(byte - 48)
                digits[part] += 1
            } else {
                return DateColumn.missing
            }
        }
        guard part == 2, (1...2).contains(digits[0]), (1...2).contains(digits[1]), digits[2] == 4 else {
            return DateColumn.missing
        }
        return day(parts[2], parts[1], parts[0])
    }

    /// Two digits; far below zero where one is not a digit.
    @inline(__always)
    private func pair(_ cell: UnsafePointer<UInt8>, _ offset: Int) -> Int {
        let tens = unsafe Int(cell[offset]) &- 48
        let ones = unsafe Int(cell[offset &+ 1]) &- 48
        return UInt(bitPattern: tens) < 10 && UInt(bitPattern: ones) < 10 ? tens &* 10 &+ ones : -1_000_000
    }

    @inline(__always)
    private func day(_ year: Int, _ month: Int, _ day: Int) -> Int16 {
        guard MonthTable.years.contains(year), month >= 1, month <= 12, day >= 1 else { return DateColumn.missing }
        let index = (year &- MonthTable.years.lowerBound) &* 12 &+ month &- 1
        let start = unsafe starts[index]
        let next = unsafe starts[index &+ 1]
        return day <= Int(next) &- Int(start) ? start &+ Int16(truncatingIfNeeded: day &- 1) : DateColumn.missing
    }
}
