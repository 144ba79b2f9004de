import Diagnostics
import Disclosure
import Quantities
import Testing

@testable import Redaction
@testable import Review

@Suite struct SecondReaderTests {
    private let quote = ReviewQuote.specimen("K-1", "Thank you {Grace} and {Summer}.")

    /// A journal in which one reader has approved with these choices.
    private func read(
        _ choices: [(String, String)], by reader: String = "Complaints manager", after journal: Journal = Journal()
    )
        -> Visitor
    {
        var visitor = Visitor.inside([quote], as: reader, journal: journal)
        visitor.clock += 600
        visitor.approve(quote, choices)
        return visitor
    }

    @Test func `two readers who stand for the same words make an approval with both roles`() throws {
        let choices = quote.print("Grace") + quote.out("Summer", as: .child)
        let first = read(choices)
        #expect(first.approvals.isEmpty)
        #expect(first.desk.progress.stage(of: quote) == .second(by: "Complaints manager"))
        let second = read(choices, by: "Head of Service", after: first.desk.progress.journal)
        let approval = try #require(second.approvals.first)
        #expect(
            approval.yaml == """
                # Written by 'heard quotes review'. One changed byte of what is printed voids it.
                compliment: "K-1"
                text: "Thank you Grace and [child]."
                source: parents
                who: "A parent or carer"
                sha256: \(QuoteApproval.digest(of: "Thank you Grace and [child].", under: "A parent or carer"))
                basis: consent
                rules: "1-abc"
                accepted:
                  - {words: "Grace", reason: nameWord}
                approved: {by: "Complaints manager", on: 2022-08-22}
                second: {by: "Head of Service", on: 2022-08-22}

                """)
        #expect(second.desk.progress.stage(of: quote) == .approved(id: "q01"))
    }

    @Test func `the second reader sees nothing of what the first one chose`() {
        let choices = [
            quote.print("Grace") + quote.out("Summer", as: .child),
            quote.out("Grace", as: .worker) + quote.print("Summer"),
        ]
        let pages = choices.map { choice in
            var second = Visitor.inside(
                [quote], as: "Head of Service", journal: read(choice).desk.progress.journal)
            return [second.get(second.address(quote)).text, second.get(Visitor.home).text]
        }
        #expect(pages[0] == pages[1])
        #expect(pages[0][0].contains("you do not see what the first reader chose"))
        #expect(!pages[0][0].contains("checked=\"checked\""))
    }

    @Test func `the first reader can't be the second`() {
        var first = read(quote.out("Grace") + quote.out("Summer"))
        #expect(first.get(first.address(quote)).status == 409)
        #expect(first.approve(quote, quote.out("Grace") + quote.out("Summer")).status == 409)
        #expect(first.get(Visitor.home).text.contains("Nothing waits for you"))
    }

    @Test func `readers who differ begin again from the safer form, until they agree`() throws {
        let first = read(quote.print("Grace") + quote.out("Summer", as: .child))
        let second = read(
            quote.out("Grace", as: .worker) + quote.print("Summer"), by: "Head of Service",
            after: first.desk.progress.journal)
        #expect(second.approvals.isEmpty)
        #expect(second.desk.progress.stage(of: quote) == .differ(roles: ["Complaints manager", "Head of Service"]))
        var again = Visitor.inside([quote], journal: second.desk.progress.journal)
        let page = again.get(again.address(quote)).text
        #expect(page.contains("The readers chose differently."))
        #expect(page.contains("Thank you [worker] and [child]."))
        let safer = quote.out("Grace", as: .worker) + quote.out("Summer", as: .child)
        again.clock += 900
        again.approve(quote, safer)
        #expect(again.approvals.isEmpty)
        let last = read(safer, by: "Head of Service", after: again.desk.progress.journal)
        #expect(last.approvals.map(\.text) == ["Thank you [worker] and [child]."])
        #expect(last.approvals.first?.second?.role != last.approvals.first?.approved.role)
    }

    @Test func `one reader is enough where nothing was marked, but for a tenth that the seed draws`() {
        let quotes = (0..<1_000).map { ReviewQuote.specimen("K-\($0)", "Everybody was kind.") }
        let visitor = Visitor([])
        func drawn(_ seed: String) -> [String] {
            var progress = ReviewProgress(quotes: quotes, journal: Journal(), rules: .specimen, sound: [], void: [])
            _ = progress.record(JournalEntry(at: Moment(secondsSinceEpoch: 0), by: "x", event: .opened(seed: seed)))
            return quotes.filter { progress.needsSecond($0, Decisions()) }.map(\.compliment)
        }
        #expect((70...130).contains(drawn("5eed").count))
        #expect(drawn("5eed") == drawn("5eed"))
        #expect(drawn("5eed") != drawn("0ther"))
        #expect(visitor.desk.progress.journal.seed == "5eed")
    }

    @Test func `newer rules or another text make a quote be read again`() {
        let first = read(quote.out("Grace") + quote.out("Summer"))
        let journal = first.desk.progress.journal
        let newer = QuoteRules(version: "2-abc") { _ in [] }
        for (quotes, rules) in [
            ([quote], newer), ([ReviewQuote.specimen("K-1", "Thank you {Grace} and {Summer}!")], .specimen),
        ] {
            let progress = ReviewProgress(quotes: quotes, journal: journal, rules: rules, sound: [], void: [])
            #expect(progress.stage(of: quotes[0]) == .first)
        }
    }

    @Test func `a quote that was stopped stays stopped under newer rules`() {
        var visitor = Visitor.inside([quote])
        _ = visitor.get(visitor.address(quote))
        _ = visitor.post("\(visitor.address(quote))/withhold", [("reason", "harms")])
        let newer = QuoteRules(version: "2-abc") { _ in [] }
        let progress = ReviewProgress(
            quotes: [quote], journal: visitor.desk.progress.journal, rules: newer, sound: [], void: [])
        #expect(progress.stage(of: quote) == .withheld(.harms, by: "Complaints manager"))
    }

    @Test func `a quote whose approval is void is read again and keeps its id`() throws {
        let words = ApprovedWords(
            compliment: "K-2", text: "Other.", label: QuoteLabel(source: "parents", who: "A parent or carer"),
            basis: .consent, proof: ("00", SourceLocation(path: "x")))
        let void = QuoteApproval(
            id: "q07", words: words, rules: "0", accepted: [],
            approvers: (.init(role: "Complaints manager", date: Moment(secondsSinceEpoch: 0).date), nil))
        let plain = ReviewQuote.specimen("K-2", "Everybody was kind.")
        let other = ReviewQuote.specimen("K-3", "The plan was clear.")
        var visitor = Visitor.inside([plain, other], void: [void])
        visitor.approve(plain)
        visitor.approve(other)
        #expect(visitor.approvals.map(\.id) == ["q07", "q08"])
    }
}
