import Quantities
import Testing

@Suite struct ReportingQuarterTests {
    @Test(arguments: [
        ("2023-24-Q1", "2023-04-01", "2023-06-30"), ("2023-24-Q3", "2023-10-01", "2023-12-31"),
        ("2023-24-Q4", "2024-01-01", "2024-03-31"), ("1999-00-Q4", "2000-01-01", "2000-03-31"),
    ]) func `a quarter is three months of the year that begins in April`(text: String, from: String, to: String) throws
    {
        let quarter = try #require(ReportingQuarter(text))
        #expect(quarter.description == text)
        #expect(quarter.period?.start.iso == from && quarter.period?.end.iso == to)
        #expect(CalendarDate(iso: from).map { ReportingQuarter(of: $0) } == quarter)
        #expect(CalendarDate(iso: to).map { ReportingQuarter(of: $0) } == quarter)
    }

    @Test func `quarters follow each other over the turn of a year, and sort in time`() throws {
        let quarter = try #require(ReportingQuarter("2023-24-Q2"))
        let around = (-3...3).map { quarter.moved(by: $0) }
        #expect(
            around.map(\.description) == [
                "2022-23-Q3", "2022-23-Q4", "2023-24-Q1", "2023-24-Q2", "2023-24-Q3", "2023-24-Q4", "2024-25-Q1",
            ])
        #expect(around == around.sorted() && quarter.name == "Q2 2023-24")
    }

    @Test(arguments: [
        "2023-Q3", "2023-24-Q5", "2023-24-Q0", "2023-25-Q1", "2023-24-q1", "2023-24-Q", "2023-24-Q11", "",
    ])
    func `anything not written like that is not a quarter`(text: String) { #expect(ReportingQuarter(text) == nil) }
}
