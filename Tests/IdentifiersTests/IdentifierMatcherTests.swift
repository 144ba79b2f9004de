import Testing

@testable import Identifiers

@Suite struct IdentifierMatcherTests {
    private func offsets(_ identifiers: [String], in text: String) -> [Int] {
        IdentifierMatcher(identifiers.map { Array($0.utf8) }).offsets(in: Array(text.utf8))
    }

    @Test func everyPlaceOfEveryIdentifierIsFound() {
        #expect(
            offsets(["C-0012", "fam7781", "P/44/2"], in: "C-0012, fam7781; <b id='P/44/2'> C-0012") == [0, 8, 24, 33])
    }

    @Test func anIdentifierIsAWholeWord() {
        #expect(offsets(["C-0012"], in: "C-00123 AC-0012 C-0012x éC-0012").isEmpty)
        #expect(offsets(["C-0012"], in: "(C-0012)") == [1])
    }

    @Test func capitalLettersDoNotHideAnIdentifier() {
        #expect(offsets(["C-0012"], in: "c-0012") == [0])
        #expect(offsets(["fam7781"], in: "FAM7781") == [0])
    }

    @Test func shortIdentifiersAndShortNumbersAreNotLookedFor() {
        #expect(offsets(["C12", "2021", "123456"], in: "C12 2021 123456").isEmpty)
        #expect(offsets(["C-12", "1234567"], in: "C-12 1234567") == [0, 5])
    }

    @Test func signsAroundAnIdentifierDoNotCount() {
        #expect(offsets(["#AB123"], in: "see AB123.") == [4])
    }

    @Test func withoutIdentifiersNothingIsFound() {
        #expect(offsets([], in: "anything").isEmpty)
        #expect(offsets(["C-0012"], in: "").isEmpty)
    }

    /// The slow twin: every identifier against every position.
    @Test func theSearchAgreesWithTheObviousOne() {
        let identifiers = (0..<200).map { "R\($0 * 37 % 1_000)-\($0)" }
        let text = (0..<2_000).map { "R\($0 % 1_000)-\($0 % 210)" }.joined(separator: " ")
        let words = text.split(separator: " ")
        var expected: [Int] = []
        var start = 0
        for word in words {
            if identifiers.contains(String(word)), word.utf8.count >= 4 { expected.append(start) }
            start += word.utf8.count + 1
        }
        #expect(offsets(identifiers, in: text) == expected)
    }
}
