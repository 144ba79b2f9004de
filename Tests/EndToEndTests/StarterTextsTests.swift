import Foundation
import Testing

/// Nothing that `heard init` made up is published as if a council had said it.
@Suite struct StarterTextsTests {
    private static let clock = ["--clock", "2026-11-23"]
    private static let edition = "council/content/anytown/2025-26"

    private func started() throws -> Scratch {
        let folder = try Scratch()
        let run = try Binary.run(["init", "council", "--quiet"] + Self.clock, in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        return folder
    }

    /// The same with records that are said to be real, and without a word that it is a demonstration.
    private func real() throws -> Scratch {
        let folder = try started()
        try folder.copy(folder.url.appending(path: "\(Self.edition)/records"), to: "records")
        try folder.edit("\(Self.edition)/edition.yaml") {
            StarterDecision.made(in: $0).replacing("synthetic: true", with: "synthetic: false")
                .replacing("folder: records", with: "folder: ../../../../records")
        }
        try folder.edit("council/content/anytown/council.yaml") {
            $0.replacing(/demonstration_notice:.*\n/, with: "").replacing("noindex: true\n", with: "")
        }
        return folder
    }

    private func heard(_ arguments: String..., in folder: Scratch) throws -> Binary.Run {
        try Binary.run(arguments + Self.clock, in: folder.url.appending(path: "council"))
    }

    /// The sources in which a council says something.
    private func sources(in folder: Scratch) throws -> [String] {
        try Folder.files(in: folder.url.appending(path: "council/content")).map { "content/\($0)" }
            .filter { !$0.contains("/records/") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".md")) }
            // Written by the program, about records alone.
            .filter { !$0.hasSuffix("/protection.yaml") && !$0.hasSuffix("/invented.yaml") }
    }

    @Test func `whatever a new council's files say stands under a mark, but for these lines`() throws {
        let folder = try started()
        let bare = try sources(in: folder).flatMap { path in
            MarkedText(try folder.text("council/\(path)")).bareLines.map { "\(path): \($0)" }
        }
        #expect(bare.filter { $0.hasSuffix(".") || $0.hasSuffix("?") } == [])
        let golden = Project.tests.appending(path: "Golden/starter-unmarked.txt")
        try Golden.compare(bare.joined(separator: "\n") + "\n", with: golden)
    }

    @Test func `a sentence whose mark is taken away is missed`() throws {
        let folder = try started()
        for (path, sentence) in [
            ("learning.yaml", "- Callers get a short message. It says who has their case and when they will hear."),
            ("narrative/welcome/welcome.md", "Each number here stands for a person who took the trouble to write,"),
        ] {
            let text = try folder.text("\(Self.edition)/\(path)")
            #expect(MarkedText(text).bareLines == [])
            let bare = MarkedText(text.replacing(/(#|<!--) not yet reviewed.*\n/, with: "")).bareLines
            #expect(bare.contains { $0.hasPrefix(sentence) }, "\(path)")
        }
    }

    @Test func `a real edition is not published with anything that was made up`() throws {
        let folder = try real()
        try FileManager.default.removeItem(at: folder.url.appending(path: "\(Self.edition)/invented.yaml"))
        let built = try heard("build", in: folder)
        #expect(built.exitCode == 0 && built.errors.contains("warning: nobody has reviewed"))
        let refused = try heard("publish", "live", in: folder)
        #expect(refused.exitCode == 75)
        for path in try sources(in: folder) {
            let lines = try folder.text("council/\(path)").split(separator: "\n", omittingEmptySubsequences: false)
            for (number, line) in lines.enumerated() where line.contains("not yet reviewed:") {
                #expect(refused.errors.contains("\(path):\(number + 1):"), "\(path):\(number + 1)")
            }
        }
        for path in try sources(in: folder) {
            try folder.edit("council/\(path)") { $0.replacing(/\ *(#|<!--) not yet reviewed:.*\n/, with: "") }
        }
        let confirmed = try heard("publish", "live", in: folder)
        #expect(!confirmed.errors.contains("[not-yet-reviewed]"))
        #expect(confirmed.errors.contains("[invented-contact]") && confirmed.errors.contains("[contact-checked]"))
    }

    @Test func `an address that is nobody's, and invented records that no page calls so, are not published`() throws {
        let folder = try started()
        try folder.edit("council/content/anytown/council.yaml") { $0.replacing(/demonstration_notice:.*\n/, with: "") }
        let built = try heard("build", in: folder)
        #expect(built.exitCode == 0)
        #expect(built.errors.contains("'www.anytown.example' is nobody's website [invented-contact]"))
        #expect(built.errors.contains("these records are invented, and no page says so"))
        let refused = try heard("publish", "live", in: folder)
        #expect(refused.exitCode == 75)
        #expect(refused.errors.contains("error: these records are invented, and no page says so"))
    }

    @Test func `the starter's records are not read as real ones, and others are`() throws {
        let folder = try real()
        let refused = try heard("build", in: folder)
        #expect(refused.exitCode == 1 && refused.errors.contains("[invented-records]"))
        #expect(!refused.errors.contains("TC-0001") && !refused.errors.contains("PK-500"))
        for file in try Folder.files(in: folder.url.appending(path: "records")) where file.hasSuffix(".csv") {
            try folder.edit("records/\(file)") { $0.replacing(/\b[TPF][A-Z]-([0-9]+)/) { "ANY-\($0.output.1)" } }
        }
        let run = try heard("build", in: folder)
        #expect(!run.errors.contains("[invented-records]"), "\(run.errors)")
    }
}

/// A file of a new council, and which of its lines no mark stands above.
private struct MarkedText {
    let lines: [Substring]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// A mark covers what follows it up to an empty line. A comment says nothing, and neither does a heading or a key alone.
    var bareLines: [String] {
        var bare: [String] = []
        var isCovered = false
        for line in lines.map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line.isEmpty {
                isCovered = false
            } else if line.contains("not yet reviewed:") || line.hasPrefix("# to decide before publishing:") {
                isCovered = true
            } else if !isCovered, !line.hasPrefix("#"), !line.hasPrefix("<!--"), !line.hasSuffix(":") {
                bare.append(line)
            }
        }
        return bare
    }
}
