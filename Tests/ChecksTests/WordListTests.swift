import Checks
import Foundation
import Site
import Testing

/// The lists of `templates/words`, held against the dictionary. `RECORD_WORDS=1` adds what the samples need.
@Suite struct WordListTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let list = root.appending(path: "templates/spelling/british.txt")
    private static let dictionary = SpellingDictionary(
        affixes: "/usr/share/hunspell/en_GB.aff", words: "/usr/share/hunspell/en_GB.dic")

    @Test func `the dictionary knows every word that is checked without it`() throws {
        let words = SortedWords([UInt8](try Data(contentsOf: Self.list))).words
        #expect(words.count > 30_000)
        #expect(SpellingSurvey.unknown(among: words, in: Self.dictionary) == [])
    }

    @Test func `the words of the list are sorted by their bytes, so that it can be searched`() throws {
        let lines = try Data(contentsOf: Self.list).split(separator: 10).map { [UInt8]($0) }
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `the samples need the dictionary for no more than a few new words`() throws {
        let site = try built()
        var words = ExpectedWords()
        words.known = SortedWords([UInt8](try Data(contentsOf: Self.list)))
        words.councils = ["": ["Exampleshire Coventry Eastvale Northmoor Southcombe Westhaven"]]
        words.right = ExpectedWords.lines(
            of: try String(contentsOf: Self.root.appending(path: "templates/spelling/right.txt"), encoding: .utf8))
        let unlisted = SpellingSurvey.unlisted(in: site, words)
        if ProcessInfo.processInfo.environment["RECORD_WORDS"] != nil {
            try record(unlisted)
            Issue.record("recorded; run again without RECORD_WORDS")
        }
        #expect(unlisted.count < 40, "\(unlisted): run again with RECORD_WORDS=1")
    }

    private func built() throws -> BuiltSite {
        let folder = Self.root.appending(path: "site")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
        let files = try paths.map { path in
            SiteFile(path: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
        }
        return try #require(BuiltSite(files))
    }

    /// Only words that the dictionary knows are ever added.
    private func record(_ unlisted: [String]) throws {
        let unknown = Set(SpellingSurvey.unknown(among: unlisted, in: Self.dictionary))
        let old = try Data(contentsOf: Self.list).split(separator: 10).map { [UInt8]($0) }
        let new = unlisted.filter { !unknown.contains($0) }.map { [UInt8]($0.utf8) }
        let all = Set(old + new).sorted { $0.lexicographicallyPrecedes($1) }
        try Data(all.flatMap { $0 + [10] }).write(to: Self.list)
    }
}
