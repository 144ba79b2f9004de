import Law
import Quantities
import Records

/// What people read for the derived categories. Limits are printed as they are in force.
struct DerivedWording {
    let limits: Limits
    let period: ReportingPeriod

    let yesNo = [category("yes", "Yes"), category("no", "No")]
    let stillOpen = category("still-open", "Still open")

    let stages = [
        category("stage-1", "Stage 1: local resolution"), category("stage-2", "Stage 2: investigation"),
        category("stage-3", "Stage 3: review panel"),
    ]

    let states = [category("open", "Still open"), category("concluded", "Concluded")]

    let ends = [
        category("answer", "Answered"), category("withdrawal", "Withdrawn"),
        category("moved-on", "Went on without an answer"), category("open", "Still open"),
    ]

    let verdicts = [
        category("within", "Within the limit"), category("over", "Over the limit"),
        category("not-yet-due", "Not yet due"),
    ]

    let inTime = [
        category("yes", "In time"), category("no", "Late"), category("not-yet-due", "Not yet due"),
    ]

    let steps = [
        category("panel-met", "The panel met"), category("report-sent", "The panel's report was sent"),
        category("response-sent", "The council's answer was sent"),
    ]

    /// The bands of regulation 14(1) and (5).
    var stage1Bands: [Category] {
        let (first, outer) = (days(.stage1), days(.stage1Extended))
        return [
            Self.category("within-10", "\(first) working days or fewer"),
            Self.category("11-20-extended", "\(first + 1) to \(outer), with an extension recorded in time"),
            Self.category("11-20-not-extended", "\(first + 1) to \(outer), without one"),
            Self.category("over-20", "More than \(outer)"), Self.category("not-yet-due", "Still open, not yet due"),
        ]
    }

    /// The bands of regulation 17(3) and (6).
    var stage2Bands: [Category] {
        let (first, outer) = (days(.stage2), days(.stage2Extended))
        return [
            Self.category("within-25", "\(first) working days or fewer"),
            Self.category("26-65", "\(first + 1) to \(outer)"), Self.category("over-65", "More than \(outer)"),
            Self.category("not-yet-due", "Still open, not yet due"),
        ]
    }

    var quarters: [Category] {
        period.quarterStarts.enumerated().map { number, start in
            let last = start.monthsLater(2)
            return Self.category(
                "q\(number + 1)", "\(Self.month(of: start)) to \(Self.month(of: last))")
        }
    }

    private func days(_ name: LimitName) -> Int { limits[name].days.count }

    private static func month(of date: CalendarDate) -> String {
        CalendarDate.monthNames[date.components.month - 1]
    }

    private static func category(_ id: String, _ label: String) -> Category {
        Category(id: CategoryID(id), label: label)
    }
}
