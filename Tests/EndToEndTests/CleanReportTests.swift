import Foundation
import Testing

/// Reports of other shapes than the two samples, which the benchmark of planted faults uses too.
@Suite struct CleanReportTests {
    static let folder = Project.root.appending(path: "Tests/Benchmarks/faults/clean")

    /// Five complaints, none of them under the law; one service, most numbers hidden, no equality table, own checklist.
    @Test func `the report of a tiny council without statutory complaints has no finding`() throws {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Self.folder, to: ".")
        let built = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(built.errors == "")
        #expect(built.exitCode == 0)
        let checked = try Binary.run(["check", "--quiet", "--clock", "2025-07-15"], in: project.url)
        #expect(checked.errors == "")
        #expect(checked.exitCode == 0)
    }
}
