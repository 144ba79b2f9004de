import Clocks
import Disclosure
import Quantities
import Testing

@testable import StaffPages

@Suite struct DashboardTests {
    private func record(
        _ reference: String, team: String?, _ register: CaseRegister = .statutory, learned: String? = nil,
        _ fill: (inout CaseDates) -> Void
    ) -> CaseRecord {
        var dates = CaseDates()
        fill(&dates)
        var details = CaseRecord.Details()
        details.team = team
        details.learnedOn = learned.flatMap { CalendarDate(iso: $0) }
        return CaseRecord(reference: reference, register: register, dates: dates, details: details)
    }

    private func day(_ text: String) -> CalendarDate? { CalendarDate(iso: text) }

    /// A Wednesday; the week ends on Sunday 3 March.
    private func dashboard(_ records: [CaseRecord], isWhole: Bool = true) throws -> StaffDashboard {
        let assessor = try OpenCasesTests.assessor(on: "2024-02-28")
        let spans = try ["2022-04-01", "2023-04-01"].map { start in
            let first = try #require(day(start))
            return try #require(ReportingPeriod(from: first, to: first.adding(days: 364)))
        }
        return try #require(
            StaffDashboard.make(
                of: records, recorded: isWhole ? spans : [spans[1]], by: assessor, marking: "OFFICIAL"))
    }

    private func sample(isWhole: Bool = true) throws -> StaffDashboard {
        let records = [
            // Due on 28 February, and on 1 March; over since 27 February.
            record("A", team: "East") { $0.received = day("2024-02-14") },
            record("B", team: "East") { $0.received = day("2024-02-16") },
            record("C", team: "West") { $0.received = day("2024-02-13") },
            // Due on 4 March, the Monday after.
            record("D", team: "West") { $0.received = day("2024-02-19") },
            record("E", team: nil) { _ in },
            record("F", team: "East", .informal, learned: "2024-02-20") {
                $0.received = day("2023-02-28")
                $0.stage1Sent = day("2023-03-02")
            },
            record("G", team: "East", learned: "2024-03-01") {
                $0.received = day("2023-03-01")
                $0.stage1Sent = day("2023-03-10")
            },
            record("H", team: "East") { $0.received = day("2024-02-29") },
        ]
        return try dashboard(records, isWhole: isWhole)
    }

    @Test func `each case is counted where it stands, and what is not known yet is not`() throws {
        let found = try sample()
        let lines = (found.teams.map { ($0.label ?? "none", $0.tally) } + [("all", found.all)]).map {
            "\($0) \($1.received) \($1.open) \($1.dueThisWeek) \($1.overdue) \($1.unclear)"
        }
        #expect(lines == ["East 3 2 2 0 0", "West 2 2 0 1 0", "none 0 1 0 0 1", "all 5 5 2 1 1"])
        #expect(found.since == day("2023-03-01") && found.weekEnd == day("2024-03-03"))
    }

    @Test func `months tell what came and what was closed, up to the day`() throws {
        let months = try sample().months
        #expect(months.count == 12 && months[0].first == day("2023-03-01") && months[11].last == day("2024-02-28"))
        #expect(months.map(\.received) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4])
        #expect(months.map(\.closed) == [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func `a month before the records begin is not known, and part of a month is compared with none`() throws {
        let found = try sample(isWhole: false)
        #expect(found.since == day("2023-04-01"))
        #expect(found.months.map(\.reach) == [.none] + Array(repeating: .whole, count: 10) + [.part])
        #expect(found.months[0].received == 0 && found.all.received == found.months.reduce(0) { $0 + $1.received })
        #expect(
            DashboardWords.months(found.months)
                == "In February 2024, up to 28 February 2024, 4 came and 0 were closed. There are no records of March 2023."
        )
    }

    @Test func `the tile of a number and the sum of its table are one number`() throws {
        let found = try sample()
        #expect(found.all.received == found.months.reduce(0) { $0 + $1.received })
        #expect(found.all.received == found.teams.reduce(0) { $0 + $1.tally.received })
        #expect(found.all.received == found.stages.reduce(0) { $0 + $1.tally.received })
    }

    @Test func `a limit that still runs is in no base, and learning that comes later is not recorded yet`() throws {
        let found = try sample()
        #expect(found.onTime[0].inTime == 1 && found.onTime[0].judged == 2)
        #expect(found.learning?.closed == 2 && found.learning?.recorded == 1)
        #expect(try dashboard([]).learning == nil)
    }

    @Test func `without a marking no dashboard is made`() throws {
        let assessor = try OpenCasesTests.assessor(on: "2024-02-28")
        #expect(StaffDashboard.make(of: [], recorded: [], by: assessor, marking: "") == nil)
    }

    @Test func `the words fit the numbers`() throws {
        let found = try sample()
        #expect(DashboardWords.statesTitle(found) == "1 of 5 cases is past the limit")
        #expect(DashboardWords.monthsTitle(found.months) == "More cases came than were closed")
        #expect(DashboardWords.statesTitle(try dashboard([])) == "No open case is past its limit")
        #expect(DashboardWords.states(try dashboard([])).hasPrefix("No case is open. Red also"))
    }

    @Test func `each link to how a number is worked out meets a heading there`() throws {
        let text = try OpenCasesTests.text("templates/staff/dashboard/numbers.md")
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
            $0.dropFirst(3).lowercased().replacing(" ", with: "-")
        }
        #expect(Set(headings) == Set(MethodLink.allCases.map(\.rawValue)))
    }
}
