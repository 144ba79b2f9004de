import Diagnostics
import Quantities
import StrictYAML

extension EditionSettings {
    /// What cannot have happened in this order: the year, the day up to which it is known, the approval, the publication.
    ///
    /// A wrong day here makes every record of the year look wrong, so that nothing else is judged by it.
    func datesOutOfOrder(_ map: inout MapReader) -> Findings {
        var places: [String: SourceLocation] = [:]
        for key in ["period", "as_at", "published_on", "sign_off"] { places[key] = map.optionalNode(key)?.location }
        func problem(_ key: String, _ problem: EditionDateProblem) -> Finding {
            problem.finding(at: places[key] ?? location)
        }
        var findings: [Finding] = []
        if !period.isOfWholeMonths { findings.append(problem("period", .notWholeMonths(period))) }
        if asAt < period.start { findings.append(problem("as_at", .knownBeforeStart(asAt, period))) }
        if publishedOn < asAt { findings.append(problem("published_on", .publishedTooSoon(publishedOn, asAt))) }
        guard findings.isEmpty else { return Findings(findings) }
        findings = signOff.compactMap { approval in
            if approval.date < asAt { return problem("sign_off", .signedTooSoon(approval.role, approval.date, asAt)) }
            return approval.date > publishedOn
                ? problem("sign_off", .signedTooLate(approval.role, approval.date, publishedOn)) : nil
        }
        findings += practices.filter { $0.date > publishedOn }.map {
            EditionDateProblem.adoptedTooLate($0.practice, $0.date, publishedOn).finding(at: $0.location)
        }
        return Findings(findings)
    }
}

/// Which day of an edition cannot be right.
enum EditionDateProblem {
    case notWholeMonths(ReportingPeriod)
    case knownBeforeStart(CalendarDate, ReportingPeriod)
    case publishedTooSoon(CalendarDate, CalendarDate)
    case signedTooSoon(String, CalendarDate, CalendarDate)
    case signedTooLate(String, CalendarDate, CalendarDate)
    case adoptedTooLate(String, CalendarDate, CalendarDate)
    case promisedTooSoon(String, CalendarDate, CalendarDate)

    func finding(at place: SourceLocation) -> Finding {
        let (message, fix) = words
        return Finding(.editionDates, at: place, message, fix: fix)
    }

    private var words: (message: String, fix: String) {
        switch self {
        case .notWholeMonths(let period):
            (
                "the period from \(period.words) is not one of whole months, a year at most",
                "correct 'from' or 'to': a year runs from 1 April to 31 March"
            )
        case .knownBeforeStart(let day, let period):
            (
                "the records are said to be known up to \(day.words), before the period begins on \(period.start.words)",
                "write the day of the export under 'as_at', or correct the period"
            )
        case .publishedTooSoon(let day, let known):
            (
                "the report is said to be published on \(day.words), before the records of \(known.words) were known",
                "correct 'published_on' or 'as_at'"
            )
        case .signedTooSoon(let role, let day, let known):
            (
                "the \(role) is said to have signed this off on \(day.words), before its records ended on \(known.words)",
                "write the day on which the finished report was approved"
            )
        case .signedTooLate(let role, let day, let published):
            (
                "the \(role) is said to have signed this off on \(day.words), after it was published on \(published.words)",
                "correct the day of the approval, or 'published_on'"
            )
        case .adoptedTooLate(let practice, let day, let published):
            (
                "'\(practice)' was adopted on \(day.words), after the report was published on \(published.words)",
                "correct 'adopted_on' or 'published_on', or take the name out: the report can't say it yet"
            )
        case .promisedTooSoon(let id, let day, let published):
            (
                "'\(id)' is promised for \(day.words), before the report is published on \(published.words)",
                "correct 'due'; or, if it is done, write it in the report as done and take the promise out"
            )
        }
    }
}

extension ReportingPeriod {
    /// Whether it runs from the first of a month to the last of one, and a year at most.
    fileprivate var isOfWholeMonths: Bool {
        start.components.day == 1 && end.adding(days: 1).components.day == 1
            && end.daysSinceEpoch - start.daysSinceEpoch < 366
    }
}
