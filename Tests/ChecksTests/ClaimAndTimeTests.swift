import Checks
import Diagnostics
import Site
import Testing

/// Words beside figures that nothing has held against the data.
@Suite struct UncheckedClaimTests {
    private let number = ReportSpecimen.bound("235", "complaints-all")

    @Test(arguments: [
        ("Complaints rose to N.", ["rose"]), ("It is the highest number, N.", ["highest"]),
        ("There were more than N letters, mainly by email.", ["more", "mainly"]),
        ("A slight increase brought N.", ["slight", "increase"]), ("It improved to N.", ["improved"]),
        ("More people know how to complain.", []), ("We received N. A rise can mean that more went wrong.", []),
        ("N came by post, and a high street office helps in many ways and places too.", []),
        ("See more detail: N.", []),
    ])
    func aClaimWordBesideAFigureIsAWarning(_ text: String, _ words: [String]) async throws {
        let main = "<p>\(text.replacing("N", with: number))</p>"
        let found = try await ReportSpecimen.examine(main: main, [.uncheckedClaim])
        #expect(
            found.map(\.message)
                == words.map { "'\($0)' stands beside a figure and nothing has held it against the data" })
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test func aCheckedClaimIsLeftAlone() async throws {
        let main = "<p>It <span data-claim=\"rose complaints-all\">rose</span> to \(number).</p>"
        #expect(try await ReportSpecimen.messages(main, [.uncheckedClaim]) == [])
    }

    @Test func aMeanStandsWithItsRate() async throws {
        let mean = ReportSpecimen.bound("7", "last-stage-mean-days.stage-1")
        let rate = ReportSpecimen.bound("75", "last-stage-1-on-time-rate", text: "75%")
        #expect(
            try await ReportSpecimen.messages("<p>\(mean)</p><h2>Next</h2><p>\(rate)</p>", [.meanWithRate]) == [
                "a mean of 7 working days stands without the share that was on time"
            ])
        #expect(try await ReportSpecimen.messages("<p>\(mean)</p><p>\(rate)</p>", [.meanWithRate]) == [])
    }
}

/// Years, days and limits.
@Suite struct TimeRulesTests {
    @Test(arguments: [
        ("A form came in 2023.", ["2023 lies after 2021-22, the year of this report"]),
        ("Training went on in 2020/21.", ["2020/21 lies before 2021-22, the year of this report"]),
        ("In 2021 and in 2022 we met, as the Children Act 1989 and SI 2006/1738 ask.", []),
        ("The 1989 complaints were sorted.", []),
        ("The office of 1998 is ours. The team has been here since 2014. In 2018 a court decided on a child.", []),
        ("Families waited longer in 2015.", ["2015 lies before 2021-22, the year of this report"]),
    ])
    func aYearLiesInThePeriod(_ text: String, _ messages: [String]) async throws {
        #expect(try await ReportSpecimen.messages("<p>\(text)</p>", [.yearInPeriod]) == messages)
    }

    @Test func aLaterYearMayStandUnderAHeadingThatSaysSo() async throws {
        let main = "<h2>Since the end of the year</h2><p>A form came in 2023.</p><h2>More</h2><p>And in 2024.</p>"
        #expect(
            try await ReportSpecimen.messages(main, [.yearInPeriod]) == [
                "2024 lies after 2021-22, the year of this report"
            ])
    }

    @Test(arguments: [
        ("The actions identified in the 2021-22 report.", true), ("Last year (2021-22) we met.", true),
        ("The year before, 2021/22, was calm.", true), ("In 2021-22 we did more than last year.", false),
        ("Actions identified in the 2020-21 report.", false), ("This 2021-22 report says so.", false),
    ])
    func theOwnYearIsNotTheYearBefore(_ text: String, _ isFault: Bool) async throws {
        let found = try await ReportSpecimen.messages("<p>\(text)</p>", [.ownReportYear])
        #expect(found.isEmpty != isFault)
    }

    @Test(arguments: [
        ("2021/22", "2021-22"), ("2021-2022", "2021-22"), ("2021/2022", "2021-22"), ("21/22", "2021-22"),
        ("2021–22", "2021-22"),
    ])
    func yearsAreWrittenOneWay(_ year: String, _ label: String) async throws {
        let found = try await ReportSpecimen.examine(main: "<p>It was \(year) then.</p>", [.yearStyle])
        #expect(found.map(\.message) == ["'\(year)' is not how this report writes a year"])
        #expect(found.map(\.fix) == ["write '\(label == "2021-22" ? "{{ period.label }}" : label)'"])
    }

    @Test(arguments: ["It was 2021-22.", "It was 2021.", "A ratio of 24/7 or 3/4 or 25/26ths.", "Number 2006/1738."])
    func otherNumbersAreNoYears(_ text: String) async throws {
        #expect(try await ReportSpecimen.messages("<p>\(text)</p>", [.yearStyle]) == [])
    }

    @Test func workingDaysAreNotMixedWithOthers() async throws {
        let main =
            "<p>It took 7 working days, after 9 days.</p><p>It took 34 calendar days.</p><p>One day, 3 days later.</p>"
        #expect(
            try await ReportSpecimen.messages(main, [.dayKind]) == [
                "'9 days' does not say which days, beside a number of working days",
                "calendar days stand in a report that counts working days",
            ])
    }

    private func bands(_ caption: String, _ rows: [String]) -> String {
        "<table><caption>\(caption)</caption><tr><th scope=\"col\">Days</th><th scope=\"col\">Number</th></tr>"
            + rows.map { "<tr><th scope=\"row\">\($0)</th><td>1</td></tr>" }.joined() + "</table>"
    }

    @Test(arguments: [
        ["Within 10", "11 to 20", "Over 20"],
        ["10 working days or fewer", "11 to 20, extended", "11 to 20, not", "More than 20"],
        ["Within the limit", "Over the limit"],
    ])
    func bandsThatPartAtTheLimitsAreLeftAlone(_ rows: [String]) async throws {
        let main = bands("Working days at stage 1", rows)
        #expect(try await ReportSpecimen.messages(main, [.bandsApart, .bandsOfLaw]) == [])
    }

    /// Faults A13 and A14: bands that overlap, and bands that are not limits of their stage.
    @Test func bandsThatOverlapOrLeaveAGapAreFound() async throws {
        let main = bands("Working days at stage 2", ["Within 25", "25 to 65", "Over 70"])
        #expect(
            try await ReportSpecimen.messages(main, [.bandsApart]) == [
                "'Within 25' and '25 to 65' both hold 25", "neither '25 to 65' nor 'Over 70' holds 66",
            ])
    }

    @Test func bandsOfOtherDaysThanTheLawsAreFound() async throws {
        let main = bands("Working days at stage 1", ["Within 10", "11 to 25", "Over 25"])
        #expect(
            try await ReportSpecimen.messages(main, [.bandsOfLaw]) == [
                "'11 to 25' parts at 25 working days, which is not a limit of stage 1",
                "'Over 25' parts at 25 working days, which is not a limit of stage 1",
            ])
    }

    @Test(arguments: [
        ("We answer within 10 working days.", ["a limit of '10' days is typed"]),
        ("The limit is twenty working days.", ["a limit of 'twenty' days is typed"]),
        ("The target was 12 days.", ["a limit of '12' days is typed, and no limit of this report is 12"]),
        ("It took 12 working days.", []), ("At stage 1, working days count towards the limit.", []),
    ])
    func aLimitComesFromTheConstants(_ text: String, _ messages: [String]) async throws {
        #expect(try await ReportSpecimen.messages("<p>\(text)</p>", [.limitConstant]) == messages)
    }

    @Test(arguments: [(9, 30, 0), (10, 1, 1)]) func aReportIsPublishedSoon(
        _ month: Int, _ day: Int, _ count: Int
    ) async throws {
        let edition = EditionFacts(
            folder: "anytown/2021-22", title: "Report", period: ReportSpecimen.period(2021),
            asAt: ReportSpecimen.day(2022, 3, 31), publishedOn: ReportSpecimen.day(2022, month, day))
        let found = try await ReportSpecimen.examine(main: "", [.publicationLag], editions: [edition])
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.severity == .warning })
    }
}
