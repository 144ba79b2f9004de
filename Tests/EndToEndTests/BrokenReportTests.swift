import Diagnostics
import Foundation
import Testing

/// Every rule has a report that breaks it: a folder of `Broken` named after the rule holds the files that differ
/// from the sound report in `Base`, a `command.txt` where it is not `build`, and the exact text that a person sees.
/// Places in a built page move with `templates/layouts/page.html`: then record again and read the difference.
@Suite struct BrokenReportTests {
    static let broken = Project.tests.appending(path: "Broken")
    static let rules = (try? FileManager.default.contentsOfDirectory(atPath: broken.path).sorted()) ?? []

    @Test(arguments: rules) func `a broken report is refused with exactly this text`(rule: String) throws {
        let folder = Self.broken.appending(path: rule)
        let run = try BrokenReport.run(folder)
        try Golden.compare(run.errors, with: folder.appending(path: "expected.txt"))
        #expect(run.errors.contains("[\(rule)]"))
        #expect([1, 75].contains(run.exitCode) || run.errors.contains("warning:"))
    }

    @Test func `the sound report that the broken ones are made from is sound`() throws {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        let run = try Binary.run(["build", "--quiet"], in: project.url)
        #expect(run.errors == "")
        #expect(run.exitCode == 0)
    }

    @Test func `every rule has its broken report, and every report its rule`() {
        #expect(Set(RuleID.allCases.map(\.name)).symmetricDifference(Self.rules).sorted() == [])
    }

    @Test(arguments: RuleID.allCases) func `a rule weighs in its report what the catalogue says`(rule: RuleID) throws {
        let report = Self.broken.appending(path: "\(rule)/expected.txt")
        let heads = try String(contentsOf: report, encoding: .utf8).split(separator: "\n")
            .filter { $0.hasSuffix("[\(rule)]") }
        let weights = Severity.allCases.filter { severity in heads.contains { $0.contains(": \(severity): ") } }
        let expected: [[Severity]] =
            switch rule.weight {
            case .error: [[.error]]
            case .warning: [[.warning]]
            case .byCase, .warningUntilPublished: [[.error], [.warning], [.error, .warning]]
            }
        #expect(expected.contains(weights))
    }
}

/// A folder with the files that spoil the sound report: laid over it in a place of its own, and built.
enum BrokenReport {
    static func run(_ folder: URL) throws -> Binary.Run { try run(folder, in: try project(folder)) }

    static func project(_ folder: URL) throws -> Scratch {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        try lay(folder, over: project)
        return project
    }

    /// Lays the files of a folder over a project, and removes those that it names.
    static func lay(_ folder: URL, over project: Scratch) throws {
        try project.copy(folder.appending(path: "project"), to: ".")
        for path in try lines(of: folder.appending(path: "removed.txt")) {
            try FileManager.default.removeItem(at: project.url.appending(path: path))
        }
    }

    static func run(_ folder: URL, in project: Scratch, _ options: [String] = []) throws -> Binary.Run {
        let command = try lines(of: folder.appending(path: "command.txt")).first ?? "build"
        let settings = try lines(of: folder.appending(path: "environment.txt")).map {
            let parts = $0.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts[1])
        }
        return try Binary.run(
            command.split(separator: " ").map(String.init) + ["--quiet"] + options, in: project.url,
            environment: Dictionary(settings, uniquingKeysWith: { first, _ in first }))
    }

    private static func lines(of file: URL) throws -> [String] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}

/// Golden files: compared byte for byte, recorded with `RECORD_GOLDENS=1`, which fails the run on purpose.
enum Golden {
    static func compare(_ actual: String, with file: URL) throws {
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
            try Data(actual.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent); read it, then run again without RECORD_GOLDENS")
            return
        }
        // Of the file's bytes: `String(contentsOf:)` leaves the mark at the start of a download out.
        let isThere = FileManager.default.fileExists(atPath: file.path)
        let expected = isThere ? String(decoding: try Data(contentsOf: file), as: UTF8.self) : ""
        #expect(actual == expected)
    }
}
