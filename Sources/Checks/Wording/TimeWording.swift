import Diagnostics
import Quantities

// Years
extension FaultWording {
    static func laterYear(_ year: String, _ period: String) -> Self {
        Self(
            "\(year) lies after \(period), the year of this report",
            fix: "correct the year, or tell it under a heading such as 'Since the end of the year'")
    }

    static func earlierYear(_ year: String, _ period: String, isPrevious: Bool) -> Self {
        Self(
            "\(year) lies before \(period), the year of this report",
            fix: isPrevious
                ? "write '{{ period.previous }}' where the year before is meant, or correct the year"
                : "correct the year, or leave out what is no longer true")
    }

    static func ownYearAsLast(_ year: String, _ previous: String) -> Self {
        Self(
            "\(year) is the year of this report, and the sentence speaks of an earlier one",
            fix: previous.isEmpty
                ? Fix("name the year that is meant")
                : Fix.write("{{ period.previous }}", insteadOf: year, note: ", which prints \(previous)"))
    }

    /// The year of the report and the one before have slots, which stay right when the text is taken over next year.
    static func yearStyle(_ year: String, _ label: String, _ edition: EditionFacts?) -> Self {
        let slot = [("label", edition?.period), ("previous", edition?.previousPeriod)].first { $1?.label.text == label }
        return Self(
            "'\(year)' is not how this report writes a year",
            fix: Fix.write(slot.map { "{{ period.\($0.0) }}" } ?? label, insteadOf: year))
    }

    static func publishedLate(_ months: Int, _ end: String, _ day: String) -> Self {
        Self(
            "the year ended on \(end) and the report is dated \(day), in month \(months) after it",
            fix: "publish sooner, or say in the report why it took so long")
    }

    static func unchanged(since year: String) -> Self {
        Self(
            "this paragraph stood word for word in the report of \(year)",
            fix: "say what is true this year, or move the text to the templates if it always is")
    }
}

// Days
extension FaultWording {
    static let calendarDays = Self(
        "calendar days are used in a report that counts working days", fix: "count and write working days")

    static func bareDays(_ number: String) -> Self {
        Self(
            "'\(number) days' does not say which days, next to a number of working days",
            fix: "write '\(number) working days' if they were counted so; otherwise count them so")
    }

    static func bandsTouch(_ first: String, _ second: String, _ fault: Band.Fault) -> Self {
        switch fault {
        case .overlap(let day):
            Self("'\(first)' and '\(second)' both hold \(day)", fix: "begin the second behind the end of the first")
        case .gap(let day):
            Self("neither '\(first)' nor '\(second)' holds \(day)", fix: "begin the second right behind the first")
        }
    }

    static func bandNotOfLaw(_ heading: String, _ edge: Int, _ stage: Int?) -> Self {
        let what = stage.map { "of stage \($0)" } ?? "of this report"
        return Self(
            "'\(heading)' parts at \(edge) working days, which is not a limit \(what)",
            fix: "part the bands at the limits in templates/law/limits.yaml")
    }

    static func typedLimit(_ text: String, _ names: [String]) -> Self {
        Self(
            names.isEmpty
                ? "a limit of '\(text)' days is typed, and no limit of this report is \(text)"
                : "a limit of '\(text)' days is typed",
            fix: names.isEmpty
                ? "name the limit that is meant by its slot (docs/writing-pages.md lists them), or correct the number"
                : "write \(names.map { "'{{ \($0) }}'" }.joined(separator: " or ")) if that limit is meant")
    }
}

// Days of the calendar
extension FaultWording {
    static func noSuchDay(_ day: String) -> Self {
        Self("there is no \(day)", fix: "look the day up, and correct it")
    }
    static func otherWeekday(_ weekday: String, _ date: String, _ right: String) -> Self {
        Self("\(date) is a \(right), not a \(weekday)", fix: "correct the day of the week, or the date")
    }
}
