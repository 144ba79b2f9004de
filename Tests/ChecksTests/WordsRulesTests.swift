import Checks
import Diagnostics
import Testing

@Suite struct WordsRulesTests {
    static let dictionary = SpellingDictionary(
        affixes: "/usr/share/hunspell/en_GB.aff", words: "/usr/share/hunspell/en_GB.dic")

    /// The findings of the rules about words on the specimen's page.
    static func examine(_ main: String, dictionary: SpellingDictionary? = dictionary) async throws -> [Finding] {
        var words = ExpectedWords()
        words.known = SortedWords(Array("a\nan\nchild\ncomplaint\nmeeting\nof\nsaid\nteam\nthe\nwith\n".utf8))
        words.right = ["Childline"]
        words.councils = ["anytown": ["Anytown Council", "Looked After Children and Permanency"]]
        words.dictionary = dictionary
        words.terms = [
            ExpectedWords.Term(right: "partly upheld", wrong: ["partially upheld"], isSlip: false),
            ExpectedWords.Term(right: "in due course", wrong: ["is due course"], isSlip: true),
        ]
        words.acronyms.known = ["UK"]
        words.acronyms.meanings = ["SEN": "special educational needs"]
        words.posts = ["director", "manager"]
        words.firstNames = ["Jane"]
        words.teams = [
            "anytown": [
                ExpectedWords.Team(
                    name: "Looked After Children and Permanency",
                    aliases: ["Looked After Children", "LAC & Permanency", "LAC", "Care"]),
                ExpectedWords.Team(name: "Team West", aliases: []),
            ]
        ]
        var expectations = Expectations()
        expectations.words = words
        let site = try Specimen.site(["anytown/2021-22/complaints.html": Specimen.page(main: main)])
        return await Examiner(expectations).examine(site).findings.sorted
    }

    private func rules(_ text: String) async throws -> [RuleID] { try await Self.examine("<p>\(text)</p>").rules }

    @Test(arguments: ["meetinas", "VEARS", "sameincident", "color", "advocat's", "first-stge"])
    func aWordThatTheDictionaryDoesNotKnowIsFound(word: String) async throws {
        #expect(try await rules("The \(word) was there.") == [.spelling])
    }

    @Test func theFixProposesAndNamesTheCouncilsList() async throws {
        let findings = try await Self.examine("<p>The meetinas were there.</p>")
        #expect(findings.map(\.message) == ["'meetinas' is not in the dictionary of British English"])
        #expect(findings[0].fix?.hasPrefix("write 'meetings'") == true)
        #expect(findings[0].fix?.hasSuffix("add it to 'content/anytown/spelling.txt'") == true)
        #expect("\(findings[0].location)" == "anytown/2021-22/complaints.html:9:8")
    }

    @Test(arguments: [
        "Childline answered the child's call.", "Anytown's report is well-written.", "Wi-Fi and e-mail work.",
        "The colour was organised in Christmas week.", "See example.gov.uk.",
        "<code>meetinas</code> is code.", "The YEARS passed.", "See R2D2x and section 24D.",
    ])
    func wordsThatAreRightPass(text: String) async throws {
        #expect(try await rules(text) == [])
    }

    @Test func aTypedAddressIsToBeALinkAndIsNotSpelt() async throws {
        #expect(try await rules("See www.exampel.org or example.gov.uk.") == [.bareAddress])
    }

    @Test func aQuotationKeepsItsSpelling() async throws {
        #expect(try await Self.examine("<blockquote><p>It was grate.</p></blockquote>").isEmpty)
        #expect(try await Self.examine("<blockquote><p>It was meetinas.</p></blockquote>").isEmpty)
    }

    @Test func aMissingDictionaryNeverPassesInSilence() async throws {
        let findings = try await Self.examine("<p>The meetinas were there.</p>", dictionary: nil)
        #expect(findings.rules == [.spelling])
        #expect(findings[0].message.hasSuffix("can't be checked: the dictionary of British English is not installed"))
    }

    @Test func oneWordForOneThing() async throws {
        #expect(try await rules("It was partially upheld.") == [.term])
        #expect(try await rules("It comes is due course.") == [.slip])
        #expect(try await rules("It was partly upheld, and will be in due course.") == [])
    }

    @Test(arguments: ["We wrote to the the team.", "They came and and went."])
    func aWordStandsOnce(text: String) async throws {
        #expect(try await rules(text) == [.doubledWord])
    }

    @Test func someWordsFollowThemselves() async throws {
        #expect(try await rules("We know that that is so, and they had had time.") == [])
    }

    @Test(arguments: ["He has an child.", "It is a answer.", "It took a hour.", "It was an one-off."])
    func theArticleFitsItsWord(text: String) async throws {
        #expect(try await rules(text) == [.article])
    }

    @Test(arguments: [
        "It is a user of a unit, a European one, a one-off and an honest hour.", "Plan a and b. An MP came.",
    ])
    func articlesBySoundPass(text: String) async throws {
        #expect(!(try await rules(text).contains(.article)))
    }

    @Test(arguments: ["The LAC &amp; Permanency team came.", "Looked After Children came.", "Ask LAC about it."])
    func aTeamIsCalledAsTheVocabularyCallsIt(text: String) async throws {
        #expect(try await rules(text).contains(.teamName))
    }

    @Test func aTeamThatNobodyKnowsIsFound() async throws {
        let findings = try await Self.examine("<p>The work of Team East went on.</p>")
        #expect(findings.map(\.message) == ["no team or service area of the vocabulary is called 'Team East'"])
    }

    @Test(arguments: [
        ("Team North had visitors.", [Severity.error]), ("The Lilac Team likes parents.", [.warning]),
        ("The Residents and Members Team likes parents.", [.warning]), ("The Lilac Team wrote this report.", []),
    ])
    func `another body's team is reported only where the report's figures are the subject`(
        text: String, severities: [Severity]
    ) async throws {
        let findings = try await Self.examine("<p>\(text)</p>").filter { $0.rule == .teamName }
        #expect(findings.map(\.severity) == severities)
        #expect(findings.allSatisfy { !text.contains(" and ") || $0.message.contains("'Residents and Members Team'") })
    }

    @Test func `an acronym may be explained with 'or'`() async throws {
        #expect(try await rules("The Best Every Day Hub, also known as BEDH, came.") == [])
    }

    @Test(arguments: [
        "Looked After Children and Permanency came.", "The team came, and Team West went.", "Care matters.",
        "We look after children.",
    ])
    func namesOfTheVocabularyPass(text: String) async throws {
        #expect(try await rules(text) == [])
    }

    @Test(arguments: ["A child with SEN came.", "The ABC came."])
    func anAcronymIsWrittenOutFirst(text: String) async throws {
        let findings = try await Self.examine("<p>\(text)</p>")
        #expect(findings.rules == [.acronym])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "Special educational needs (SEN) are met. SEN is a word.", "SEN (special educational needs) is met.",
        "The UK is a country.", "The <abbr title=\"special educational needs\">SEN</abbr> are met.",
    ])
    func anAcronymThatIsExplainedPasses(text: String) async throws {
        #expect(try await rules(text) == [])
    }

    @Test func aHeadingMayHaveAnAcronymThatTheTextExplains() async throws {
        let main = "<h2>SEN</h2><p>Special educational needs (SEN) are met.</p>"
        #expect(try await Self.examine(main).isEmpty)
        #expect(try await Self.examine("<h2>SEN</h2><p>It is met. SEN is a word.</p>").rules == [.acronym])
    }

    @Test(arguments: [
        "Mrs Brown came.", "Dr. Quill said so.", "Jane Brown said so.",
        "Signed by the director, Zubrowka Quillfeather.",
        "Zubrowka Quillfeather, manager of the team, came.",
    ])
    func aPersonIsNotNamed(text: String) async throws {
        let findings = try await Self.examine("<p>\(text)</p>").filter { $0.rule == .personalName }
        #expect(findings.count == 1)
        #expect(findings.allSatisfy { !$0.message.contains("Brown") && !$0.message.contains("Quill") })
    }

    @Test(arguments: [
        "The director of Anytown Council came.", "The manager said that the Meeting Team came.", "Jane came.",
        "Jane Street School is there.", "Said the director: The child came.", "Ms means a title.",
    ])
    func whatIsNoNamePasses(text: String) async throws {
        #expect(!(try await rules(text).contains(.personalName)))
    }
}
