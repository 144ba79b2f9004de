import Quantities
import Testing

@testable import Records

/// From when on an export can say that nothing came.
@Suite struct RecordedSpanTests {
    private func span(_ days: String...) throws -> String? {
        let start = try #require(CalendarDate(iso: "2021-04-01"))
        let end = try #require(CalendarDate(iso: "2022-03-31"))
        let period = try #require(ReportingPeriod(from: start, to: end))
        return RecordedSpan.of(days.compactMap { CalendarDate(iso: $0) }, within: period).map {
            "\($0.start) \($0.end)"
        }
    }

    @Test func `records that begin late say nothing of the days before`() throws {
        #expect(try span("2021-11-20", "2021-11-15", "2021-12-24", "2022-01-20") == "2021-11-15 2022-03-31")
        #expect(try span("2021-11-15") == "2021-11-15 2022-03-31")
    }

    @Test func `a silence no longer than others is one in which nothing came`() throws {
        #expect(try span("2021-04-20", "2021-05-01", "2021-06-30", "2021-07-05") == "2021-04-01 2022-03-31")
        #expect(try span("2021-04-01") == "2021-04-01 2022-03-31")
    }

    @Test func `what came outside the year says nothing of it`() throws {
        #expect(try span("2021-03-31", "2021-11-15", "2021-11-16", "2022-04-01") == "2021-11-15 2022-03-31")
        #expect(try span("2021-03-31") == nil)
        #expect(try span() == nil)
    }
}
