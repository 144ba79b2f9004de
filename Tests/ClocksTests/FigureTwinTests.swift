import Quantities
import Testing

@testable import Clocks
@testable import FigureComputing
@testable import Records

/// The clocks of a case and the figures of a year are two programs: what one says of a stage, the other must say too.
@Suite struct FigureTwinTests {
    /// What is said of one stage of one complaint, or of one step of its panel.
    struct Said: Hashable {
        let clock: String
        let start: CalendarDate
        let verdict: LimitVerdict
        /// Nil while it is open, and where it went on without an answer.
        let days: Int?
        let isExtended: Bool
    }

    @Test(arguments: ["2016-06-18", "2019-12-27", "2026-03-31"])
    func `ten thousand random complaints have the same stages, days and verdicts in both`(day: String) throws {
        let records = try OracleTests.lines().enumerated().map { row, line in
            Self.stoppedAgain(
                OracleTests.record(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)), row)
        }
        #expect(records.count { $0.dates.stops.count > 1 } > 500)
        let assessor = try Project.assessor(on: day)
        let byFigures = try Self.byFigures(records, assessor)
        var compared = 0
        var wrong: [String] = []
        for (row, record) in records.enumerated() {
            guard let standing = assessor.assess(record), standing.dates.problems.isEmpty else { continue }
            for said in standing.clocks.compactMap({ Self.said($0, of: standing) }) {
                compared += 1
                let other = byFigures[row, default: [:]][said.clock]
                if other != said { wrong.append("\(record.dates) \(said) \(other.map { "\($0)" } ?? "nothing")") }
            }
        }
        #expect(wrong.prefix(3) == [], "\(wrong.count) of \(compared)")
        #expect(compared > 2_000)
    }

    /// Where a complaint was stopped and went on, it is stopped again, once or twice, and sometimes for good.
    private static func stoppedAgain(_ record: CaseRecord, _ row: Int) -> CaseRecord {
        var dates = record.dates
        guard var day = dates.stops.first?.to, row % 4 != 0 else { return record }
        for turn in 1...(row % 2 + 1) {
            let from = day.adding(days: row % 23 + turn)
            day = from.adding(days: row % 31 + 1)
            dates.stops.append(Stop(from: from, to: row % 13 == 0 ? nil : day))
            if row % 13 == 0 { break }
        }
        var details = CaseRecord.Details()
        details.isOral = record.isOral
        return CaseRecord(reference: record.reference, register: record.register, dates: dates, details: details)
    }

    /// Nil where only one of the two speaks: of a clock that waits, and of the complainant's own time.
    private static func said(_ clock: StatutoryClock, of standing: CaseStanding) -> Said? {
        guard !clock.name.isOfComplainant, let start = clock.start, clock.state != .beyondCalendar else { return nil }
        var days: Int?
        if case .ended(let end, let used, _) = clock.state, Self.isMeasured(clock, end, standing) { days = used.count }
        return Said(
            clock: clock.name.rawValue, start: start, verdict: clock.verdict, days: days,
            isExtended: clock.extension?.isInTime ?? false)
    }

    /// Figures have no time of a stage that was neither answered nor withdrawn, nor of a step that a withdrawal ended.
    private static func isMeasured(_ clock: StatutoryClock, _ end: CalendarDate, _ standing: CaseStanding) -> Bool {
        let dates = standing.dates
        switch clock.name {
        case .stage1: return end == dates.stage1Sent || standing.endedOn == end && standing.stage == .localResolution
        case .stage2: return end == dates.stage2Sent || standing.endedOn == end && standing.stage == .investigation
        case .panelMeets: return end == dates.panelMet
        case .panelReport: return end == dates.panelReported
        case .panelResponse: return end == dates.panelResponded
        case .stage2Request, .panelRequest: return false
        }
    }

    private static func byFigures(
        _ records: [CaseRecord], _ assessor: CaseAssessor
    ) throws -> [Int: [String: Said]] {
        let vocabulary = try Project.vocabulary()
        let period = try #require(ReportingPeriod(from: date("2021-04-01"), to: date("2022-03-31")))
        let context = FigureContext(
            calendar: assessor.calendar, limits: assessor.limits, period: period, asAt: assessor.day)
        let derived = ComplaintDerivation(
            table(of: records, vocabulary), stops: furtherStops(of: records), vocabulary, context
        ).run(threads: 1)
        var said: [Int: [String: Said]] = [:]
        for row in derived.stages.complaint.indices where derived.stages.stage[row] < 3 {
            let stages = derived.stages
            guard stages.startedOn[row] != DateColumn.missing else { continue }
            let one = Said(
                clock: "stage-\(stages.stage[row])", start: DateColumn.date(stages.startedOn[row]),
                verdict: verdict(stages.onTime[row]), days: days(stages.days[row]),
                isExtended: stages.extended[row] == YesNo.code(true))
            said[Int(stages.complaint[row]), default: [:]][one.clock] = one
        }
        let names = [ClockName.panelMeets, .panelReport, .panelResponse]
        for row in derived.panelSteps.complaint.indices {
            let steps = derived.panelSteps
            let one = Said(
                clock: names[Int(steps.step[row]) - 1].rawValue, start: DateColumn.date(steps.startedOn[row]),
                verdict: verdict(steps.onTime[row]), days: days(steps.days[row]), isExtended: false)
            said[Int(steps.complaint[row]), default: [:]][one.clock] = one
        }
        return said
    }

    private static func verdict(_ code: UInt8) -> LimitVerdict {
        switch StageClock.Verdict(rawValue: code) {
        case .within: .inTime
        case .over: .late
        case .notYetDue, nil: .notYetDue
        }
    }

    private static func days(_ number: Int16) -> Int? { number == FigureColumn.noDays ? nil : Int(number) }

    /// As `stops.csv` has them: every stop behind a complaint's first.
    private static func furtherStops(of records: [CaseRecord]) -> Table {
        let stops = records.enumerated().flatMap { row, record in
            record.dates.stops.dropFirst().map { (row: Int32(row), stop: $0) }
        }
        return Table(
            name: "stops", rowCount: stops.count,
            columns: [
                "stopped_from": .date(DateColumn(stops.map(\.stop.from))),
                "stopped_to": .date(DateColumn(stops.map(\.stop.to))),
            ], parent: ParentLink(table: "complaints", rows: stops.map(\.row)))
    }

    /// The complaints as columns, as the engine reads them.
    private static func table(of records: [CaseRecord], _ vocabulary: Vocabulary) -> Table {
        let fields: [(FieldName, (CaseDates) -> CalendarDate?)] = [
            ("received_on", \.received), ("s1_start_on", \.stage1Start), ("advocate_asked_on", \.advocateAsked),
            ("advocate_appointed_on", \.advocateAppointed), ("s1_extended_on", \.stage1Extended),
            ("s1_sent_on", \.stage1Sent), ("s1_skipped_on", \.stage1Skipped), ("s2_requested_on", \.stage2Requested),
            ("s2_record_final_on", \.stage2RecordFinal), ("s2_extension_told_on", \.stage2ExtensionTold),
            ("s2_sent_on", \.stage2Sent), ("s3_requested_on", \.panelRequested), ("s3_met_on", \.panelMet),
            ("s3_reported_on", \.panelReported), ("stopped_from", \.stops.first?.from),
            ("stopped_to", \.stops.first?.to),
        ]
        var columns: [FieldName: Column] = [:]
        for (field, date) in fields { columns[field] = .date(DateColumn(records.map { date($0.dates) })) }
        let statutory = UInt16((vocabulary["register"]?.index(of: "statutory") ?? 0) + 1)
        columns["register"] = .category(
            CategoryColumn(dimension: "register", codes: records.map { _ in statutory }))
        return Table(name: "complaints", rowCount: records.count, columns: columns)
    }
}
