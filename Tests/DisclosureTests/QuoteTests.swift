import Diagnostics
import Quantities
import Settings
import Testing

@testable import Disclosure
@testable import Records

@Suite struct QuoteTests {
    private static let words = "You explained each step in plain words."
    private static let digest = QuoteApproval.digest(of: words)

    private static let entry = """
        quotes:
          - id: q01
            compliment: K-1
            text: "\(words)"
            source: parents
            source_label: A parent or carer
            sha256: \(digest)
            approved_by: Complaints manager
            approved_on: 2022-08-22
            consent: yes
        """

    /// Three compliments: of parents with consent, of parents without, of staff with consent.
    private static var dataset: Dataset {
        let source = Dimension(
            name: "source", label: "From",
            categories: [Category(id: "parents", label: "Parents"), Category(id: "staff", label: "Staff")])
        let consent = Dimension(
            name: "consent", label: "Consent",
            categories: [Category(id: "yes", label: "Yes"), Category(id: "no", label: "No")])
        let table = Table(
            name: "compliments", rowCount: 3,
            columns: [
                "source": .category(CategoryColumn(dimension: "source", codes: [1, 1, 2])),
                "consent": .category(CategoryColumn(dimension: "consent", codes: [1, 2, 1])),
            ])
        return Dataset([table], vocabulary: Vocabulary([source, consent]))
    }

    private func publish(_ text: String = entry) throws -> (quotes: [PublishableQuote], findings: [Finding]) {
        var findings = Findings()
        let node = try #require(SettingsFile.read(text, path: "quotes.yaml", &findings))
        let approvals = QuoteApproval.read(node, &findings)
        let verification = QuoteVerification(
            dataset: Self.dataset, publishedOn: try #require(CalendarDate(iso: "2022-09-30")),
            row: { ["K-1": 0, "K-2": 1, "K-3": 2][$0] })
        return (verification.publishable(approvals, &findings), findings.sorted)
    }

    @Test func theDigestIsSHA256() {
        #expect(QuoteApproval.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(QuoteApproval.digest(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func anApprovedQuoteIsPublishedAsItStands() throws {
        let (quotes, findings) = try publish()
        #expect(findings.isEmpty)
        #expect(quotes.map(\.text) == [Self.words])
        #expect(quotes.map(\.sourceLabel) == ["A parent or carer"])
    }

    @Test(arguments: [
        ("plain words.", "plain words!", "the text of quote 'q01' is not the text that was approved"),
        ("compliment: K-1", "compliment: K-9", "the records hold no compliment for quote 'q01'"),
        ("compliment: K-1", "compliment: K-2", "there is no consent to publish quote 'q01'"),
        ("consent: yes", "consent: no", "there is no consent to publish quote 'q01'"),
        ("compliment: K-1", "compliment: K-3", "the source of quote 'q01' is not the one of its compliment"),
        ("source: parents", "source: judge", "the source of quote 'q01' is not a category of 'source'"),
        ("2022-08-22", "2022-10-01", "quote 'q01' was approved after the edition's date 2022-09-30"),
    ])
    func aQuoteThatIsNotApprovedAsItStandsIsRefused(old: String, new: String, message: String) throws {
        let (quotes, findings) = try publish(Self.entry.replacing(old, with: new))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.message) == [message])
        #expect(findings.map(\.rule.name) == ["quote-approval"])
    }

    @Test func aQuoteWithoutWordsIsRefused() throws {
        let text = Self.entry.replacing(Self.words, with: " ").replacing(
            Self.digest, with: QuoteApproval.digest(of: " "))
        let (quotes, findings) = try publish(text)
        #expect(quotes.isEmpty)
        #expect(findings.map(\.message) == ["quote 'q01' has no words"])
    }

    @Test func twoQuotesOfOneNameAreRefused() throws {
        let second = Self.entry.split(separator: "\n").dropFirst().joined(separator: "\n")
        let (quotes, findings) = try publish(Self.entry + "\n" + second)
        #expect(quotes.count == 1)
        #expect(findings.map(\.message) == ["two quotes are called 'q01'"])
    }

    @Test func aPersonsNameIsNoRole() throws {
        let (quotes, findings) = try publish(Self.entry.replacing("Complaints manager", with: "Jo Bloggs"))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.rule.name) == ["role-not-name"])
    }

    @Test(arguments: [
        "id", "compliment", "text", "source", "source_label", "sha256", "approved_by", "approved_on", "consent",
    ])
    func everyPartOfAnApprovalIsNeeded(key: String) throws {
        let lines = Self.entry.split(separator: "\n").map(String.init)
        let text = lines.map { $0.replacing(" \(key): ", with: " un\(key): ") }
        let (quotes, findings) = try publish(text.joined(separator: "\n"))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.rule.name).contains("required-key"))
    }

    @Test func noFindingRepeatsTheWordsOfAQuote() throws {
        let (_, findings) = try publish(Self.entry.replacing(Self.digest, with: "0"))
        #expect(!findings.contains { ($0.message + ($0.fix ?? "")).contains("plain words") })
    }
}
