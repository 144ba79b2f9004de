import Diagnostics
import Settings
import StrictYAML
import Testing

@testable import Delivery

@Suite struct PublishTargetTests {
    private func findings(_ name: String) -> [String] {
        let text = """
            targets:
              live: {kind: folder, to: web}
              team: {kind: folder, to: intranet, audience: staff}
              cms: {kind: fragments, to: parts, audience: staff, publication: rag}
              twin: {kind: folder, to: web}
            """
        var findings = Findings()
        if let root = SettingsFile.read(text, path: "publish.yaml", &findings) {
            _ = PublishTarget.read(root, named: name, &findings)
        }
        return findings.sorted.map { "\($0.location.line ?? 0): \($0.message)" }
    }

    @Test func `what is wrong with one target is said where that one is published to, and stops no other`() {
        #expect(findings("team") == ["3: the target is for staff and names no publication"])
        #expect(findings("cms") == ["4: pages for staff would be taken apart, and lose their marking"])
    }

    @Test func `two targets in one place stop each other`() {
        #expect(findings("live").count == 1)
        #expect(findings("twin").count == 1)
    }
}
