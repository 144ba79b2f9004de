import Checks
import Diagnostics
import Testing

/// The sign before a bound number and the noun behind it, beside what the figure counts.
@Suite struct UnitRulesTests {
    private let all = ReportSpecimen.bound("235", "complaints-all")
    private let few = ReportSpecimen.bound("12", "compliments-all")
    private let share = ReportSpecimen.bound("13", "complaints-by-team.west as share", text: "13%")
    private let limit = ReportSpecimen.bound("10", "limit.stage-1")

    private static let files = [
        "anytown/2021-22/figures/compliments-all.csv":
            "period,measure,unit,value,symbol,share,share_symbol,source\n2021-22,count,compliments,12,,,,\n",
        "anytown/2021-22/figures/complaints-by-team.html": Specimen.page(
            title: "By team", main: "<dl><dt>100% is</dt><dd><a href=\"complaints-all.html\">All</a></dd></dl>"),
    ]

    private func messages(_ text: String) async throws -> [String] {
        try await ReportSpecimen.examine(main: "<p>\(text)</p>", [.unitFits], files: Self.files).map(\.message)
    }

    @Test func `a noun that the figure does not count is refused`() async throws {
        #expect(
            try await messages("We had \(all) compliments and \(few) complaints.") == [
                "'235' is a number of complaints, and 'compliments' stands behind it",
                "'12' is a number of compliments, and 'complaints' stands behind it",
            ])
        for noun in ["weeks", "days", "families", "other people", "new compliments", "percent", "per cent", "pounds"] {
            #expect(try await messages("It was \(all) \(noun).").count == 1, "\(noun)")
        }
        #expect(try await messages("It is \(limit) weeks.").count == 1)
    }

    @Test func `a sign that the figure does not have is refused`() async throws {
        #expect(
            try await messages("It was \(all)% of them.") == [
                "'%' stands beside '235', which is a number of complaints"
            ])
        #expect(try await messages("We paid £\(all).").count == 1)
        #expect(try await messages("It was \(share) %.").count == 1)
    }

    @Test func `a share is of what its base counts`() async throws {
        #expect(
            try await messages("That is \(share) of all compliments.") == [
                "'13%' is a share of complaints, and 'compliments' stands behind it"
            ])
        #expect(try await messages("That is \(share) of the people.").count == 1)
        #expect(try await messages("That is \(share) of all complaints.") == [])
    }

    @Test func `what the figure counts, and words that say nothing of units, pass`() async throws {
        for text in [
            "\(all) complaints", "\(all) new complaints", "\(all) cases", "\(all) in all", "\(all), compliments aside",
            "\(limit) working days", "\(all) of the compliments", "\(all) complaint forms", "\(all) came from families",
            "\(all) child-friendly leaflets",
        ] {
            #expect(try await messages("We had \(text).") == [], "\(text)")
        }
    }
}
