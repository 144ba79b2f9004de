import Quantities

/// The numbers of a calendar, for loops over columns: days are days since 1970, and must lie within it.
package struct WorkingDayCounts: Sendable {
    /// For each day since the one before the first, the working days up to and including it: the working days
    /// between two dates are one subtraction.
    let workingDaysUpTo: [Int32]
    private let dayBefore: Int32
    private let convention: DayZero

    init(workingDaysUpTo: [Int32], first: CalendarDate, convention: DayZero) {
        self.workingDaysUpTo = workingDaysUpTo
        self.convention = convention
        dayBefore = first.daysSinceEpoch - 1
    }

    /// The working days that a clock started on `start` has run at the end of `end`; 0 where `end` is earlier.
    package func elapsed(from start: Int32, to end: Int32) -> Int {
        guard end >= start else { return 0 }
        return count(upTo: end) - count(upTo: convention == .trigger ? start : start - 1)
    }

    /// The working days after one day, up to and including another: days that a stopped clock did not run.
    package func between(_ from: Int32, _ to: Int32) -> Int { count(upTo: to) - count(upTo: from) }

    package func isWorking(_ day: Int32) -> Bool { count(upTo: day) > count(upTo: day - 1) }

    private func count(upTo day: Int32) -> Int { Int(workingDaysUpTo[Int(day - dayBefore)]) }
}
