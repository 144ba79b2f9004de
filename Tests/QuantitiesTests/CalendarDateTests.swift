import Quantities
import Testing

@Suite struct CalendarDateTests {
    @Test func `every day from 1900 to 2100 has its own components and follows the day before`() throws {
        var date = try #require(CalendarDate(iso: "1900-01-01"))
        let last = try #require(CalendarDate(iso: "2100-12-31"))
        var days = 0
        while date < last {
            let (year, month, day) = date.components
            #expect(CalendarDate(year: year, month: month, day: day) == date)
            #expect(CalendarDate(iso: date.iso) == date)
            date = date.adding(days: 1)
            days += 1
        }
        #expect(days == 73_413)  // 201 years of 365 days, 49 leap days, less the last day
    }

    @Test(arguments: [
        "2022-02-29", "2022-13-01", "2022-04-31", "2022-1-01", "22-01-01", "2022/01/01", " 2022-01-01", "2022-00-10",
        "0000-01-01", "２０２２-01-01",
    ])
    func `a day that the calendar lacks, or another way to write one, is refused`(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func `leap years follow the Gregorian rule`() {
        #expect(CalendarDate(iso: "2000-02-29") != nil)
        #expect(CalendarDate(iso: "1900-02-29") == nil)
        #expect(CalendarDate(iso: "2024-02-29") != nil)
    }

    @Test func `weekdays are right on days everybody can check`() throws {
        #expect(try #require(CalendarDate(iso: "1970-01-01")).weekday == .thursday)
        #expect(try #require(CalendarDate(iso: "2022-03-31")).weekday == .thursday)
        #expect(try #require(CalendarDate(iso: "2021-12-25")).weekday == .saturday)
        #expect(try #require(CalendarDate(iso: "1968-12-30")).weekday == .monday)
    }

    @Test func `a date in words has no leading zero and no ordinal`() throws {
        #expect(try #require(CalendarDate(iso: "2021-04-01")).words == "1 April 2021")
    }
}

@Suite struct ReportingPeriodTests {
    @Test func `a period has one label, one wording and one predecessor`() throws {
        let start = try #require(CalendarDate(iso: "2021-04-01"))
        let end = try #require(CalendarDate(iso: "2022-03-31"))
        let period = try #require(ReportingPeriod(from: start, to: end))
        #expect(period.label.text == "2021-22")
        #expect(period.words == "1 April 2021 to 31 March 2022")
        #expect(period.previous?.words == "1 April 2020 to 31 March 2021")
        #expect(period.contains(start) && period.contains(end))
        #expect(!period.contains(end.adding(days: 1)))
        #expect(ReportingPeriod(from: end, to: start) == nil)
    }

    @Test func `the turn of the century keeps two digits`() throws {
        let start = try #require(CalendarDate(iso: "1999-04-01"))
        let end = try #require(CalendarDate(iso: "2000-03-31"))
        #expect(ReportingPeriod(from: start, to: end)?.label.text == "1999-00")
    }
}
