import Checks
import Diagnostics
import Testing

/// Numbers of sentences beside those of tables and downloads.
@Suite struct NarratedNumberTests {
    private let rules: [RuleID] = [.subsetBase, .figureInBase, .smallBaseShare, .sameNumber, .teamNumber]

    @Test(arguments: [
        ("14 of the 13 children came.", ["14 of 13 cannot be: the part is larger than the whole"]),
        ("20 out of 12 came.", ["20 of 12 cannot be: the part is larger than the whole"]),
        ("13 of the 14 children came.", []), ("75% of the 14 came.", []), ("Stage 2 of 3, and 5 more than 4.", []),
    ])
    func aPartLiesInItsWhole(_ text: String, _ messages: [String]) async throws {
        #expect(try await ReportSpecimen.messages("<p>\(text)</p>", rules) == messages)
    }

    @Test func aSentencePrintsWhatTheDownloadSays() async throws {
        let right =
            "<p>\(ReportSpecimen.bound("235", "complaints-all")) \(ReportSpecimen.bound("157", "complaints-all last year"))</p>"
        #expect(try await ReportSpecimen.messages(right, rules) == [])
        let wrong =
            "<p>\(ReportSpecimen.bound("234", "complaints-all")) \(ReportSpecimen.bound("10", "complaints-by-team.west"))</p>"
        #expect(
            try await ReportSpecimen.messages(wrong, rules) == [
                "'234' is printed for 'complaints-all', and the download of 'complaints-all' says 235",
                "'10' is printed for 'complaints-by-team.west', and the download of 'complaints-by-team' says 30",
            ])
    }

    /// Of a hidden cell no download has a number that anything could be held against.
    @Test func aHiddenNumberIsHeldAgainstNothing() async throws {
        let main = "<p>\(ReportSpecimen.bound("2", "complaints-by-team.north"))</p>"
        #expect(try await ReportSpecimen.messages(main, rules) == [])
    }

    @Test func aNumberIsTheOneOfTheTeamThatTheSentenceNames() async throws {
        let number = ReportSpecimen.bound("30", "complaints-by-team.west")
        #expect(try await ReportSpecimen.messages("<p>Team West had \(number).</p>", rules) == [])
        #expect(try await ReportSpecimen.messages("<p>It had \(number).</p>", rules) == [])
        #expect(
            try await ReportSpecimen.messages("<p>Team East had \(number).</p>", rules) == [
                "'30' is the number of 'Team West', and the sentence names 'Team East'"
            ])
    }

    @Test(arguments: [(29, ["75% is a share of 29 only"]), (30, [])])
    func aShareOfFewIsToldAsACount(_ base: Int, _ messages: [String]) async throws {
        let files = [
            "anytown/2021-22/figures/heard.csv":
                "period,measure,unit,value,symbol,share,share_symbol,source\n2021-22,count,complaints,5,,75,,\n",
            "anytown/2021-22/figures/base.csv":
                "period,measure,unit,value,symbol,share,share_symbol,source\n2021-22,count,complaints,\(base),,,,\n",
            "anytown/2021-22/figures/heard.html": Specimen.page(
                title: "Heard", main: "<dl><dt>100% is</dt><dd><a href=\"base.html\">Base</a></dd></dl>"),
        ]
        let main = "<p>\(ReportSpecimen.bound("75", "heard as share", text: "75%"))</p>"
        let found = try await ReportSpecimen.examine(main: main, [.smallBaseShare], files: files)
        #expect(found.map(\.message) == messages)
    }

    @Test func aFigureLiesInItsBase() async throws {
        let files = [
            "anytown/2021-22/figures/part.csv":
                "period,measure,unit,value,symbol,share,share_symbol,source\n2021-22,count,complaints,236,,,,\n",
            "anytown/2021-22/figures/part.html": Specimen.page(
                title: "Part",
                main: "<dl><dt>100% is</dt><dd><a href=\"complaints-all.html\">All complaints</a></dd></dl>"),
        ]
        let found = try await ReportSpecimen.examine(main: "", [.figureInBase], files: files)
        #expect(found.map(\.message) == ["the figure is 236, more than its base 'All complaints', which is 235"])
    }
}
