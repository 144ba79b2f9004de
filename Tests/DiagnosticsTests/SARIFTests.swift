import Diagnostics
import Testing

@Suite struct SARIFTests {
    private let finding = Finding(
        .linkTarget, at: SourceLocation(path: "content/any town/page.md", line: 3, column: 2), "no page is at 'x'",
        related: [Related(SourceLocation(path: "anytown/page.html", line: 9), "Here")], fix: "write its name")

    @Test func `a log names the rule, the place relative to its folder, and what was suppressed`() {
        let rule = SARIF.Rule(
            id: .linkTarget, source: "ours", help: "file:///project/docs/rules/link-target.md")
        let log = SARIF(version: "1.2.3", rules: [rule])
            .render([finding], suppressed: [.init(finding.weighing(.warning), justification: "Next week.")])
        let place = """
            {"physicalLocation": {"artifactLocation": {"uri": "content/any%20town/page.md", "uriBaseId": "PROJECT"}, \
            "region": {"startLine": 3, "startColumn": 2}}}
            """
        #expect(log.contains(place))
        #expect(log.contains("\"ruleId\": \"link-target\", \"ruleIndex\": 0, \"level\": \"error\""))
        #expect(log.contains("\"message\": {\"text\": \"no page is at 'x'. Fix: write its name\"}"))
        #expect(log.contains("{\"uri\": \"anytown/page.html\", \"uriBaseId\": \"SITE\"}"))
        #expect(log.contains("{\"kind\": \"external\", \"justification\": \"Next week.\"}"))
        #expect(log.contains("\"helpUri\": \"file:///project/docs/rules/link-target.md\""))
        #expect(log.contains("\"semanticVersion\": \"1.2.3\""))
    }

    @Test func `a rule that only a finding names is described too`() {
        #expect(SARIF(version: "1", rules: []).render([finding]).contains("{\"id\": \"link-target\", \"default"))
    }

    @Test func `a file outside the project has an address of its own`() {
        let outside = Finding(.utf8Text, at: SourceLocation(path: "/records/a.csv"), "not UTF-8")
        let log = SARIF(version: "1", rules: []).render([outside])
        #expect(log.contains("{\"artifactLocation\": {\"uri\": \"file:///records/a.csv\"}}"))
    }
}
