import Diagnostics
import Law
import Quantities
import StrictYAML
import Testing

@Suite struct WorkingDayTests {
    /// The table of section 1.2 of the research: worked out by hand with both oracles.
    static let vectors: [(start: String, due: [Int: String])] = [
        (
            "2021-04-01",
            [
                10: "2021-04-19", 20: "2021-05-04", 25: "2021-05-11", 30: "2021-05-18", 50: "2021-06-16",
                65: "2021-07-07",
            ]
        ),
        (
            "2021-12-17",
            [
                10: "2022-01-05", 20: "2022-01-19", 25: "2022-01-26", 30: "2022-02-02", 50: "2022-03-02",
                65: "2022-03-23",
            ]
        ),
        (
            "2021-12-24",
            [
                10: "2022-01-12", 20: "2022-01-26", 25: "2022-02-02", 30: "2022-02-09", 50: "2022-03-09",
                65: "2022-03-30",
            ]
        ),
        (
            "2022-03-31",
            [
                10: "2022-04-14", 20: "2022-05-03", 25: "2022-05-10", 30: "2022-05-17", 50: "2022-06-16",
                65: "2022-07-07",
            ]
        ),
        (
            "2022-05-27",
            [
                10: "2022-06-14", 20: "2022-06-28", 25: "2022-07-05", 30: "2022-07-12", 50: "2022-08-09",
                65: "2022-08-31",
            ]
        ),
        (
            "2022-09-09",
            [
                10: "2022-09-26", 20: "2022-10-10", 25: "2022-10-17", 30: "2022-10-24", 50: "2022-11-21",
                65: "2022-12-12",
            ]
        ),
        (
            "2022-12-23",
            [
                10: "2023-01-11", 20: "2023-01-25", 25: "2023-02-01", 30: "2023-02-08", 50: "2023-03-08",
                65: "2023-03-29",
            ]
        ),
        (
            "2023-04-28",
            [
                10: "2023-05-16", 20: "2023-05-31", 25: "2023-06-07", 30: "2023-06-14", 50: "2023-07-12",
                65: "2023-08-02",
            ]
        ),
        (
            "2026-04-01",
            [
                10: "2026-04-17", 20: "2026-05-01", 25: "2026-05-11", 30: "2026-05-18", 50: "2026-06-16",
                65: "2026-07-07",
            ]
        ),
        ("2022-01-01", [10: "2022-01-17"]),
        ("2022-06-04", [10: "2022-06-17"]),
    ]

    @Test(arguments: vectors) func `limits end on the days worked out by hand`(
        _ vector: (start: String, due: [Int: String])
    ) throws {
        let calendar = try Project.calendar()
        for (limit, due) in vector.due {
            let start = date(vector.start)
            #expect(calendar.due(WorkingDays(limit), from: start) == date(due), "\(limit) from \(vector.start)")
            #expect(calendar.workingDays(from: start, to: date(due)) == WorkingDays(limit))
        }
    }

    @Test func `ten thousand cases agree with the second oracle`() throws {
        let calendar = try Project.calendar()
        let lines = try Project.text("Tests/Oracles/working-days.csv").split(separator: "\n").dropFirst()
        #expect(lines.count == 10_000)
        var wrong: [Substring] = []
        for line in lines {
            let cells = line.split(separator: ",").map(String.init)
            let start = date(cells[0])
            let due = calendar.due(WorkingDays(Int(cells[1]) ?? 0), from: start)
            let days = calendar.workingDays(from: start, to: date(cells[3]))
            if due?.iso != cells[2] || days?.count != Int(cells[4]) { wrong.append(line) }
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: ["2022-06-03", "2022-09-19", "2023-05-08", "2020-05-08", "2021-12-27", "2021-04-02"])
    func `a bank holiday, proclaimed or not, is not a working day`(_ day: String) throws {
        #expect(try Project.calendar().isWorkingDay(date(day)) == false)
    }

    @Test(arguments: ["2021-12-25", "2021-12-26", "2022-12-25"])
    func `Christmas and Boxing Day never are, also where another day is the holiday in their place`(
        _ day: String
    ) throws {
        #expect(try Project.calendar().isWorkingDay(date(day)) == false)
    }

    @Test func `the day after a trigger on a Saturday is counted from the next working day`() throws {
        let calendar = try Project.calendar()
        #expect(calendar.due(WorkingDays(1), from: date("2022-01-01")) == date("2022-01-04"))
    }

    @Test func `under the other convention the day of the event is day 1`() throws {
        let calendar = try Project.calendar().counting(from: .triggerCounts)
        #expect(calendar.due(WorkingDays(10), from: date("2021-04-01")) == date("2021-04-16"))
        #expect(calendar.workingDays(from: date("2021-04-01"), to: date("2021-04-01")) == WorkingDays(1))
    }

    @Test func `beyond the years of the file nothing is guessed`() throws {
        let calendar = try Project.calendar()
        #expect(calendar.isWorkingDay(date("2011-12-30")) == nil)
        #expect(calendar.workingDays(from: date("2028-12-01"), to: date("2029-01-02")) == nil)
        #expect(calendar.due(WorkingDays(65), from: date("2028-12-01")) == nil)
        #expect(calendar.first == date("2012-01-01") && calendar.last == date("2028-12-31"))
    }

    @Test func `a year that lacks a bank holiday is a finding`() throws {
        var findings = Findings()
        let text = try Project.text("templates/law/bank-holidays.yaml")
            .split(separator: "\n").filter { !$0.contains("2022-06-03") && !$0.contains("2021-08-30") }
            .joined(separator: "\n")
        let node = try #require(SettingsFile.read(text, path: "bank-holidays.yaml", &findings))
        #expect(WorkingDayCalendar.read(node, &findings) == nil)
        #expect(findings.sorted.map(\.rule) == [.bankHolidaysComplete])
        #expect(findings.sorted.first?.message == "2021 has 7 bank holidays, and England never has fewer than 8")
    }
}
