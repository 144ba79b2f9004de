import Figures
import Law
import Quantities
import Testing

/// The obvious way to compute figures: a row at a time, by name, counting days one by one. Shares no code with the
/// fast way but the definitions and the list of bank holidays.
struct SlowTwin {
    let tables: [TableName: [Row]]
    let calendar: WorkingDayCalendar
    let start = date("2021-04-01")
    let end = date("2022-03-31")
    let asAt: CalendarDate

    init(_ rows: [TableName: [Row]], calendar: WorkingDayCalendar, asAt: CalendarDate) {
        self.calendar = calendar
        self.asAt = asAt
        tables = rows
        derived = [:]
        derive()
    }

    private var derived: [TableName: [Row]]

    /// The cell of a figure at a path of categories, nil being the margin.
    func cell(_ definition: FigureDefinition, _ path: [CategoryID?]) -> RawCell {
        let counting = definition.counting
        let rows = (derived[counting.table] ?? []).filter { row in
            isInPeriod(row, counting.basis)
                && counting.filters.allSatisfy { filter in passes(row, filter) }
                && zip(counting.dimensions, path).allSatisfy { field, category in
                    category == nil || CategoryID(row[field] ?? "not-recorded") == category
                }
        }
        func numbers(_ field: FieldName) -> [Int] { rows.compactMap { $0[field].flatMap { Int($0) } } }
        switch counting.measure {
        case .count: return RawCell(.count(rows.count), records: rows.count)
        case .share(let filter):
            let part = rows.filter { passes($0, filter) }.count
            return RawCell(Percentage(part, of: rows.count).map { .share($0) } ?? .none, records: rows.count)
        case .mean(let field):
            let days = numbers(field)
            let mean = Tenths(days.reduce(0, +), dividedBy: days.count)
            return RawCell(mean.map { .days($0) } ?? .none, records: days.count)
        case .median(let field):
            let days = numbers(field).sorted()
            guard !days.isEmpty else { return RawCell(.none, records: 0) }
            let twice = days[(days.count - 1) / 2] + days[days.count / 2]
            return RawCell(.days(Tenths(count: 5 * twice)), records: days.count)
        case .total(let field):
            let sum = numbers(field).reduce(0, +)
            let isMoney = definition.wording.unit == .pounds
            return RawCell(isMoney ? .money(Money(pence: sum)) : .count(sum), records: numbers(field).count)
        }
    }

    private func passes(_ row: Row, _ filter: FigureFilter) -> Bool {
        row[filter.field].map { filter.categories.contains(CategoryID($0)) } ?? false
    }

    private func isInPeriod(_ row: Row, _ basis: Basis) -> Bool {
        let fields: [Basis: FieldName] = [
            .received: "received_on", .entered: "started_on", .ended: "ended_on", .concluded: "concluded_on",
            .decided: "decided_on", .agreed: "agreed_on", .recorded: "as_at_or_period_end_on",
        ]
        guard let field = fields[basis] else {
            return row["received_on"].map { date($0) <= asAt } ?? true
        }
        return row[field].map { date($0) >= start && date($0) <= min(end, asAt) } ?? false
    }
}

extension SlowTwin {
    private mutating func derive() {
        derived = tables
        derived["stages"] = []
        derived["panel_steps"] = []
        derived["complaints"] = (tables["complaints"] ?? []).map { complaint($0) }
        for (child, parent) in [("concerns", "complaints"), ("compliment-themes", "compliments")] {
            derived[TableName(child)] = (tables[TableName(child)] ?? []).map { row in
                let link = Int(row[child == "concerns" ? "complaint" : "compliment"] ?? "") ?? 0
                return row.merging(derived[TableName(parent)]?[link] ?? [:]) { own, _ in own }
            }
        }
    }

    private mutating func complaint(_ given: Row) -> Row {
        let asAt = self.asAt
        func known(_ field: FieldName) -> CalendarDate? {
            given[field].map { date($0) }.flatMap { $0 <= asAt ? $0 : nil }
        }
        var row = given
        let received = date(given["received_on"] ?? "")
        row["service_area"] = ["team-a": "north", "team-b": "south"][given["team"] ?? ""]
        let quarters = [
            ("2021-04-01", "2021-06-30"), ("2021-07-01", "2021-09-30"), ("2021-10-01", "2021-12-31"),
            ("2022-01-01", "2022-03-31"),
        ]
        row["quarter"] = quarters.firstIndex { date($0.0) <= received && received <= date($0.1) }.map { "q\($0 + 1)" }
        row["stage_1_skipped"] = known("s1_skipped_on") == nil ? "no" : "yes"
        row["has_advocate"] = known("advocate_appointed_on") == nil ? "no" : "yes"
        row["clock_stopped"] = known("stopped_from") == nil ? "no" : "yes"
        let register = given["register"] ?? ""
        var ended: (on: CalendarDate, how: String)?
        if register == "informal" {
            let events = [known("s1_sent_on").map { ($0, "answer") }, known("withdrawn_on").map { ($0, "withdrawal") }]
            let first = events.compactMap { $0 }.min { $0.0 == $1.0 ? $0.1 > $1.1 : $0.0 < $1.0 }
            ended = first.map { (on: $0.0, how: $0.1) }
        } else {
            let stages = stages(given, known, hasPanel: register == "statutory")
            row["last_stage"] = stages.last.map { "stage-\($0.number)" }
            if let last = stages.last, last.how == "answer" || last.how == "withdrawal", let on = last.end {
                ended = (on, last.how)
            }
        }
        row["state"] = ended == nil ? "open" : "concluded"
        row["concluded_on"] = ended?.on.iso
        row["result"] = ended == nil ? "still-open" : ended?.how == "withdrawal" ? "withdrawn" : given["outcome"]
        let wasOpen = ended.map { $0.on >= start } ?? true
        row["carried_over"] = received < start && wasOpen ? "yes" : "no"
        if register != "informal" { judge(row, known, hasPanel: register == "statutory") }
        return row
    }

    private struct Stage {
        let number: Int
        let start: CalendarDate?
        var end: CalendarDate?
        var how: String
    }

    private func stages(
        _ row: Row, _ known: (FieldName) -> CalendarDate?, hasPanel: Bool
    ) -> [Stage] {
        var stages: [Stage] = []
        let second = known("s2_requested_on") ?? known("s1_skipped_on")
        let third = hasPanel ? known("s3_requested_on") : nil
        func add(_ number: Int, _ start: CalendarDate?, _ answer: CalendarDate?, _ next: CalendarDate?) {
            let how = answer != nil ? "answer" : next != nil ? "moved-on" : "open"
            stages.append(Stage(number: number, start: start, end: answer ?? next, how: how))
        }
        if known("s1_skipped_on") == nil {
            add(1, clockStart(row, known, next: second), known("s1_sent_on"), second ?? third)
        }
        if second != nil {
            let start = known("s2_record_final_on") ?? known("s1_skipped_on") ?? known("s2_requested_on")
            add(2, start, known("s2_sent_on"), third)
        }
        if third != nil { add(3, third, known("s3_responded_on"), nil) }
        if let withdrawn = known("withdrawn_on"), let last = stages.last {
            if last.how == "open" || last.end.map({ $0 > withdrawn }) == true {
                stages[stages.count - 1].end = withdrawn
                stages[stages.count - 1].how = "withdrawal"
            }
        }
        return stages
    }

    private func clockStart(
        _ row: Row, _ known: (FieldName) -> CalendarDate?, next: CalendarDate?
    ) -> CalendarDate? {
        let received = date(row["received_on"] ?? "")
        if let agreed = row["s1_start_on"] { return date(agreed) <= asAt ? date(agreed) : nil }
        guard known("advocate_asked_on") != nil else { return received }
        let appointed = row["advocate_appointed_on"].map { date($0) }
        if let ended = known("s1_sent_on") ?? known("withdrawn_on") ?? next {
            guard let appointed, appointed > received, appointed <= ended else { return received }
            return appointed
        }
        guard let appointed, appointed <= asAt else { return nil }
        return max(appointed, received)
    }
}

extension SlowTwin {
    private mutating func judge(_ row: Row, _ known: (FieldName) -> CalendarDate?, hasPanel: Bool) {
        let all = stages(row, known, hasPanel: hasPanel)
        for stage in all {
            let limits = hasPanel ? [(10, 20), (25, 65), (50, 50)] : [(10, 20), (20, 40), (0, 0)]
            let (first, outer) = limits[stage.number - 1]
            let extended: CalendarDate? =
                stage.number == 1 ? known("s1_extended_on") : stage.number == 2 ? known("s2_extension_told_on") : nil
            var judged = row
            judged["stage"] = "stage-\(stage.number)"
            judged["ended_by"] = stage.how
            judged["is_last"] = stage.number == all.last?.number ? "yes" : "no"
            judged["started_on"] = stage.start?.iso
            judged["ended_on"] = stage.end?.iso
            let within = verdict(stage.start, stage.end, first, known)
            let withinOuter = verdict(stage.start, stage.end, outer, known)
            let isExtended = extended.map { verdict(stage.start, $0, first, known) == "within" } ?? false
            judged["first_limit"] = within
            judged["outer_limit"] = withinOuter
            judged["extended"] = isExtended ? "yes" : "no"
            let effective = within == "over" && isExtended ? withinOuter : within
            judged["on_time"] = ["within": "yes", "over": "no"][effective] ?? effective
            if let from = stage.start, let to = stage.end, stage.how == "answer" || stage.how == "withdrawal" {
                judged["days"] = "\(run(from, to, known))"
            }
            let isWaiting = within == "not-yet-due" || within == "over" && withinOuter == "not-yet-due" && isExtended
            if stage.number == 1 {
                judged["stage_1_band"] =
                    isWaiting
                    ? "not-yet-due"
                    : within == "within"
                        ? "within-10"
                        : withinOuter == "over" ? "over-20" : isExtended ? "11-20-extended" : "11-20-not-extended"
            }
            if stage.number == 2 {
                judged["stage_2_band"] =
                    isWaiting
                    ? "not-yet-due"
                    : within == "within"
                        ? "within-25"
                        : withinOuter == "over" ? "over-65" : "26-65"
            }
            derived["stages", default: []].append(judged)
            if stage.number == 3 { judgeSteps(row, stage, known) }
        }
    }

    private mutating func judgeSteps(_ row: Row, _ stage: Stage, _ known: (FieldName) -> CalendarDate?) {
        let events = [stage.start, known("s3_met_on"), known("s3_reported_on"), known("s3_responded_on")]
        for (step, name) in ["panel-met", "report-sent", "response-sent"].enumerated() {
            guard let from = events[step] else { continue }
            let to = events[step + 1] ?? (stage.how == "withdrawal" ? stage.end : nil)
            let found = verdict(from, to, [30, 5, 15][step], known)
            var judged = row
            judged["step"] = name
            judged["on_time"] = ["within": "yes", "over": "no"][found] ?? found
            judged["started_on"] = from.iso
            derived["panel_steps", default: []].append(judged)
        }
    }

    /// Whether a day lies after the last day of a limit, found by walking to that day.
    private func verdict(
        _ start: CalendarDate?, _ end: CalendarDate?, _ limit: Int, _ known: (FieldName) -> CalendarDate?
    ) -> String {
        guard let start else { return "not-yet-due" }
        var to = end ?? asAt
        if let from = known("stopped_from"), from < to, to <= known("stopped_to") ?? to { to = max(from, start) }
        var due = start
        while run(start, due, known, upTo: to) < limit, due < to { due = due.adding(days: 1) }
        let isOver = run(start, due, known, upTo: to) >= limit && to > due
        return isOver ? "over" : end == nil ? "not-yet-due" : "within"
    }

    /// The working days after `start`, up to and including `end`, on which the clock was not stopped.
    private func run(
        _ start: CalendarDate, _ end: CalendarDate, _ known: (FieldName) -> CalendarDate?,
        upTo limit: CalendarDate? = nil
    ) -> Int {
        var days = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            let isStopped = known("stopped_from").map { from in
                day > from && day <= (known("stopped_to") ?? limit ?? end)
            }
            if calendar.isWorkingDay(day) == true, isStopped != true { days += 1 }
        }
        return days
    }
}
