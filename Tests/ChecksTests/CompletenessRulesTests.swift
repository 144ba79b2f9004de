import Checks
import Diagnostics
import Testing

@Suite struct CompletenessRulesTests {
    @Test(arguments: [
        "Team East had (x) complaints.", "There were xx complaints.", "The reason is TBC.", "Was it on time??",
        "[Insert the reason.]", "There were &amp;$ complaints.", "Lorem is here.", "The share is #REF! of all.",
        "Signed: ____ today.",
    ])
    func somethingStillToBeWrittenIsRefused(text: String) async throws {
        #expect(try await Specimen.examine(main: "<p>\(text)</p>").rules == [.placeholder])
    }

    @Test(arguments: [
        "Replace this text with your own.", "Please insert your words here.", "Write here, in two lines, how it went.",
        "Draft wording for the board.", "Not for circulation.", "Please do not quote.", "Numbers to follow.",
        "The director's message goes here.", "&lt;&lt;message of the chair&gt;&gt;", "We met on DD/MM/YYYY.",
        "We had { complaints-all } complaints.", "The share is NaN.", "Section still to be agreed.",
        "Total to come from finance before we publish.",
    ])
    func whatSpeaksToTheAuthorIsRefused(text: String) async throws {
        #expect(try await Specimen.examine(main: "<p>\(text)</p>").rules.contains(.placeholder), "\(text)")
    }

    @Test(arguments: [
        "We draft each letter with the family.", "Write to us, or ring.", "You can say here what you think.",
        "My nan came with me.", "We do not publish names.", "Use your own words.", "A manager has it to be written.",
        "Complaints have to be confirmed in writing.", "The text of the law is here.", "Nan helped.",
    ])
    func whatSpeaksToReadersPasses(text: String) async throws {
        #expect(!(try await Specimen.examine(main: "<p>\(text)</p>").rules.contains(.placeholder)), "\(text)")
    }

    @Test(arguments: [
        "Why (for example) is that?", "The list has an x for yes.", "Section 2(a) says so (see [c] means hidden).",
        "We sign with X, as ever.", "Max and Alex &amp; Co paid.",
    ])
    func prosePassesTheSearchForPlaceholders(text: String) async throws {
        #expect(!(try await Specimen.examine(main: "<p>\(text)</p>").rules.contains(.placeholder)))
    }

    @Test(arguments: ["201011", "2012113", "20910"])
    func aYearRunTogetherWithANumberIsRefused(text: String) async throws {
        #expect(try await Specimen.examine(main: "<p>From \(text) on.</p>").rules.contains(.garbledYear))
    }

    @Test(arguments: ["<data value=\"20110\">20,110</data>", "2021-22", "31 March 2022", "1998", "0300 061 0614"])
    func whatIsNoGarbledYearPasses(text: String) async throws {
        #expect(!(try await Specimen.examine(main: "<p>From \(text) on.</p>").rules.contains(.garbledYear)))
    }

    @Test func aCellSaysWhyItHasNoValue() async throws {
        let dash = Specimen.table.replacing("<a href=\"accessibility.html#symbols\">[c]</a>", with: "–")
        #expect(try await Specimen.examine(main: dash).rules == [.explainedBlank])
        let word = Specimen.table.replacing("<a href=\"accessibility.html#symbols\">[c]</a>", with: "none")
        #expect(try await Specimen.examine(main: word).isEmpty)
    }

    @Test func aHeadingHasSomethingBelowIt() async throws {
        let empty = "<h2>Key facts</h2><h2>Stages</h2><p>Words.</p>"
        let findings = try await Specimen.examine(main: empty)
        #expect(findings.rules == [.emptySection])
        #expect(findings[0].message == "nothing stands under the heading 'Key facts'")
        #expect(try await Specimen.examine(main: "<p>Words.</p><h2>Last</h2>").rules == [.emptySection])
        #expect(try await Specimen.examine(main: "<h2>Key facts</h2><h3>Stages</h3><p>Words.</p>").isEmpty)
    }

    @Test func aHeadingStandsOnceInItsSection() async throws {
        let twice = "<h2>Care</h2><p>One.</p><h2>Care</h2><p>Two.</p>"
        #expect(try await Specimen.examine(main: twice).rules == [.duplicateHeading])
        let apart = "<h2>Care</h2><h3>What we did</h3><p>One.</p><h2>Help</h2><h3>What we did</h3><p>Two.</p>"
        #expect(try await Specimen.examine(main: apart).isEmpty)
    }

    @Test func aCaptionStandsOnceOnItsPage() async throws {
        #expect(try await Specimen.examine(main: Specimen.table + Specimen.table).rules == [.duplicateCaption])
    }

    @Test func aHeadingOfATableDoesNotEndInAPreposition() async throws {
        let cut = Specimen.table.replacing("<th scope=\"col\">Number</th>", with: "<th scope=\"col\">Number of</th>")
        #expect(try await Specimen.examine(main: cut).rules == [.cutHeading])
        #expect(try await Specimen.examine(main: "<h2>The end of the</h2><p>Words.</p>").rules == [.cutHeading])
        #expect(try await Specimen.examine(main: "<h2>Whom we talked to</h2><p>Words.</p>").isEmpty)
    }

    @Test(arguments: [
        "It can be extended (to twenty working.", "It ends here).", "He said \"yes and left.", "One [c means hidden.",
    ])
    func aBracketHasItsPartner(text: String) async throws {
        #expect(try await Specimen.examine(main: "<p>\(text)</p>").rules.contains(.balancedBrackets))
    }

    @Test(arguments: ["It can (as a rule) be \"longer\".", "A child's (or children's) word (see (b))."])
    func bracketsInOrderPass(text: String) async throws {
        #expect(try await Specimen.examine(main: "<p>\(text)</p>").isEmpty)
    }

    @Test func aParagraphIsWholeSentences() async throws {
        let lost = "<p>The council writes to everyone and says</p><p>when an answer to the letter will come.</p>"
        #expect(try await Specimen.examine(main: lost).rules == [.sentenceEnd, .sentenceStart])
        let joined = "<p>The council writes to everyone and says when an answer will come.</p>"
        #expect(try await Specimen.examine(main: joined).isEmpty)
        let fine =
            "<p>The council writes to everyone, and says:</p><ul><li>when an answer to the letter will come</li></ul>"
        #expect(try await Specimen.examine(main: fine).isEmpty)
    }

    @Test func aSentenceEndsBeforeTheNextBegins() async throws {
        let lost = "<p>We had more complaints The council thinks that is good.</p>"
        let findings = try await Specimen.examine(main: lost)
        #expect(findings.rules == [.sentenceStop])
        #expect(findings[0].severity == .warning)
        #expect(
            try await Specimen.examine(main: "<p>We read The Guide and the law in England.</p>").rules == [
                .sentenceStop
            ])
        #expect(
            try await Specimen.examine(main: "<p>We had more complaints. The council thinks that is good.</p>").isEmpty)
    }

    @Test(arguments: ["It ended.The council wrote.", "It ended , and we wrote.", "It ended..", "One,two and three."])
    func spacesStandBehindStopsAndCommas(text: String) async throws {
        #expect(try await Specimen.examine(main: "<p>\(text)</p>").rules == [.spacing])
    }

    @Test(arguments: ["It ended ... and we wrote.", "See example.org for more.", "It is, e.g. this, fine."])
    func otherPointsPass(text: String) async throws {
        #expect(try await Specimen.examine(main: "<p>\(text)</p>").isEmpty)
    }

    @Test func aListCountsItsPointsItself() async throws {
        #expect(
            try await Specimen.examine(main: "<ul><li>2) The second point.</li></ul>").rules.contains(.typedList))
        #expect(
            try await Specimen.examine(main: "<ul><li><ol><li>The point.</li></ol></li></ul>").rules == [.typedList])
        #expect(
            try await Specimen.examine(main: "<ul><li>Points:<ol><li>The point.</li></ol></li></ul>").isEmpty)
    }
}
