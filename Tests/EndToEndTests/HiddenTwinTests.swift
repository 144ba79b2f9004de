import ArgumentParser
import Diagnostics
import Foundation
import Site
import SiteBuilder
import Testing

@testable import Pipeline
@testable import heard

/// Nothing else may give a hidden number away: two reports whose records differ only in what is hidden are the same
/// report, byte for byte. Pages, charts, rows, titles, downloads and the theme all come into it, and whatever is added
/// to a page one day.
///
/// Each variation moves complaints and compliments between groups whose numbers the small report hides, changes a
/// hidden payment, and stirs the rows of the files. What the report prints stays true of all of them, so that the
/// stored protection, which holds for what is printed, has to hold for each without being searched again.
@Suite struct HiddenTwinTests {
    private static let records = "content/testshire/2023-24/records/"

    @Test func `records that differ only in hidden numbers make the same site`() async throws {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        let original = try await site(of: project)
        #expect(original.count > 100)
        var variants: Set<String> = []
        for seed in 1...UInt64(Self.rounds) {
            var random = Stirring(seed: seed)
            let told = try Self.vary(project, with: &random)
            variants.insert(told)
            let other = try await site(of: project)
            #expect(other.keys.sorted() == original.keys.sorted())
            #expect(Self.differing(original, other) == [], "seed \(seed)")
        }
        #expect(variants.count > Self.rounds / 2, "the variations hardly vary")
    }

    /// The same harness finds a number that is printed: else the test above could not fail.
    @Test func `records that differ in a printed number make another site`() async throws {
        let project = try Scratch()
        try project.copy(Project.root.appending(path: "templates"), to: "templates")
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        let original = try await site(of: project)
        try Self.edit("complaints.csv", of: project) { rows in
            rows[1].replace(",email,", with: ",letter,", maxReplacements: 1)
        }
        let differing = Self.differing(original, try await site(of: project))
        #expect(differing.contains("testshire/2023-24/figures/complaints-by-method.csv"))
        #expect(!differing.contains("testshire/2023-24/figures/complaints-by-team.csv"))
    }

    private static let rounds = 8

    /// What would be written, by path: built here, and not by the binary, so that many fit into the time of a few.
    private func site(of project: Scratch) async throws -> [String: [UInt8]] {
        let options = try CommonOptions.parse(["--project", project.url.path, "--quiet"])
        var log = RunLog()
        let made = try await options.pipeline(threads: 2).build(&log)
        #expect(log.findings.all.map(\.message) == [])
        let files = try #require(made).site.files
        return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    private static func differing(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
        one.keys.filter { one[$0] != other[$0] }.sorted()
    }
}

// Variations
extension HiddenTwinTests {
    /// The groups of a column that hide one another, and the rows that stay so that neither is empty: a zero is printed.
    private struct Pair {
        let file: String
        let names: [String]
        let staying: Set<String>
    }

    private static let pairs = [
        Pair(file: "complaints.csv", names: ["north", "leaving-care"], staying: ["TC-0001", "TC-0014"]),
        Pair(file: "complaints.csv", names: ["16-to-24", "under-16"], staying: ["TC-0001", "TC-0002"]),
        Pair(file: "complaints.csv", names: ["disabled", "not-disabled"], staying: ["TC-0001", "TC-0002"]),
        Pair(file: "compliments.csv", names: ["north", "leaving-care"], staying: ["TK-0001", "TK-0014"]),
    ]

    /// Writes other records over those of the project, starting from the small report; how they were stirred.
    private static func vary(_ project: Scratch, with random: inout Stirring) throws -> String {
        try project.copy(Project.tests.appending(path: "Base"), to: ".")
        var told = ""
        for pair in pairs {
            try edit(pair.file, of: project) { rows in
                for row in rows.indices.dropFirst() {
                    var cells = rows[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                    guard !pair.staying.contains(cells[0]), let place = cells.firstIndex(where: pair.names.contains)
                    else { continue }
                    cells[place] = pair.names[random.below(2)]
                    told += cells[place].prefix(1)
                    rows[row] = cells.joined(separator: ",")
                }
            }
        }
        try edit("remedies.csv", of: project) { rows in
            for row in rows.indices { rows[row].replace(",100,", with: ",\(50 + random.below(800)),") }
        }
        for file in ["complaints.csv", "compliments.csv", "concerns.csv"] {
            try edit(file, of: project) { rows in
                for row in rows.indices.dropFirst(2).reversed() { rows.swapAt(row, 1 + random.below(row)) }
            }
        }
        return told
    }

    private static func edit(_ file: String, of project: Scratch, _ change: (inout [String]) -> Void) throws {
        let url = project.url.appending(path: records + file)
        var rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
        change(&rows)
        try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: url)
    }
}

/// The same numbers for the same seed (xorshift64* by S. Vigna, 2014).
private struct Stirring {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ count: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % count
    }
}
