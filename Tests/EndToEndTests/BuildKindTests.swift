import Foundation
import Testing

/// The two builds of the program, and its version.
@Suite struct BuildKindTests {
    @Test func `a debug build says so and publishes nothing by accident`() throws {
        let project = try Scratch()
        let version = try Binary.run(["--version"], in: project.url, program: Binary.debug)
        #expect(version.output.hasSuffix(" (debug build)\n"))
        let run = try Binary.run(
            ["publish", "live"], in: project.url, environment: ["HEARD_PUBLISH_DEBUG": ""], program: Binary.debug)
        #expect(run.exitCode == 75)
        #expect(
            run.errors == """
                heard: this is a debug build, for tests and a first look, so nothing is published
                  fix: build the released program with 'scripts/program', and publish with .build/release/heard

                """)
    }

    @Test func `the newest version of the changelog is what the program says it is`() throws {
        let changes = try String(contentsOf: Project.root.appending(path: "CHANGELOG.md"), encoding: .utf8)
        let newest = try #require(
            changes.split(separator: "\n").first { $0.hasPrefix("## [") && $0 != "## [Unreleased]" })
        let version = try #require(newest.split(separator: "[").last?.split(separator: "]").first)
        #expect(try Binary.run(["--version"]).output.hasPrefix("heard \(version)"))
    }
}
