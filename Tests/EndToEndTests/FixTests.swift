import Foundation
import Testing

/// People follow a fix word for word, and so do these tests: each fix that a broken report prints is applied, and the
/// report is built again. What was found must be gone, and nothing else may have come.
@Suite struct FixTests {
    @Test func `whoever follows a printed fix is rid of the finding and gets no other`() async throws {
        let outcomes = try await FixOutcome.ofAllReports()
        #expect(outcomes.flatMap(\.faults) == [])
        // How many were followed in each report: a fix that nobody applies any more shows as a difference.
        let applied = outcomes.filter { $0.applied > 0 }.map { "\($0.rule): \($0.applied)\n" }.joined()
        try Golden.compare(applied, with: Project.tests.appending(path: "Golden/followed-fixes.txt"))
    }

    @Test func `a wrong fix does not pass`() throws {
        let folder = BrokenReportTests.broken.appending(path: "known-figure")
        let outcome = try FixOutcome.following(folder) { .init(original: $0.original, replacement: "complaints-alll") }
        #expect(outcome.applied == 2)
        #expect(outcome.faults.count == 4, "two are still there, and two have come: \(outcome.faults)")
    }
}

/// What `--format json` says of a finding.
struct JSONFinding: Decodable {
    struct Edit: Decodable, Hashable {
        let original: String
        let replacement: String
    }

    let rule: String
    let path: String
    let line: Int?
    let column: Int?
    let message: String
    let edit: Edit?

    /// What stays when lines and columns move.
    var identity: String { "\(path): \(message.replacing(/\ \(\S+:\d+:\d+\)$/, with: "")) [\(rule)]" }
    var place: (String, Int, Int) { (path, line ?? 0, column ?? 0) }

    /// The findings of a run; a command whose result is JSON too has them beside it.
    static func all(in output: String) throws -> [JSONFinding] {
        struct Document: Decodable { let findings: [JSONFinding] }
        let bytes = Data(output.utf8)
        guard output.hasPrefix("[") else { return try JSONDecoder().decode(Document.self, from: bytes).findings }
        return try JSONDecoder().decode([JSONFinding].self, from: bytes)
    }
}

/// What came of following the fixes of one broken report.
struct FixOutcome {
    let rule: String
    let applied: Int
    /// Findings that are still there, that have come, and fixes that could not be followed.
    let faults: [String]

    static func ofAllReports() async throws -> [FixOutcome] {
        let rules = try BrokenReportTests.rules.filter { rule in
            let folder = BrokenReportTests.broken.appending(path: rule)
            return try FileManager.default.fileExists(atPath: folder.appending(path: "fixed").path)
                || expected(folder).contains("fix: write '")
        }
        return try await withThrowingTaskGroup(of: FixOutcome.self) { group in
            var outcomes: [FixOutcome] = []
            for (index, rule) in rules.enumerated() {
                if index >= ProcessInfo.processInfo.activeProcessorCount, let done = try await group.next() {
                    outcomes.append(done)
                }
                group.addTask { try following(BrokenReportTests.broken.appending(path: rule)) { $0 } }
            }
            for try await outcome in group { outcomes.append(outcome) }
            return outcomes.sorted { $0.rule < $1.rule }
        }
    }

    static func following(_ folder: URL, changing: (JSONFinding.Edit) -> JSONFinding.Edit) throws -> FixOutcome {
        let rule = folder.lastPathComponent
        let project = try BrokenReport.project(folder)
        let before = try findings(folder, in: project)
        var faults: [String] = []
        var followed: [JSONFinding] = []
        // From the end of a file to its beginning, so that no place moves before it is reached.
        for finding in before.sorted(by: { $0.place > $1.place }) {
            guard let edit = finding.edit else { continue }
            if try apply(changing(edit), at: finding, in: project.url) {
                followed.append(finding)
            } else {
                faults.append("\(rule): '\(edit.original)' does not stand at \(finding.path):\(finding.line ?? 0)")
            }
        }
        let fixed = folder.appending(path: "fixed")
        if FileManager.default.fileExists(atPath: fixed.path) {
            try BrokenReport.lay(fixed, over: project)
            followed += before.filter { $0.rule == rule && $0.edit == nil }
        } else if try saysWhatToType(folder), !followed.contains(where: { $0.rule == rule }) {
            faults.append("\(rule): the fix says what to type, and neither an edit nor a folder 'fixed' follows it")
        }
        guard !followed.isEmpty else { return FixOutcome(rule: rule, applied: 0, faults: faults) }
        let after = try findings(folder, in: project)
        let (old, new) = (Set(before.map(\.identity)), Set(after.map(\.identity)))
        faults += Set(followed.map(\.identity)).intersection(new).sorted().map { "\(rule): still there: \($0)" }
        faults += new.subtracting(old).sorted().map { "\(rule): has come: \($0)" }
        return FixOutcome(rule: rule, applied: followed.count, faults: faults)
    }

    private static func findings(_ folder: URL, in project: Scratch) throws -> [JSONFinding] {
        try JSONFinding.all(in: try BrokenReport.run(folder, in: project, ["--format", "json"]).output)
    }

    /// Writes the replacement where the finding is or, where it names a paragraph, at the first such text from there.
    private static func apply(_ edit: JSONFinding.Edit, at finding: JSONFinding, in project: URL) throws -> Bool {
        let file = project.appending(path: finding.path)
        guard FileManager.default.fileExists(atPath: file.path), let line = finding.line else { return false }
        let escaped = NSRegularExpression.escapedPattern(for: edit.original)
        let isWord = edit.original.first.map { $0.isLetter || $0.isNumber } ?? false
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        for index in (line - 1)..<min(lines.count, line + 9) {
            let text = lines[index]
            let start = text.unicodeScalars.prefix(index == line - 1 ? (finding.column ?? 1) - 1 : 0).endIndex
            let pattern = isWord ? "(?<![\\p{L}\\p{N}])\(escaped)(?![\\p{L}\\p{N}])" : escaped
            guard
                let range = text.range(of: pattern, options: .regularExpression, range: start..<text.endIndex)
            else { continue }
            lines[index] = text.replacingCharacters(in: range, with: edit.replacement)
            try Data(lines.joined(separator: "\n").utf8).write(to: file)
            return true
        }
        return false
    }

    private static func expected(_ folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
    }

    /// Whether a fix of the report's own rule says what to type: no choice, and no form with dots to fill in.
    private static func saysWhatToType(_ folder: URL) throws -> Bool {
        let literal =
            #/
            fix:\ (write|name\ the\ file|name\ the\ folder|rename\ this\ file\ to)\ '(?![^']*\.\.\.)[^']+'
            ($|[:;]|\ \(|,\ which|\ under)
            /#.anchorsMatchLineEndings()
        return try expected(folder).components(separatedBy: "\n\n").contains { finding in
            finding.contains("[\(folder.lastPathComponent)]") && finding.contains(literal)
        }
    }
}
