public import Diagnostics
public import Quantities

/// What makes the clocks of a case impossible to work out. Dates and rules, never who it is about.
public enum CaseProblem: Hashable, Sendable {
    case noStart
    /// The extension, and the last day on which it could be told.
    case extensionLate(ClockName, told: CalendarDate, due: CalendarDate)
    /// The stop's first day, and something that was done later.
    case stopWithoutEnd(from: CalendarDate, goneOn: CalendarDate)
    case stopWithoutStart(to: CalendarDate)
    case stopInsideStop(from: CalendarDate)
    case panelBeforeRequest(CalendarDate)

    /// The field whose cell has to be fixed.
    public var field: FieldName {
        switch self {
        case .noStart: "received_on"
        case .extensionLate(.stage1, _, _): "s1_extended_on"
        case .extensionLate: "s2_extension_told_on"
        case .stopWithoutEnd: "stopped_to"
        case .stopWithoutStart, .stopInsideStop: "stopped_from"
        case .panelBeforeRequest: "s3_requested_on"
        }
    }

    /// The finding about the record; it names a place and never a cell.
    public func finding(at place: SourceLocation) -> Finding {
        switch self {
        case .noStart:
            Finding(
                .caseStart, at: place, "an open complaint has no day on which it was received",
                why: "SI 2006/1738 regulation 14(3)", fix: "add the day from which its clock counts")
        case .extensionLate(let clock, _, _):
            Finding(
                .extensionInTime, at: place, "notice of the extension was given after the limit that it extends",
                why: clock == .stage1 ? "SI 2006/1738 regulation 14(5)" : "SI 2006/1738 regulation 17(6)",
                fix: "correct the date, or delete it: the first limit then holds")
        case .stopWithoutEnd:
            Finding(
                .stopComplete, .warning, at: place,
                "the complaint was stopped and has gone on since, but its stop has no end",
                why: "SI 2006/1738 regulation 8", fix: "add the day on which the stop ended")
        case .stopWithoutStart:
            Finding(
                .stopComplete, .warning, at: place, "a stop has an end and no beginning",
                why: "SI 2006/1738 regulation 8", fix: "add the day on which the complaint was stopped")
        case .stopInsideStop:
            Finding(
                .stopsApart, .warning, at: place, "a second stop begins before the first has ended",
                why: "SI 2006/1738 regulation 8", fix: "record one stop from its first day to its last")
        case .panelBeforeRequest:
            Finding(
                .panelRequested, at: place, "the panel has a date, and its request is later or missing",
                why: "SI 2006/1738 regulations 18 and 19",
                fix: "add or correct the day on which the panel was asked for")
        }
    }
}

extension CaseRecord {
    /// What is wrong with the times in which the complaint was stopped: then nobody knows how long anything took.
    public var stopProblems: [CaseProblem] { dates.stopProblems }
}

extension CaseDates {
    /// What is wrong with the dates themselves, in the order of the procedure.
    var problems: [CaseProblem] {
        var problems: [CaseProblem] = []
        if received == nil { problems.append(.noStart) }
        if let first = [panelMet, panelReported, panelResponded].compactMap(\.self).min(),
            panelRequested.map({ first < $0 }) ?? true
        {
            problems.append(.panelBeforeRequest(first))
        }
        return problems + stopProblems
    }

    fileprivate var stopProblems: [CaseProblem] {
        var problems: [CaseProblem] = []
        for stop in stops {
            guard let from = stop.from else {
                if let to = stop.to { problems.append(.stopWithoutStart(to: to)) }
                continue
            }
            if stop.to == nil, let later = events.filter({ $0 > from }).max() {
                problems.append(.stopWithoutEnd(from: from, goneOn: later))
            }
        }
        let sorted = stops.filter { $0.from != nil }.sorted { ($0.from ?? .distant) < ($1.from ?? .distant) }
        for (first, second) in zip(sorted, sorted.dropFirst()) {
            guard let from = second.from, first.to.map({ from < $0 }) ?? true else { continue }
            problems.append(.stopInsideStop(from: from))
        }
        return problems
    }
}

extension CalendarDate {
    /// Behind every day of a record.
    fileprivate static let distant = CalendarDate(daysSinceEpoch: .max)
}
