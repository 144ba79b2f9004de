import Diagnostics
import Quantities
import StrictYAML
import Testing

@testable import Disclosure

@Suite struct QuoteTests {
    private static let words = QuoteSpecimen.words
    private static let approval = QuoteSpecimen.approval

    private func publish(_ text: String...) throws -> (quotes: [PublishableQuote], findings: [Finding]) {
        try QuoteSpecimen.publish(text)
    }

    /// The approval of other words, bound to them as a reader would have bound it.
    private func approval(of text: String, _ rest: String = "") -> String {
        let digest = QuoteApproval.digest(of: text, under: QuoteSpecimen.caption)
        let old = QuoteApproval.digest(of: Self.words, under: QuoteSpecimen.caption)
        return Self.approval.replacing(Self.words, with: text).replacing(old, with: digest) + rest
    }

    @Test func `the digest is SHA-256 of the text, a line break and the line under it`() {
        #expect(QuoteApproval.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(QuoteApproval.digest(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(QuoteApproval.digest(of: "a", under: "b") == QuoteApproval.digest(of: "a\nb"))
    }

    @Test func `an approved quote is published as it stands`() throws {
        let (quotes, findings) = try publish(Self.approval)
        #expect(findings.isEmpty)
        #expect(quotes.map(\.text) == [Self.words])
        #expect(quotes.map(\.sourceLabel) == ["A parent or carer"])
    }

    @Test(arguments: [
        ("plain words.", "plain words!", "the words or the label of quote 'q01' are not those that were approved"),
        ("A parent or carer", "A parent", "the words or the label of quote 'q01' are not those that were approved"),
        ("compliment: K-1", "compliment: K-9", "the records hold no compliment for quote 'q01'"),
        ("compliment: K-1", "compliment: K-2", "the person behind quote 'q01' said no to publishing"),
        ("compliment: K-1", "compliment: K-4", "there is no consent to publish quote 'q01'"),
        ("compliment: K-1", "compliment: K-3", "the source of quote 'q01' is not the one of its compliment"),
        ("2022-08-22", "2022-10-01", "quote 'q01' was approved after the edition's date 2022-09-30"),
    ])
    func `a quote that is not approved as it stands is refused`(old: String, new: String, message: String) throws {
        let (quotes, findings) = try publish(Self.approval.replacing(old, with: new))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.message) == [message])
        #expect(findings.map(\.rule) == [.quoteApproval])
    }

    @Test func `every single byte of the text is bound`() throws {
        for index in Self.words.indices {
            var changed = Self.words
            changed.replaceSubrange(index...index, with: Self.words[index] == "x" ? "y" : "x")
            let (quotes, findings) = try publish(Self.approval.replacing(Self.words, with: changed))
            #expect(quotes.isEmpty)
            #expect(findings.map(\.rule) == [.quoteApproval])
        }
    }

    @Test func `a task in the public interest may stand for consent that was not asked, never against a no`() throws {
        let task = Self.approval.replacing("basis: consent", with: "basis: public-task")
        #expect(try publish(task.replacing("K-1", with: "K-4")).findings.isEmpty)
        let refused = try publish(task.replacing("K-1", with: "K-2"))
        #expect(refused.findings.map(\.message) == ["the person behind quote 'q01' said no to publishing"])
    }

    @Test func `a quote without words is refused`() throws {
        let (quotes, findings) = try publish(approval(of: " "))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.message) == ["quote 'q01' has no words"])
    }

    @Test func `a person's name is not a role`() throws {
        let (quotes, findings) = try publish(Self.approval.replacing("Complaints manager", with: "Jo Bloggs"))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.rule) == [.roleNotName])
    }

    @Test(arguments: ["compliment", "text", "source", "who", "sha256", "basis", "rules", "approved"])
    func `every part of an approval is needed`(key: String) throws {
        let lines = Self.approval.split(separator: "\n").map(String.init)
        let text = lines.map { $0.hasPrefix("\(key): ") ? "un" + $0 : $0 }
        let (quotes, findings) = try publish(text.joined(separator: "\n"))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.rule).contains(.requiredKey))
    }

    @Test func `a list of quotes in the old form is refused`() throws {
        let (quotes, findings) = try publish("quotes:\n  - id: q01\n")
        #expect(quotes.isEmpty)
        #expect(findings.map(\.message) == ["approvals are now one file a quote, and this list is not read"])
    }

    @Test func `no finding repeats the words of a quote`() throws {
        let digest = QuoteApproval.digest(of: Self.words, under: QuoteSpecimen.caption)
        let all = try [
            publish(Self.approval.replacing(digest, with: "0")),
            publish(approval(of: "Summer was 12 plain words.")),
            QuoteSpecimen.publish([Self.approval, Self.approval], rules: QuoteSpecimen.rules("v2")),
        ].flatMap(\.findings)
        #expect(all.count > 5)
        for finding in all {
            let text = finding.message + (finding.fix ?? "")
            #expect(!text.contains("plain") && !text.contains("Summer"))
        }
    }

    @Test func `what is written is read back the same`() throws {
        let approval = QuoteApproval(
            id: "q07",
            words: ApprovedWords(
                compliment: "K/1", text: "\"Thanks\" \\ [child]\nit's: #1\t\u{a0}é",
                label: QuoteLabel(
                    source: "parents", who: "A parent", places: ["quarter": "spring"]),
                basis: .publicTask, proof: ("ab", SourceLocation(path: "x"))),
            rules: "1-ab", accepted: [AcceptedWords(words: "Summer", reason: "also-a-name")],
            approvers: (
                .init(role: "Complaints manager", date: try #require(CalendarDate(iso: "2022-08-22"))),
                .init(role: "Head of Service", date: try #require(CalendarDate(iso: "2022-08-23")))
            ))
        var findings = Findings()
        let node = try #require(SettingsFile.read(approval.yaml, path: "x", &findings))
        let read = try #require(QuoteApproval.read(node, id: "q07", &findings))
        #expect(findings.isEmpty)
        #expect(read.yaml == approval.yaml)
        #expect(read.text == approval.text)
    }
}
