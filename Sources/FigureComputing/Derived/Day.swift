import Quantities
import Records

/// A day of a record, or none: two bytes, as columns of records keep it.
struct Day: Comparable, Hashable {
    /// Days since `DateColumn.dayZero`.
    let number: Int16

    static let none = Day(DateColumn.missing)

    init(_ number: Int16) { self.number = number }

    init(_ date: CalendarDate) { number = DateColumn.day(date) ?? DateColumn.missing }

    var isKnown: Bool { number != DateColumn.missing }
    var date: CalendarDate { DateColumn.date(number) }
    var daysSinceEpoch: Int32 { Int32(number) + DateColumn.dayZero.daysSinceEpoch }

    /// This day, or the other where there is none.
    func or(_ other: Day) -> Day { isKnown ? self : other }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// The days of one field as known on the "as at" date; none in every row where the table lacks the field.
struct Days {
    private let numbers: [Int16]
    private let latest: Int16

    init(_ column: DateColumn?, asAt: Day = Day(Int16.max)) {
        numbers = column?.days ?? []
        latest = asAt.number
    }

    /// What happened after the "as at" date has not happened yet.
    subscript(row: Int) -> Day {
        guard row < numbers.count else { return .none }
        let number = numbers[row]
        return number > latest ? .none : Day(number)
    }
}
