public import Diagnostics
import Law
public import Quantities
import Records

/// Whether bank holidays are known for every day on which a clock may run. Beyond them nothing is computed:
/// a guess would be printed as a fact.
public enum ClockCover {
    static func problems(_ dataset: Dataset, _ context: FigureContext) -> [LawProblem] {
        let complaints = dataset.table("complaints")
        let asAt = Day(context.asAt).number
        var days: [Int16] = [asAt]
        let stops = dataset.table("stops")
        let columns = fields.map(complaints.dates) + ["stopped_from", "stopped_to"].map(stops.dates)
        for column in columns {
            guard let column else { continue }
            let (first, last) = range(of: column.days, upTo: asAt)
            if first <= last { days += [first, last] }
        }
        let dates = [days.min(), days.max()].compactMap { $0.map { Day($0).date } }
        return problems(dates, context)
    }

    /// A finding for each year beyond the bank holidays, of days on which clocks ran.
    public static func findings(_ dates: [CalendarDate], _ context: FigureContext) -> [Finding] {
        problems(dates, context).map(\.finding)
    }

    /// The years of days that lie beyond the bank holidays.
    static func problems(_ dates: [CalendarDate], _ context: FigureContext) -> [LawProblem] {
        Set(dates.filter { !context.calendar.covers($0) }.map(\.components.year)).sorted().map {
            .yearNotCovered(context.calendar.location, $0, context.calendar)
        }
    }

    /// The fields of complaints that a clock can run from or to.
    public static let fields: [FieldName] = [
        "received_on", "advocate_appointed_on", "s1_start_on", "s1_skipped_on", "s1_extended_on", "s1_sent_on",
        "s2_requested_on", "s2_record_final_on", "s2_extension_told_on", "s2_sent_on", "s3_requested_on",
        "s3_met_on", "s3_reported_on", "s3_responded_on", "stopped_from", "stopped_to", "withdrawn_on",
    ]

    /// The first and the last day that is known on the "as at" date.
    private static func range(of days: [Int16], upTo latest: Int16) -> (Int16, Int16) {
        var first = Int16.max
        var last = Int16.min
        // Two minima without a branch, so that the compiler can take many days at once.
        for day in days {
            first = min(first, day == DateColumn.missing ? Int16.max : day)
            last = max(last, day <= latest ? day : Int16.min)
        }
        return (first, last)
    }
}
