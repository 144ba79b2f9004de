import Checks
import Diagnostics
import Quantities
import Site

/// A small report of one year, of which each test writes the main part of one page.
enum ReportSpecimen {
    static let files = [
        "anytown/2021-22/figures/complaints-all.csv": "period,measure,unit,value,symbol,share,share_symbol,source\n"
            + "2020-21,count,complaints,157,,,,Minutes\n2021-22,count,complaints,235,,,,\n",
        "anytown/2021-22/figures/complaints-by-team.csv":
            "period,team,measure,unit,value,symbol,share,share_symbol,source\n"
            + "2021-22,Team West,count,complaints,30,,13,,\n2021-22,Team East,count,complaints,23,,10,,\n"
            + "2021-22,Team North,count,complaints,,[c],,[c],\n2021-22,All,count,complaints,235,,100,,\n",
        "anytown/2021-22/limits.html": Specimen.page(
            title: "Limits",
            main: [("stage-1", 10), ("stage-1-extended", 20), ("stage-2", 25), ("stage-2-extended", 65)].map {
                "<p><data value=\"\($0.1)\" data-slot=\"limit.\($0.0)\">\($0.1)</data></p>"
            }.joined()),
    ]

    static let edition = EditionFacts(
        folder: "anytown/2021-22", title: "Annual report", period: period(2021), asAt: day(2022, 3, 31),
        publishedOn: day(2022, 9, 30))

    static func period(_ year: Int) -> ReportingPeriod {
        ReportingPeriod(from: day(year, 4, 1), to: day(year + 1, 3, 31)) ?? ReportingPeriod(day: day(year, 4, 1))
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
    }

    /// The findings of the rules named, with whatever follows the words and the place left out.
    static func examine(
        main: String, _ rules: [RuleID], files changed: [String: String] = [:], editions: [EditionFacts] = [edition]
    ) async throws -> [Finding] {
        var files = files
        files["anytown/2021-22/complaints.html"] = Specimen.page(main: main)
        files.merge(changed) { $1 }
        guard let site = BuiltSite(files.map { SiteFile(path: $0.key, text: $0.value) }) else { throw SpecimenFault() }
        var expectations = Expectations()
        expectations.editions = editions
        expectations.categories = [
            "anytown/2021-22": [
                "complaints-by-team": ["Team West": "west", "Team East": "east", "Team North": "north"]
            ]
        ]
        let (_, findings) = await Examiner(expectations, threads: 1).examine(site)
        return findings.sorted.filter { rules.contains($0.rule) }
    }

    /// The message of each finding, the rule before it.
    static func messages(_ main: String, _ rules: [RuleID]) async throws -> [String] {
        try await examine(main: main, rules).map(\.message)
    }

    static func bound(_ value: String, _ slot: String, text: String? = nil) -> String {
        "<data value=\"\(value)\" data-slot=\"\(slot)\">\(text ?? value)</data>"
    }
}
