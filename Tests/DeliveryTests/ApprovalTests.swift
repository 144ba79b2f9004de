import Delivery
import Diagnostics
import Quantities
import Site
import StrictYAML
import Testing

@Suite struct ApprovalTests {
    private func page(_ main: String) -> [UInt8] {
        Array(
            "<html><head><title>T</title></head><body><p>Head</p><main id=\"main\">\(main)</main><p>Foot</p></body></html>"
                .utf8)
    }

    private func text(_ main: String) -> ReadingText { ReadingText(ofPage: page(main)) }

    private let date = CalendarDate(year: 2024, month: 6, day: 4) ?? CalendarDate(daysSinceEpoch: 0)

    @Test func `two roles never have one name of a file, whatever alphabet and signs they are written with`() {
        func names(_ role: String) -> [String] {
            SignOff(.edition, role: role, on: date, evidence: "Minute 1", of: text("<p>7</p>")).names
        }
        #expect(names("Director of Services").first == "edition.director-of-services")
        let roles = ["Cabinet member", "Cabinet-member", "cabinet MEMBER", "Директор", "Начальник", "Rheolwr cŵyn"]
        let all = roles.map(names)
        #expect(Set(all.compactMap(\.last)).count == roles.count)
        #expect(all.map(\.count) == [2, 2, 2, 1, 1, 2])
        #expect(all.joined().allSatisfy { name in name.utf8.allSatisfy { $0 < 128 } })
        #expect(["", " ", "..", "- 7 -"].allSatisfy { !SignOff.isRole($0) } && roles.allSatisfy(SignOff.isRole))
    }

    @Test func `what is read is the words and numbers of the main part, a line a block`() {
        let text = text(
            "<h1>Teams</h1><p>We had <data value=\"177\">177</data> &amp; <strong>more</strong>.</p><table><tr><th>North</th><td>7</td></tr></table>"
        )
        #expect(text.text == "Teams\nWe had 177 & more.\nNorth\n7\n")
        #expect(ReadingText(kept: text.text) == text)
    }

    @Test(arguments: [
        ("<p class=\"x\" id=\"y\">We had <b>7</b> cases.</p>", true), ("<div><p>We had 7</p><p>cases.</p></div>", true),
        ("<p>We had 7\n   cases.</p>", true), ("<p>We had 8 cases.</p>", false), ("<p>We had 7 case.</p>", false),
        ("<p>7 We had cases.</p>", false), ("<p>We had 7 cases.</p><p>More.</p>", false), ("", false),
    ])
    func `a changed word, number or order voids a sign-off, and changed markup does not`(main: String, holds: Bool) {
        let signOff = SignOff(
            .page("teams"), role: "Director", on: date, evidence: "Minute 1", of: text("<p>We had 7 cases.</p>"))
        let verdict = SignOffVerdict(signOff, now: text(main), kept: text("<p>We had 7 cases.</p>"))
        #expect((verdict.standing == .sound) == holds)
    }

    @Test func `a void sign-off tells before and after, numbers first`() {
        let old = text("<h1>Teams</h1><p>Words one.</p><p>North</p><p>7</p>")
        let new = text("<h1>Teams</h1><p>Words two.</p><p>North</p><p>9</p>")
        let signOff = SignOff(.edition, role: "Director", on: date, evidence: "Minute 1", of: old)
        let verdict = SignOffVerdict(signOff, now: new, kept: old)
        guard case .void(let changes) = verdict.standing else {
            Issue.record("it is not void")
            return
        }
        #expect(
            changes.map(\.words) == [
                "'7' is now '9' (after 'North')", "'Words one.' is now 'Words two.' (after 'Teams')",
            ])
        let ledger = SignOffLedger(
            [verdict], roles: ["Director", "Cabinet member"], of: "2023-24", at: SourceLocation(path: "edition.yaml"))
        #expect(!ledger.isComplete)
        #expect(ledger.findings.map(\.rule) == [.signOffVoid, .signOffMissing])
        #expect(ledger.missing == ["Cabinet member"])
    }

    @Test func `a text beside a sign-off that is not the one that was read proves nothing`() {
        let signOff = SignOff(.edition, role: "Director", on: date, evidence: "Minute 1", of: text("<p>7</p>"))
        #expect(SignOffVerdict(signOff, now: text("<p>8</p>"), kept: text("<p>8</p>")).standing == .textLost)
        #expect(SignOffVerdict(signOff, now: text("<p>8</p>"), kept: nil).standing == .textLost)
        #expect(SignOffVerdict(signOff, now: nil, kept: nil).standing == .pageGone)
    }

    @Test func `a ledger is complete when everybody who has to has signed what is there now`() {
        let now = text("<p>7</p>")
        let signOff = SignOff(.edition, role: "Director", on: date, evidence: "Minute 1", of: now)
        let verdict = SignOffVerdict(signOff, now: now, kept: now)
        let place = SourceLocation(path: "edition.yaml")
        #expect(SignOffLedger([verdict], roles: ["Director"], of: "2023-24", at: place).isComplete)
        #expect(!SignOffLedger([], roles: ["Director"], of: "2023-24", at: place).isComplete)
        let ofPage = SignOff(.page("teams"), role: "Director", on: date, evidence: "Minute 1", of: now)
        let one = SignOffVerdict(ofPage, now: now, kept: now)
        #expect(
            !SignOffLedger([one], roles: ["Director"], of: "2023-24", at: place).isComplete, "a page is not an edition")
    }

    @Test func `a sign-off is read back as it was written`() throws {
        let signOff = SignOff(
            .page("teams"), role: "Director of \"Children's\" Services", on: date, evidence: "Minute 1: \\ 4",
            of: text("<p>7</p>"))
        var findings = Findings()
        let node = try #require(SettingsFile.read(signOff.yaml(named: "text"), path: "s.yaml", &findings))
        let read = try #require(SignOff.read(node, &findings))
        #expect(findings.isEmpty)
        #expect(read.names.first == "page-teams.director-of-children-s-services")
        #expect((read.subject, read.role, read.evidence) == (signOff.subject, signOff.role, signOff.evidence))
        #expect(read.digest == signOff.digest && read.date == date)
    }
}

@Suite struct SiteDifferenceTests {
    private func site(_ files: [String: String]) throws -> BuiltSite {
        try #require(BuiltSite(files.map { SiteFile(path: $0.key, text: $0.value) }))
    }

    private func page(_ main: String) -> String { "<html><body><main>\(main)</main></body></html>" }

    @Test func `a difference tells figures first, then words, then markup`() throws {
        let head = "period,team,measure,unit,value,symbol,share,share_symbol,source,notice\n"
        let old = try site([
            "c/y/figures/by-team.csv": head
                + "2023-24,\"North, upper\",count,complaints,7,,41,,,N\n2023-24,East,count,complaints,,[c],,,,N\n",
            "c/y/teams.html": page("<h1>Teams</h1><p>North had 7.</p><p>It <b>was</b> so.</p>"),
            "c/y/stages.html": page("<p>Same words.</p>"), "c/y/gone.html": page("<p>Gone.</p>"), "x.css": "p {}",
        ])
        let new = try site([
            "c/y/figures/by-team.csv": head
                + "2023-24,\"North, upper\",count,complaints,9,,53,,,N\n2023-24,West,count,complaints,3,,,,,N\n",
            "c/y/teams.html": page("<h1>Teams</h1><p>North had 9.</p><p>It was so.</p>"),
            "c/y/stages.html": page("<p class=\"wide\">Same words.</p>"), "c/y/new.html": page("<p>New.</p>"),
            "x.css": "p { margin: 0 }",
        ])
        let difference = SiteDifference(from: old, to: new)
        #expect(
            difference.text == """
                Figures (3)
                  c/y/figures/by-team.csv: 2023-24, North, upper, count, complaints: 7 (41%) -> 9 (53%)
                  c/y/figures/by-team.csv: 2023-24, West, count, complaints: new: 3
                  c/y/figures/by-team.csv: 2023-24, East, count, complaints: gone: [c]

                Words (1)
                  c/y/teams.html: 'North had 7.' is now 'North had 9.' (after 'Teams')

                Markup alone (2)
                  c/y/stages.html
                  x.css

                New files (1)
                  c/y/new.html

                Files that are gone (1)
                  c/y/gone.html

                """)
        #expect(difference.json.contains(#""before":"7 (41%)""#) || difference.json.contains(#""before": "7 (41%)""#))
        #expect(!difference.isEmpty)
    }

    @Test func `a site differs in nothing from itself`() throws {
        let site = try site(["a.html": page("<p>One.</p>")])
        #expect(SiteDifference(from: site, to: site).isEmpty)
        #expect(SiteDifference(from: site, to: site).text == "The two builds are the same, byte for byte.\n")
    }
}
