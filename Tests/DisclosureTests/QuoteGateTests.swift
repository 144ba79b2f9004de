import Diagnostics
import Quantities
import StrictYAML
import Testing

@testable import Disclosure

/// The rules, the second approver, the label, the family, and consent that was taken back.
@Suite struct QuoteGateTests {
    private static let second = "\nsecond: {by: Head of Service, on: 2022-08-23}"

    private func approval(of text: String, _ rest: String = "") -> String {
        let words = QuoteSpecimen.words
        let digest = QuoteApproval.digest(of: text, under: QuoteSpecimen.caption)
        return QuoteSpecimen.approval.replacing(words, with: text)
            .replacing(QuoteApproval.digest(of: words, under: QuoteSpecimen.caption), with: digest) + rest
    }

    private func accepted(_ words: String, _ reason: String) -> String {
        "\naccepted:\n  - {words: \"\(words)\", reason: \(reason)}"
    }

    @Test func `newer rules that mark more void an approval`() throws {
        let (quotes, findings) = try QuoteSpecimen.publish([QuoteSpecimen.approval], rules: QuoteSpecimen.rules("v2"))
        #expect(quotes.isEmpty)
        #expect(
            findings.map(\.message) == [
                "the rules have changed and mark what the approval of quote 'q01' does not list: word 6 (unknown-word)"
            ])
    }

    @Test func `newer rules that mark nothing more do not`() throws {
        let text = "You explained each step."
        let (quotes, findings) = try QuoteSpecimen.publish([approval(of: text)], rules: QuoteSpecimen.rules("v2"))
        #expect(quotes.map(\.text) == [text])
        #expect(findings.isEmpty)
    }

    @Test func `a marked word stands only where the approval lists it, once a mark and for its reason`() throws {
        let twice = "Summer after Summer."
        let one = accepted("Summer", "also-a-name")
        let (none, findings) = try QuoteSpecimen.publish([approval(of: twice, one + Self.second)])
        #expect(none.isEmpty)
        #expect(
            findings.map(\.message) == [
                "the rules mark what the approval of quote 'q01' does not list: word 3 (also-a-name)"
            ])
        let wrong = accepted("Summer", "register-child")
        #expect(try QuoteSpecimen.publish([approval(of: "Summer.", wrong + Self.second)]).quotes.isEmpty)
        #expect(try QuoteSpecimen.publish([approval(of: "Summer.", one + Self.second)]).findings.isEmpty)
    }

    @Test func `some marks nobody may let stand`() throws {
        let listed = approval(of: "Ring 12.", accepted("12", "number") + Self.second)
        let (quotes, findings) = try QuoteSpecimen.publish([listed])
        #expect(quotes.isEmpty)
        #expect(findings.map(\.rule) == [.quoteRules])
    }

    @Test(arguments: ["Thank you, [child].", "Summer."])
    func `a quote in which anything was marked needs a second approver in another role`(text: String) throws {
        let listed = text.contains("Summer") ? accepted("Summer", "also-a-name") : ""
        let alone = try QuoteSpecimen.publish([approval(of: text, listed)])
        #expect(alone.findings.map(\.rule) == [.quoteSecondApprover])
        let same = Self.second.replacing("Head of Service", with: "Complaints manager")
        let twice = try QuoteSpecimen.publish([approval(of: text, listed + same)])
        #expect(twice.findings.map(\.message) == ["one role approved quote 'q01' twice"])
        let both = try QuoteSpecimen.publish([approval(of: text, listed + Self.second)])
        #expect(both.findings.isEmpty && both.quotes.count == 1)
    }

    @Test(arguments: [ProtectedValue.count(4), .symbol(.confidential), .count(0)])
    func `a label that fewer than five compliments are known to share is refused`(staff: ProtectedValue) throws {
        let text = QuoteSpecimen.approval.replacing("K-1", with: "K-3").replacing("parents", with: "staff")
        let (quotes, findings) = try QuoteSpecimen.publish([text], figures: QuoteSpecimen.figures(staff: staff))
        #expect(quotes.isEmpty)
        #expect(findings.map(\.rule) == [.quoteLabels])
        #expect(try QuoteSpecimen.publish([text]).findings.isEmpty)
    }

    @Test(
        arguments: [
            ("quarter: spring", []), ("quarter: summer", [.quoteLabels]), ("team: north", [.quoteLabels]),
        ] as [(String, [RuleID])])
    func `labels are judged together, in the figure that counts by just these`(label: String, rules: [RuleID]) throws {
        let digest = QuoteApproval.digest(of: QuoteSpecimen.words, under: "A parent or carer, Spring")
        let old = QuoteApproval.digest(of: QuoteSpecimen.words, under: QuoteSpecimen.caption)
        let text = QuoteSpecimen.approval.replacing(old, with: digest) + "\nlabels: {\(label)}"
        let (quotes, findings) = try QuoteSpecimen.publish([text])
        #expect(findings.map(\.rule) == rules)
        #expect(quotes.map(\.sourceLabel) == (rules.isEmpty ? ["A parent or carer, Spring"] : []))
    }

    @Test func `a label says the kind of person and nothing that the rules mark`() throws {
        let digest = QuoteApproval.digest(of: QuoteSpecimen.words, under: "Summer the parent")
        let old = QuoteApproval.digest(of: QuoteSpecimen.words, under: QuoteSpecimen.caption)
        let text = QuoteSpecimen.approval.replacing(QuoteSpecimen.caption, with: "Summer the parent")
            .replacing(old, with: digest)
        #expect(try QuoteSpecimen.publish([text]).findings.map(\.rule) == [.quoteLabels])
    }

    @Test func `a family is quoted once`() throws {
        let other = approval(of: "Everybody was kind.").replacing("K-1", with: "K-4")
            .replacing("basis: consent", with: "basis: public-task")
        let (quotes, findings) = try QuoteSpecimen.publish([QuoteSpecimen.approval, other])
        #expect(quotes.map(\.id) == ["q01"])
        #expect(findings.map(\.message) == ["quotes 'q01' and 'q02' come from one family"])
    }

    @Test func `a compliment is quoted once, whatever is known of families`() throws {
        let first = QuoteSpecimen.approval.replacing("K-1", with: "K-3").replacing("parents", with: "staff")
        let second = approval(of: "Everybody was kind.").replacing("K-1", with: "K-3").replacing(
            "parents", with: "staff")
        #expect(try QuoteSpecimen.publish([first, second]).findings.map(\.rule) == [.quoteFamily])
    }

    @Test func `quotes that say nearly the same are a warning`() throws {
        let other = approval(of: "You explained each step in such plain words.").replacing("K-1", with: "K-3")
            .replacing("source: parents", with: "source: staff")
        let (quotes, findings) = try QuoteSpecimen.publish([QuoteSpecimen.approval, other])
        #expect(quotes.count == 2)
        #expect(findings.map(\.severity) == [.warning])
        #expect(findings.map(\.message) == ["quotes 'q01' and 'q02' say nearly the same"])
    }

    @Test func `what was withdrawn is refused: the compliment in its edition, the words in all`() throws {
        let day = try #require(CalendarDate(iso: "2023-01-05"))
        func withdrawn(_ edition: EditionName, _ compliment: String, _ text: String) -> WithdrawnQuote {
            WithdrawnQuote(
                edition: edition, compliment: compliment,
                text: (QuoteApproval.digest(of: text), WithdrawnWords.traces(of: text, salt: "s")), date: day,
                role: "Complaints manager")
        }
        let cases: [(WithdrawnQuote, Bool)] = [
            (withdrawn("2021-22", "K-1", "Other words."), true),
            (withdrawn("2020-21", "K-1", "Other words."), false),
            (withdrawn("2020-21", "K-77", QuoteSpecimen.words), true),
        ]
        for (entry, isRefused) in cases {
            let (quotes, findings) = try QuoteSpecimen.publish([QuoteSpecimen.approval], withdrawn: [entry])
            #expect(quotes.isEmpty == isRefused)
            #expect(
                findings.map(\.message) == (isRefused ? ["consent for quote 'q01' was taken back on 2023-01-05"] : []))
        }
        var findings = Findings()
        let node = try #require(SettingsFile.read(WithdrawnQuotes([cases[0].0], salt: "s").yaml, path: "x", &findings))
        #expect(WithdrawnQuotes.read(node, &findings) == WithdrawnQuotes([cases[0].0], salt: "s"))
        #expect(findings.isEmpty)
    }
}
