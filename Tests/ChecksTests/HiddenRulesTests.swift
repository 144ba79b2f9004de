import Checks
import Diagnostics
import Site
import Testing

/// Bytes planted into a small report whose Team North is hidden: nothing may tell its number.
@Suite struct HiddenRulesTests {
    private static let folder = "anytown/2021-22"
    private static let rules: [RuleID] = [.hiddenPrinted, .hiddenOrder, .hiddenBare, .hiddenDrawn, .hiddenTold]

    private func examine(_ main: String, _ changed: [String: String] = [:]) async throws -> [String] {
        var files = ReportSpecimen.files
        files["\(Self.folder)/complaints.html"] = Specimen.page(main: main)
        files.merge(changed) { $1 }
        guard let site = BuiltSite(files.map { SiteFile(path: $0.key, text: $0.value) }) else { throw SpecimenFault() }
        var expectations = Expectations()
        expectations.editions = [ReportSpecimen.edition]
        expectations.categories = [
            Self.folder: ["complaints-by-team": ["Team West": "west", "Team East": "east", "Team North": "north"]]
        ]
        expectations.hidden = ExpectedHidden(figures: [
            Self.folder: [
                ExpectedHidden.Figure(
                    name: "complaints-by-team", period: "2021-22",
                    labels: [["Team West", "Team East", "Team North"]], hidden: [["Team North"]]),
                ExpectedHidden.Figure(name: "complaints-with-advocate", period: "2021-22", labels: [], hidden: [[]]),
            ]
        ])
        let findings = await Examiner(expectations, threads: 1).examine(site).findings.sorted
        return findings.filter { Self.rules.contains($0.rule) }.map { "\($0.rule.name): \($0.message)" }
    }

    private static let printed =
        "hidden-printed: a number is printed for 'Team North' of 'complaints-by-team', which the edition hides"
    private static let told = "hidden-told: this says how many there are of 'Team North', whose number is hidden"

    // MARK: Printed

    @Test func `a download with a hidden number is refused`() async throws {
        let path = "\(Self.folder)/figures/complaints-by-team.csv"
        let csv = try #require(ReportSpecimen.files[path])
        #expect(try await examine("<p>Words.</p>") == [])
        for planted in ["complaints,3,[c]", "complaints,3,"] {
            let text = csv.replacing("complaints,,[c]", with: planted)
            #expect(try await examine("<p>Words.</p>", [path: text]) == [Self.printed])
        }
        let share = csv.replacing("complaints,,[c],,[c]", with: "complaints,,[c],2,")
        #expect(try await examine("<p>Words.</p>", [path: share]) == [Self.printed])
    }

    private static let sign =
        "<a class=\"symbol\" href=\"limits.html#symbols\"><span aria-hidden=\"true\">[c]</span></a>"

    private func table(_ rows: [(String, String)], columns: [String] = ["Complaints", "2020-21", "Share"]) -> String {
        let heads = (["Team"] + columns).map { "<th scope=\"col\">\($0)</th>" }.joined()
        let body = rows.map { "<tr><th scope=\"row\">\($0.0)</th>\($0.1)</tr>" }.joined()
        return
            "<table><caption id=\"table-complaints-by-team-caption\">By team</caption><thead><tr>\(heads)</tr></thead>"
            + "<tbody>\(body)</tbody></table>"
    }

    private func cell(_ value: String) -> String { "<td><data value=\"\(value)\">\(value)</data></td>" }

    @Test func `a table with a hidden number is refused, one with last year's is not`() async throws {
        let west = ("Team West", cell("30") + cell("28") + cell("13%"))
        let sign = "<td>\(Self.sign)</td>"
        #expect(try await examine(table([west, ("Team North", sign + cell("20") + sign)])) == [])
        #expect(try await examine(table([west, ("Team North", cell("3") + cell("20") + sign)])) == [Self.printed])
        let share = table([west, ("Team North", sign + cell("2%"))], columns: ["Complaints", "Share"])
        #expect(try await examine(share) == [Self.printed])
    }

    @Test func `of a table whose rows are years, the year that hides its number alone has none`() async throws {
        func years(_ last: String) -> String {
            table([("2020-21", cell("20")), ("2021-22", last)], columns: ["Complaints"])
                .replacing("complaints-by-team", with: "complaints-with-advocate")
        }
        #expect(try await examine(years("<td>\(Self.sign)</td>")) == [])
        #expect(
            try await examine(years(cell("3"))) == [
                "hidden-printed: a number is printed for 'all' of 'complaints-with-advocate', which the edition hides"
            ])
    }

    @Test func `a sentence that prints a hidden number is refused`() async throws {
        let slot = ReportSpecimen.bound("3", "complaints-by-team.north")
        #expect(try await examine("<p>It had \(slot) of them.</p>") == [Self.printed])
        let earlier = ReportSpecimen.bound("20", "complaints-by-team.north last year")
        #expect(try await examine("<p>It had \(earlier) of them.</p>") == [])
    }

    // MARK: Order

    @Test func `rows in the order of the numbers are refused`() async throws {
        let sign = "<td>\(Self.sign)</td>"
        let message =
            "hidden-order: the rows of 'complaints-by-team' are not in the order of the vocabulary, "
            + "and some of its numbers are hidden"
        let rows = [("Team West", cell("30")), ("Team East", cell("23")), ("Team North", sign)]
        #expect(try await examine(table(rows, columns: ["Complaints"])) == [])
        #expect(try await examine(table([rows[0], rows[2], rows[1]], columns: ["Complaints"])) == [message])
        let path = "\(Self.folder)/figures/complaints-by-team.csv"
        let lines = try #require(ReportSpecimen.files[path]).split(separator: "\n").map(String.init)
        let sorted = [lines[0], lines[3], lines[1], lines[2], lines[4]].joined(separator: "\n") + "\n"
        #expect(try await examine("<p>Words.</p>", [path: sorted]) == [message])
    }

    // MARK: Markup

    @Test(arguments: [
        ("<tr>", "<tr data-count=\"3\">", "data-count"), ("<td>", "<td title=\"3\">", "title"),
        ("<td>", "<td aria-label=\"three\">", "aria-label"), ("<td>", "<td class=\"n3\">", "class"),
        ("<td>", "<td style=\"--n: 3\">", "style"), ("<td>", "<td id=\"n3\">", "id"),
        ("<th scope=\"row\">", "<th scope=\"row\" data-n=\"3\">", "data-n"),
        ("<a class=\"symbol\"", "<a class=\"symbol\" data-value=\"3\"", "data-value"),
    ])
    func `an attribute on a hidden number is refused`(old: String, new: String, name: String) async throws {
        let row = "<tr><th scope=\"row\">Team North</th><td>\(Self.sign)</td></tr>"
        let table = "<table><caption>Teams</caption><tbody>\(row)</tbody></table>"
        #expect(try await examine(table) == [])
        let planted = table.replacing(old, with: new)
        #expect(try await examine(planted) == ["hidden-bare: '\(name)' stands on a hidden number"])
    }

    @Test func `every hidden number is read out with the same words`() async throws {
        let spoken = Self.sign.replacing("</span></a>", with: "</span><span class=\"visually-hidden\">WORDS</span></a>")
        #expect(try await examine("<p>\(spoken.replacing("WORDS", with: "hidden to protect people"))</p>") == [])
        let other = try await examine("<p>\(spoken.replacing("WORDS", with: "between one and four"))</p>")
        #expect(other == ["hidden-bare: a hidden number is read out in words of its own"])
    }

    // MARK: Charts

    private static let drawn = "hidden-drawn: a chart draws what its table does not print"

    private func chart(_ shapes: String, _ values: [String]) -> String {
        let rows = values.enumerated().map { place, value in
            let cell = value == "[c]" ? Self.sign : "<data value=\"\(value)\">\(value)</data>"
            return "<tr><th scope=\"row\">Team \(place)</th><td>\(cell)</td></tr>"
        }
        return
            "<figure class=\"chart\"><figcaption><h3>Teams</h3></figcaption><svg aria-hidden=\"true\">\(shapes)</svg>"
            + "<p class=\"chart-description\"><strong>Description:</strong> A bar for each of three teams.</p>"
            + "<table><caption>Drawn</caption><thead><tr><th scope=\"col\">Team</th><th scope=\"col\">Number</th></tr>"
            + "</thead><tbody>\(rows.joined())</tbody></table></figure>"
    }

    private func bar(_ width: String, _ text: String, _ kind: String = "part-1") -> String {
        "<rect class=\"\(kind)\" x=\"0%\" width=\"\(width)\"/><text class=\"strong\" x=\"\(width)\">\(text)</text>"
    }

    @Test func `a hidden bar is a mark of one size`() async throws {
        let (long, short) = (bar("90%", "30"), bar("69%", "23"))
        let values = ["30", "23", "[c]"]
        #expect(try await examine(chart(long + short + bar("1.1em", "[c]", "hidden-bar"), values)) == [])
        for planted in [
            bar("9%", "[c]", "hidden-bar"), bar("3em", "[c]", "hidden-bar"), bar("9%", "[c]"),
            "<rect class=\"part-1\" x=\"0%\" width=\"9%\"/>", bar("9%", "3"),
        ] {
            #expect(try await examine(chart(long + short + planted, values)).contains(Self.drawn), "\(planted)")
        }
        let untrue = long + bar("60%", "23") + bar("1.1em", "[c]", "hidden-bar")
        #expect(try await examine(chart(untrue, values)) == [Self.drawn])
    }

    @Test func `a line has no point for a hidden number`() async throws {
        func point(_ y: String, _ text: String) -> String {
            "<circle class=\"mark part-1\" cx=\"10%\" cy=\"\(y)em\" r=\"0.38em\"/><text class=\"strong\">\(text)</text>"
        }
        let axis = "<line class=\"axis\" x1=\"0%\" y1=\"12em\" x2=\"100%\" y2=\"12em\"/>"
        let values = ["30", "15", "[c]"]
        #expect(try await examine(chart(axis + point("2", "30") + point("7", "15"), values)) == [])
        for planted in [point("11", "[c]"), point("11", "3"), "<circle class=\"mark part-1\" cx=\"90%\" cy=\"11em\"/>"]
        {
            let shapes = axis + point("2", "30") + point("7", "15") + planted
            #expect(try await examine(chart(shapes, values)) == [Self.drawn], "\(planted)")
        }
    }

    @Test func `a bar of 100% with a hidden part is not drawn to scale`() async throws {
        let parts = (0..<3).map { "<rect class=\"part part-\($0)\" x=\"\($0 * 30)%\" y=\"1em\" width=\"30%\"/>" }
            .joined()
        #expect(try await examine(chart(parts, ["30", "30", "30"])) == [])
        #expect(try await examine(chart(parts, ["30", "30", "[c]"])) == [Self.drawn])
        let whole = "<rect class=\"hidden-bar\" x=\"0%\" y=\"1em\" width=\"99%\"/><text class=\"strong\">[c]</text>"
        #expect(try await examine(chart(whole, ["30", "30", "[c]"])) == [])
    }

    // MARK: Words

    @Test(arguments: [
        "Only one complaint was about Team North.", "Most complaints came from Team North.",
        "Complaints about Team North are down 3.", "Complaints about Team North fell.",
        "None of the complaints about Team North was upheld.", "Team North had fewer than five complaints.",
        "Complaints about Team North are down by a third.",
    ])
    func `words that say how many are refused`(text: String) async throws {
        #expect(try await examine("<p>\(text)</p>") == [Self.told])
    }

    @Test(arguments: [
        "Team North answers each complaint.", "Most complaints came from Team West.", "Team North has one office.",
        "Team North learned from complaints of 2020-21.",
    ])
    func `words that say nothing of it pass`(text: String) async throws {
        #expect(try await examine("<p>\(text)</p>") == [])
    }

    @Test(arguments: [
        "<meta name=\"description\" content=\"Team North had 3 complaints\"/>",
        "<meta property=\"og:title\" content=\"Team North: three complaints\"/>",
    ])
    func `a meta tag that tells a hidden number is refused`(tag: String) async throws {
        let page = Specimen.page(head: tag, main: "<p>Words.</p>")
        #expect(try await examine("", ["\(Self.folder)/complaints.html": page]) == [Self.told])
        let quiet = page.replacing("three", with: "many").replacing(" 3 ", with: " many ")
        #expect(try await examine("", ["\(Self.folder)/complaints.html": quiet]) == [])
    }

    @Test func `a title, a description of a picture and a file for machines tell nothing`() async throws {
        let image = "<p><abbr title=\"Team North: 3 complaints\">North</abbr></p>"
        #expect(try await examine(image) == [Self.told])
        let page = Specimen.page(title: "Team North had two complaints", main: "<p>Words.</p>")
        #expect(try await examine("", ["\(Self.folder)/complaints.html": page]).contains(Self.told))
        let json = ["\(Self.folder)/search.json": "[\n{\"team\": \"Team North\", \"complaints\": 3}\n]\n"]
        #expect(try await examine("<p>Words.</p>", json) == [Self.told])
    }
}
