import Checks
import Diagnostics
import Quantities
import Site
import StrictYAML
import Testing

@Suite struct WaiverTests {
    private static let broken = Specimen.page(main: "<p><a href=\"gone.html\">Gone</a></p>")

    private func examine(
        _ changes: String, of rule: String = "link-target", on day: String = "2022-06-01"
    ) async throws -> Examination {
        let yaml = """
            waivers:
              - rule: \(rule)
                reason: The page comes next week.
                decided_on: 2022-05-01
                expires_on: 2022-12-31
                decided_by: complaints manager
            \(changes.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
            """
        var findings = Findings()
        let node = try #require(SettingsFile.read(yaml, path: "content/anytown/waivers.yaml", &findings))
        var expectations = Expectations()
        expectations.waivers = Waiver.readAll(node, folder: "anytown", &findings)
        expectations.clock = CalendarDate(iso: day)
        #expect(findings.all == [])
        let site = try Specimen.site(["anytown/2021-22/complaints.html": Self.broken])
        return await Examiner(expectations).examination(of: site)
    }

    @Test func `a waiver takes a finding out and is recorded with the site`() async throws {
        let examination = try await examine("severity: off")
        #expect(examination.findings.all == [])
        #expect(examination.waived.map(\.finding.rule) == [.linkTarget])
        #expect(
            examination.checked?.waivers.map(\.words) == [
                "anytown: waived once until 31 December 2022 [link-target]: The page comes next week. (complaints manager)"
            ])
    }

    @Test func `a waiver can make an error a warning`() async throws {
        let examination = try await examine("severity: warning")
        #expect(examination.findings.all.map(\.severity) == [.warning])
        #expect(examination.checked != nil)
        #expect(examination.waived.isEmpty)
    }

    @Test(arguments: ["page: 2021-22", "page: 2021-22/complaints.html", "words: gone.html"])
    func `a waiver reaches as far as it says`(place: String) async throws {
        #expect(try await examine("severity: off\n\(place)").findings.all == [])
    }

    @Test(arguments: ["page: 2021", "page: 2022-23", "words: here.html"])
    func `a waiver reaches no further than it says, and an unused one is a warning`(place: String) async throws {
        let examination = try await examine("severity: off\n\(place)")
        #expect(examination.findings.sorted.rules == [.linkTarget, .waiverUsed])
        #expect(examination.waivers == [])
    }

    @Test func `a waiver holds on its last day and is an error on the next`() async throws {
        #expect(try await examine("severity: off", on: "2022-12-31").findings.all == [])
        let after = try await examine("severity: off", on: "2023-01-01")
        #expect(after.findings.sorted.rules == [.linkTarget, .waiverCurrent])
        #expect(after.checked == nil)
    }

    @Test(arguments: [RuleID.recordIdentifier, .wellFormed, .waiverUsed, .staffPage, .knownKey])
    func `a rule of privacy, and what stops a build, cannot be waived`(rule: RuleID) async throws {
        let refused = try await examine("severity: off", of: rule.name).findings.all.filter { $0.rule == .waivableRule }
        #expect(refused.map(\.message) == ["the rule '\(rule)' cannot be waived"])
    }

    @Test func `a name that no rule has is told with the nearest`() async throws {
        let findings = try await examine("severity: off", of: "link-tarket").findings.all
        let refused = findings.filter { $0.rule == .waivableRule }
        #expect(refused.map(\.fix) == ["write 'link-target'"])
    }

    @Test func `the examination tells the page and the words of a finding`() async throws {
        let examination = try await examine("severity: warning")
        let finding = try #require(examination.findings.all.first)
        #expect(examination.page(of: finding) == "anytown/2021-22/complaints.html")
        #expect(examination.sentence(of: finding) == "Gone")
        #expect(examination.title(of: "anytown/2021-22/complaints.html") == "Complaints received")
    }
}
