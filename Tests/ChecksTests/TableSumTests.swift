import Checks
import Diagnostics
import Testing

/// Sums that a reader with a pocket calculator does.
@Suite struct TableSumTests {
    private let rules: [RuleID] = [.shareRounding, .sharePrecision, .shareBase, .partsTotal, .sameFraction]

    /// A table of counts and shares, with whatever is given for its last row.
    private func table(_ rows: [(String, String, String)], total: (String, String, String)?, notes: String = "")
        -> String
    {
        func row(_ row: (String, String, String)) -> String {
            "<tr><th scope=\"row\">\(row.0)</th><td>\(row.1)</td><td>\(row.2)</td></tr>"
        }
        let foot = total.map { "<tfoot>\(row($0))</tfoot>" } ?? ""
        return """
            <div class="table-scroll"><table class="figures"><caption>Outcomes</caption>
            <thead><tr><th scope="col">Result</th><th scope="col">Complaints</th><th scope="col">Share</th></tr></thead>
            <tbody>\(rows.map(row).joined())</tbody>\(foot)</table></div>\(notes)
            """
    }

    private let whole = ("Total", "177", "100%")

    @Test func aTableThatAddsUpIsLeftAlone() async throws {
        let rows = [
            ("Upheld", "11", "6%"), ("Partly upheld", "56", "32%"), ("Not upheld", "41", "23%"),
            ("Withdrawn", "65", "37%"), ("Still open", "4", "2%"),
        ]
        #expect(try await ReportSpecimen.messages(table(rows, total: whole), rules) == [])
    }

    /// Faults A06 and A07 of the reference report.
    @Test func aShareThatWasForcedToAHundredIsFound() async throws {
        let rows = [("Partly upheld", "56", "31%"), ("Withdrawn", "65", "38%"), ("Other", "56", "31%")]
        let found = try await ReportSpecimen.messages(table(rows, total: whole), [.shareRounding])
        #expect(
            found == [
                "'Partly upheld' is 56 of 177, which is 32% and not 31%",
                "'Withdrawn' is 65 of 177, which is 37% and not 38%", "'Other' is 56 of 177, which is 32% and not 31%",
            ])
    }

    @Test func decimalPlacesAreRoundedToThePlaceThatIsPrinted() async throws {
        let rows = [("A", "56", "31.6%"), ("B", "121", "68.4%")]
        #expect(
            try await ReportSpecimen.messages(table(rows, total: whole), rules) == [
                "a share has no decimal place and the first of this table one decimal place"
            ])
    }

    @Test func partsThatDoNotAddUpAreFound() async throws {
        let rows = [("A", "56", "32%"), ("B", "120", "68%")]
        #expect(
            try await ReportSpecimen.messages(table(rows, total: whole), rules) == [
                "the rows add up to 176 and the total says 177"
            ])
    }

    @Test func hiddenPartsExcuseWhatIsMissingAndAreNeverToldOf() async throws {
        let rows = [("A", "56", "32%"), ("B", "[c]", "[c]")]
        #expect(try await ReportSpecimen.messages(table(rows, total: whole), rules) == [])
        let tooMany = [("A", "178", "101%"), ("B", "[c]", "[c]")]
        #expect(
            try await ReportSpecimen.messages(table(tooMany, total: whole), [.partsTotal]) == [
                "the rows that are shown add up to 178 already and the total says 177"
            ])
    }

    @Test func casesInSeveralRowsAreExcusedByTheNoteThatSaysSo() async throws {
        let rows = [("A", "100", "56%"), ("B", "120", "68%")]
        let note =
            "<p class=\"table-notes\">One case can stand in several rows, so the rows add up to more than all.</p>"
        #expect(try await ReportSpecimen.messages(table(rows, total: whole, notes: note), rules) == [])
    }

    @Test func anOverallValueIsNoTotal() async throws {
        let rows = [("A", "7", "5%"), ("B", "34", "9%")]
        #expect(try await ReportSpecimen.messages(table(rows, total: ("All", "9", "6%")), [.partsTotal]) == [])
    }

    @Test func aShareHasABase() async throws {
        let rows = [("A", "7", "5%"), ("B", "34", "9%")]
        #expect(
            try await ReportSpecimen.messages(table(rows, total: nil), rules) == [
                "nothing says what 'Share' is a share of"
            ])
    }

    /// Fault A29: 23 of 235 was 9% in one table and 10% in another.
    @Test func theSameFractionPrintsTheSame() async throws {
        let first = table([("A", "23", "10%"), ("B", "212", "90%")], total: ("Total", "235", "100%"))
        let second = table([("C", "23", "9%"), ("D", "212", "90%")], total: ("Total", "235", "100%"))
        #expect(
            try await ReportSpecimen.messages(first + second, [.sameFraction]) == [
                "23 of 235 is 9% here and 10% in anytown/2021-22/complaints.html"
            ])
    }

    @Test func theHeadsOfGroupsAreSumsOfTheirRows() async throws {
        let grouped = """
            <table class="figures"><caption>Teams</caption><thead><tr><th scope="col">Team</th><th scope="col">Number</th></tr></thead>
            <tbody class="grouped"><tr class="group"><th scope="rowgroup">Care</th><td>5</td></tr>
            <tr><th scope="row">West</th><td>3</td></tr><tr><th scope="row">East</th><td>3</td></tr></tbody>
            <tbody><tr><th scope="row">Not known</th><td>2</td></tr></tbody>
            <tfoot><tr><th scope="row">Total</th><td>7</td></tr></tfoot></table>
            """
        #expect(
            try await ReportSpecimen.messages(grouped, [.partsTotal]) == ["the rows add up to 6 and the total says 5"]
        )
    }
}
