import Figures
import Quantities

/// The quarters of a reporting year as columns hold them.
struct QuarterCodes {
    private let startDays: [Int16]
    private let end: Int16

    init(_ period: ReportingPeriod) {
        startDays = period.quarterStarts.map { Day($0).number }
        end = Day(period.end).number
    }

    /// The quarter of a day, from 1; 0 outside the year.
    func code(of day: Day) -> UInt8 {
        guard day.isKnown, day.number <= end else { return 0 }
        var code: UInt8 = 0
        for start in startDays where day.number >= start { code += 1 }
        return code
    }
}
