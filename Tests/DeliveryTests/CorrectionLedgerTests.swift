import Diagnostics
import Quantities
import Settings
import Site
import StrictYAML
import Testing

@testable import Delivery

/// What readers have seen may change, and readers are told.
@Suite struct CorrectionLedgerTests {
    private let edition: EditionName = "2023-24"

    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func page(_ main: String) -> String { "<html><body><main id=\"main\">\(main)</main></body></html>" }

    private func site(_ pages: [String: String]) throws -> BuiltSite {
        try #require(
            BuiltSite(pages.map { SiteFile(path: "anytown/2023-24/\($0.key).html", text: page($0.value)) }))
    }

    /// As `heard publish` would have kept it.
    private func published(_ site: BuiltSite, _ corrections: [Correction] = []) throws -> PublishedManifest {
        let origin = Manifest.Origin(
            tool: "heard 0.0.0", council: "anytown", templates: FileDigest.of([1]), definitions: FileDigest.of([2]),
            editions: [
                Manifest.Edition(
                    name: edition, publishedOn: try day("2024-07-01"), records: (FileDigest.of([3]), .demonstration),
                    protection: nil, approvals: (0, []), corrections: corrections.map(Manifest.CorrectionNote.init))
            ])
        let files = site.files.compactMap {
            Manifest.File($0, words: FileDigest(hex: ReadingText(ofPublished: $0.bytes).digest))
        }
        let manifest = Manifest(origin: origin, waivers: [], files: files)
        var findings = Findings()
        let read = PublishedManifest.read(Array(manifest.text.utf8), path: "live.json", &findings)
        #expect(findings.isEmpty)
        #expect(
            read?.files == files && read?.editions.first?.corrections == corrections.map(Manifest.CorrectionNote.init))
        return try #require(read)
    }

    private func corrections(_ yaml: String) throws -> [Correction] {
        var findings = Findings()
        let root = try #require(SettingsFile.read("corrections:\n" + yaml, path: "corrections.yaml", &findings))
        return Correction.readAll(root, publishedOn: try day("2024-07-01"), &findings)
    }

    /// The rules and messages of a site that follows a published one.
    private func said(
        _ old: PublishedManifest, _ new: BuiltSite, _ told: [Correction] = [], since: String = "2024-07-02"
    ) throws -> [String] {
        let editions = [CorrectionLedger.Edition(name: edition, file: "corrections.yaml", corrections: told)]
        let ledger = CorrectionLedger(old, since: try day(since), editions, clock: try day("2024-07-20"))
        return ledger.findings(of: new).all.map { "[\($0.rule)] \($0.message)" }
    }

    private let missing =
        "[correction-missing] readers have seen other words or numbers on the page 'teams', and no new correction names it"

    @Test(arguments: [
        ("<p>We had <b>7</b> cases.</p>", true), ("<div><p>We had 7</p><p>cases.</p></div>", true),
        ("<nav><a href=\"a.html\">Other</a></nav><p>We had 7 cases.</p>", true),
        (
            "<section class=\"inset correction\"><h2>Corrected</h2><section>In</section></section><p>We had 7 cases.</p>",
            true
        ),
        ("<p class=\"corrected\">Corrected.</p><p>We had 7 cases.</p>", true),
        ("<p>We had 8 cases.</p>", false), ("<p>We had 7 case.</p>", false),
        ("<section class=\"inset\">More.</section><p>We had 7 cases.</p>", false), ("", false),
    ])
    func `a changed word or number needs a correction, and markup, ways and notices do not`(main: String, isSame: Bool)
        throws
    {
        let old = try published(try site(["teams": "<p>We had 7 cases.</p>"]))
        #expect(try said(old, try site(["teams": main])) == (isSame ? [] : [missing]))
    }

    @Test func `a correction counts where it names the page, is new and is not older than what readers have`() throws {
        let (before, after) = (try site(["teams": "<p>7</p>"]), try site(["teams": "<p>8</p>"]))
        func told(_ date: String, _ page: String) throws -> [Correction] {
            try corrections(
                "  - {date: \(date), class: figure, pages: [\(page)], what: A, why: B, before: 7, after: 8}")
        }
        let old = try published(before)
        #expect(try said(old, after, try told("2024-07-02", "teams")) == [])
        #expect(try said(old, after, try told("2024-07-10", "teams")) == [])
        #expect(try said(old, after, try told("2024-07-01", "teams")) == [missing])
        #expect(try said(old, after, try told("2024-07-10", "stages")) == [missing])
        let known = try published(before, try told("2024-07-10", "teams"))
        #expect(try said(known, after, try told("2024-07-10", "teams")) == [missing], "readers were given it before")
    }

    @Test func `a correction that readers were told of may be reworded, and covers no other page and no later change`()
        throws
    {
        let (before, after) = (try site(["teams": "7", "stages": "1"]), try site(["teams": "7", "stages": "2"]))
        func told(_ pages: String, _ words: String = "A") throws -> [Correction] {
            try corrections(
                "  - {date: 2024-07-10, class: text, pages: [\(pages)], what: \(words), why: B, before: 6, after: 7}")
        }
        let lost =
            "[correction-kept] readers were told on 10 July 2024 of a correction of 'teams', and it is not in this "
            + "file any more"
        let other = missing.replacing("'teams'", with: "'stages'")
        let old = try published(before, try told("teams"))
        #expect(try said(old, before, try told("teams", "C")) == [])
        #expect(try said(old, before, try told("\"teams\", teams", "C")) == [])
        #expect(try said(old, before, try told("teams, stages", "C")) == [lost])
        let both = try published(before, try told("stages"))
        #expect(try said(both, after, try told("stages", "C")) == [other], "it was told of another change")
        #expect(try said(both, after, try told("stages", "C") + told("stages")) == [])
        let twice = try published(before, try told("teams") + told("teams", "C"))
        #expect(try said(twice, before, try told("teams", "D") + told("teams")) == [])
        #expect(try said(twice, before, try told("teams")) == [lost])
    }

    @Test func `a page that has moved is followed, and one that is gone is missed`() throws {
        let old = try published(try site(["staff": "<p>7</p>", "teams": "<p>1</p>"]))
        let way = "<head><meta http-equiv=\"refresh\" content=\"0; url=teams.html\"/></head>"
        func moved(_ words: String) throws -> BuiltSite {
            try #require(
                BuiltSite([
                    SiteFile(path: "anytown/2023-24/staff.html", text: way + page("<p>Moved</p>")),
                    SiteFile(path: "anytown/2023-24/teams.html", text: page(words)),
                ]))
        }
        #expect(try said(old, try moved("<p>1</p>")) == [missing])
        #expect(
            try said(old, try site(["teams": "<p>1</p>"])) == [
                "[published-page-gone] readers have seen a page of 2023-24 that is not in the site any more: 'staff'"
            ])
        let one = try published(try site(["staff": "<p>1</p>"]))
        #expect(try said(one, try moved("<p>1</p>")) == [])
        let named = try corrections("  - {date: 2024-07-10, class: text, pages: [staff], what: A, why: B, after: 7}")
        #expect(try said(one, try moved("<p>7</p>"), named) == [])
    }

    @Test(arguments: [
        ("12 complaints", true), ("12", true), ("1", false), ("2 complaints", false), ("12.5", true),
        ("mplaints", false),
        ("Of 12 complaints, half", true), ("of 12 complaints", false), ("complaints half", false),
    ])
    func `new words have to stand on the page, whole`(words: String, isSaid: Bool) throws {
        let site = try site(["teams": "<p>Of <b>12</b> complaints, half were new.</p><p>It took 12.5 days.</p>"])
        let told = try corrections(
            "  - {date: 2024-07-10, class: figure, pages: [teams], what: A, why: B, after: '\(words)'}")
        let findings = CorrectionClaims(site, folder: "anytown/2023-24").findings(of: told)
        #expect(findings.all.map(\.rule) == (isSaid ? [] : [.correctionAfter]))
    }

    @Test func `between two sites, words that were taken out for privacy are not told, whichever is the newer`() throws
    {
        let notice = "<section class=\"inset correction correction-privacy\"><p>10 July</p></section>"
        let old = try site(["teams": "<p>Kim of Elm Street</p>", "stages": "<p>7</p>"])
        let new = try site(["teams": "\(notice)<p>A person</p>", "stages": "<p>8</p>"])
        for (left, right) in [(old, new), (new, old)] {
            let difference = SiteDifference(from: left, to: right)
            #expect(difference.withheld == ["anytown/2023-24/teams.html"])
            #expect(!difference.text.contains("Kim") && !difference.json.contains("Kim"))
            #expect(difference.prose.map(\.page) == ["anytown/2023-24/stages.html"])
        }
    }

    @Test func `a void sign-off quotes nothing of a page that was corrected for privacy`() throws {
        let old = ReadingText(lines: ["# anytown/2023-24/stages.html", "7", "# anytown/2023-24/teams.html", "Kim"])
        let new = ReadingText(lines: ["# anytown/2023-24/stages.html", "8", "# anytown/2023-24/teams.html", "A person"])
        let signed = SignOff(.edition, role: "Director", on: try day("2024-07-01"), evidence: "Minute 1", of: old)
        let page = SignOff(
            .page("teams"), role: "Director", on: try day("2024-07-01"), evidence: "Minute 1",
            of: ReadingText(lines: ["Kim"]))
        let verdicts = [
            SignOffVerdict(signed, now: new, kept: old),
            SignOffVerdict(page, now: ReadingText(lines: ["A person"]), kept: ReadingText(lines: ["Kim"])),
        ]
        func text(_ untold: Set<String>) -> String {
            let ledger = SignOffLedger(
                verdicts, roles: [], of: edition, at: SourceLocation(path: "edition.yaml"), untold: untold)
            return FindingText().render(ledger.findings)
        }
        let told = text(["anytown/2023-24/teams.html"])
        #expect(!told.contains("Kim") && told.contains("'7' is now '8'") && told.contains("2 changes"))
        #expect(text([]).contains("Kim"))
    }
}
