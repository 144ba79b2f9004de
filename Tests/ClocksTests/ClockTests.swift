import Clocks
import Quantities
import Testing

/// The limbs of regulations 7, 8, 14 and 16 to 20 of SI 2006/1738, one by one.
@Suite struct ClockTests {
    private func stands(
        on day: String, register: CaseRegister = .statutory, isOral: Bool = false, reason: StartReason? = nil,
        _ fill: (inout CaseDates) -> Void
    ) throws -> CaseStanding {
        var dates = CaseDates()
        fill(&dates)
        var details = CaseRecord.Details()
        details.isOral = isOral
        details.recordedStart = reason
        let record = CaseRecord(reference: "C-1", register: register, dates: dates, details: details)
        return try #require(try Project.assessor(on: day).assess(record))
    }

    /// The first clock's start, why, first due day and last due day.
    private func line(_ standing: CaseStanding) -> String {
        guard let clock = standing.clocks.last(where: { !$0.name.isOfComplainant }) else { return "none" }
        let words: [String?] = [
            clock.name.rawValue, clock.start?.iso, clock.startReason?.rawValue, clock.first.due?.iso,
            clock.outer?.due?.iso,
        ]
        return words.map { $0 ?? "-" }.joined(separator: " ")
    }

    /// The table of bank holidays around Easter, Christmas and one-offs; 20 and 65 are counted from the start.
    static let vectors = [
        ("2021-04-01", "2021-04-19", "2021-05-04", "2021-05-11", "2021-05-18", "2021-07-07"),
        ("2021-12-17", "2022-01-05", "2022-01-19", "2022-01-26", "2022-02-02", "2022-03-23"),
        ("2021-12-24", "2022-01-12", "2022-01-26", "2022-02-02", "2022-02-09", "2022-03-30"),
        ("2022-03-31", "2022-04-14", "2022-05-03", "2022-05-10", "2022-05-17", "2022-07-07"),
        ("2022-05-27", "2022-06-14", "2022-06-28", "2022-07-05", "2022-07-12", "2022-08-31"),
        ("2022-09-09", "2022-09-26", "2022-10-10", "2022-10-17", "2022-10-24", "2022-12-12"),
        ("2022-12-23", "2023-01-11", "2023-01-25", "2023-02-01", "2023-02-08", "2023-03-29"),
        ("2023-04-28", "2023-05-16", "2023-05-31", "2023-06-07", "2023-06-14", "2023-08-02"),
        ("2026-04-01", "2026-04-17", "2026-05-01", "2026-05-11", "2026-05-18", "2026-07-07"),
    ]

    @Test(arguments: vectors) func `every limit of every stage ends on the day that the table says`(
        start: String, ten: String, twenty: String, twentyFive: String, thirty: String, sixtyFive: String
    ) throws {
        let first = try stands(on: start) { $0.received = date(start) }
        #expect(line(first) == "stage-1 \(start) received \(ten) \(twenty)")
        let second = try stands(on: start) {
            $0.received = date("2021-03-01")
            $0.stage1Sent = date("2021-03-05")
            $0.stage2Requested = date(start)
        }
        #expect(line(second) == "stage-2 \(start) stage-2-requested \(twentyFive) \(sixtyFive)")
        let third = try stands(on: start) {
            $0.received = date("2021-03-01")
            $0.stage2Requested = date("2021-03-05")
            $0.stage2Sent = date("2021-03-25")
            $0.panelRequested = date(start)
        }
        #expect(line(third) == "panel-meets \(start) panel-requested \(thirty) -")
    }

    @Test(arguments: [("2022-01-01", "2022-01-17"), ("2022-06-04", "2022-06-17")])
    func `a start on no working day stays day 0`(start: String, due: String) throws {
        #expect(try stands(on: start) { $0.received = date(start) }.clocks.first?.due == date(due))
    }

    @Test func `stage 1 starts when an advocate is appointed, and waits until then`() throws {
        func dates(_ dates: inout CaseDates) {
            dates.received = date("2024-01-08")
            dates.advocateAsked = date("2024-01-08")
            dates.advocateAppointed = date("2024-01-15")
        }
        #expect(try stands(on: "2024-01-12", dates).state == .waiting(.advocateAwaited))
        #expect(
            line(try stands(on: "2024-01-16", dates)) == "stage-1 2024-01-15 advocate-appointed 2024-01-29 2024-02-12")
    }

    @Test func `stage 1 starts on the day of the decision about a third party's interest, or on a later day agreed`()
        throws
    {
        func dates(_ dates: inout CaseDates) {
            dates.received = date("2024-01-08")
            dates.stage1Start = date("2024-01-15")
        }
        #expect(try stands(on: "2024-01-12", dates).state == .waiting(.laterDateAgreed))
        #expect(try stands(on: "2024-01-16", reason: .interestDecided, dates).clocks[0].startReason == .interestDecided)
        #expect(try stands(on: "2024-01-16", dates).clocks[0].startReason == .laterDateAgreed)
    }

    @Test func `an oral complaint's stage 2 starts with the final record, a skipped stage 1 with the agreement`() throws
    {
        func dates(_ dates: inout CaseDates) {
            dates.received = date("2024-01-08")
            dates.stage1Skipped = date("2024-01-10")
            dates.stage2RecordFinal = date("2024-01-22")
        }
        #expect(try stands(on: "2024-01-17", isOral: true, dates).state == .waiting(.recordAwaited))
        #expect(line(try stands(on: "2024-01-17", dates)) == "stage-2 2024-01-10 stage-1-skipped 2024-02-14 2024-04-12")
        let later = line(try stands(on: "2024-01-23", isOral: true, dates))
        #expect(later == "stage-2 2024-01-22 record-final 2024-02-26 2024-04-24")
    }

    @Test func `an extension told in time moves the limit, to the day promised and never beyond the last`() throws {
        func standing(told: String, to day: String?) throws -> CaseStanding {
            try stands(on: "2024-03-01") {
                $0.received = date("2024-01-02")
                $0.stage1Skipped = date("2024-01-03")
                $0.stage2ExtensionTold = date(told)
                $0.stage2NewDate = day.map(date)
            }
        }
        #expect(try standing(told: "2024-02-07", to: "2024-03-15").current?.due == date("2024-03-15"))
        #expect(try standing(told: "2024-02-07", to: nil).current?.due == date("2024-04-05"))
        #expect(try standing(told: "2024-02-07", to: "2024-06-01").current?.due == date("2024-04-05"))
        let late = try standing(told: "2024-02-08", to: "2024-03-15")
        #expect(late.state == .cannotBeWorkedOut)
        #expect(late.problems == [.extensionLate(.stage2, told: date("2024-02-08"), due: date("2024-02-07"))])
    }

    @Test func `a stopped clock is grey, runs on with the days it had, and its stop is not counted`() throws {
        func dates(_ dates: inout CaseDates) {
            dates.received = date("2024-02-05")
            dates.stops = [Stop(from: date("2024-02-08"), to: date("2024-02-22"))]
        }
        let stopped = try stands(on: "2024-02-15", dates)
        #expect(stopped.state == .stopped(since: date("2024-02-08"), left: WorkingDays(7)))
        #expect(stopped.state.light == .grey)
        #expect(try stands(on: "2024-02-26", dates).state == .inTime(left: WorkingDays(5)))
        #expect(try stands(on: "2024-02-26", dates).current?.due == date("2024-03-04"))
    }

    @Test func `the three steps of a panel each have their own limit`() throws {
        let standing = try stands(on: "2024-03-25") {
            $0.received = date("2023-11-01")
            $0.stage2Requested = date("2023-11-08")
            $0.stage2Sent = date("2023-12-08")
            $0.panelRequested = date("2024-01-04")
            $0.panelMet = date("2024-02-15")
            $0.panelReported = date("2024-02-26")
        }
        let ended = standing.clocks.suffix(3).map { "\($0.name.rawValue) \($0.first.due?.iso ?? "") \($0.state)" }
        #expect(
            standing.clocks.suffix(3).map(\.first.due) == [date("2024-02-15"), date("2024-02-22"), date("2024-03-18")])
        #expect(ended[0].contains("isInTime: true") && ended[1].contains("isInTime: false"))
        #expect(standing.state == .over(by: WorkingDays(5)))
    }

    @Test func `what happened after the day is not known`() throws {
        func dates(_ dates: inout CaseDates) {
            dates.received = date("2024-02-05")
            dates.stage1Sent = date("2024-02-14")
            dates.withdrawn = nil
        }
        #expect(try stands(on: "2024-02-13", dates).isOpen)
        let closed = try stands(on: "2024-02-14", dates)
        #expect(closed.endedOn == date("2024-02-14") && closed.state == .closed)
        #expect(closed.clocks.last?.name == .stage2Request && closed.clocks.last?.due == date("2024-03-13"))
    }

    @Test func `states turn from green to amber to red, each in words`() throws {
        let days = ["2024-02-13", "2024-02-14", "2024-02-19", "2024-02-20", "2024-02-24"]
        let states = try days.map { day in
            ClockWords.state(try stands(on: day) { $0.received = date("2024-02-05") }.state)
        }
        #expect(
            states == [
                "In time: 4 working days left", "Due soon: 3 working days left", "Due today",
                "Over the limit by 1 working day", "Over the limit by 4 working days",
            ])
        let weekend = try stands(on: "2024-02-17") { $0.received = date("2024-02-02") }
        #expect(ClockWords.state(weekend.state) == "Over the limit since its last day")
        #expect(weekend.state.light == .red)
    }

    @Test func `a corporate complaint has the council's limits, an informal one has none`() throws {
        #expect(
            line(try stands(on: "2024-02-05", register: .corporate) { $0.received = date("2024-02-05") }).hasPrefix(
                "stage-1"))
        let informal = try stands(on: "2024-02-05", register: .informal) { $0.received = date("2024-02-05") }
        #expect(informal.clocks == [] && informal.state == .noLimit && informal.isOpen)
    }

    @Test func `a case that cannot be worked out stays open and is named`() throws {
        let nameless = try stands(on: "2024-02-05") { _ in }
        #expect(nameless.isOpen && nameless.problems == [.noStart] && nameless.state.light == .unclear)
        let nested = try stands(on: "2024-03-05") {
            $0.received = date("2024-02-05")
            $0.stops = [
                Stop(from: date("2024-02-07"), to: date("2024-02-28")),
                Stop(from: date("2024-02-12"), to: date("2024-02-14")),
            ]
        }
        #expect(nested.problems == [.stopInsideStop(from: date("2024-02-12"))])
        let early = try stands(on: "2024-03-05") {
            $0.received = date("2024-01-05")
            $0.panelMet = date("2024-03-01")
        }
        #expect(early.problems == [.panelBeforeRequest(date("2024-03-01"))])
    }
}
