import Disclosure
import LocalServer
import Testing

@testable import Redaction
@testable import Review

@Suite struct ReadingTests {
    private let quote = ReviewQuote.specimen("K-1", "Thank you {Grace} and {Summer}, ring <07700 900123>.")
    private let plain = ReviewQuote.specimen("K-2", "Everybody was kind.")

    private var out: [(String, String)] { quote.out("Grace") + quote.out("Summer") }

    @Test func `each marked word stands in the page with its number and its reason in words`() {
        var visitor = Visitor.inside([quote])
        let page = visitor.get(visitor.address(quote)).text
        for (number, word, reason) in [
            (1, "Grace", "also a name"), (2, "Summer", "also a name"), (3, "07700 900123", "telephone number"),
        ] {
            #expect(page.contains("<b>\(number)</b> \(reason)"))
            #expect(page.contains("<q>\(word)</q>"))
        }
        #expect(page.contains("Why it is marked: a word that is also a name."))
        #expect(page.contains("Thank you [name] and [name], ring [name]."))
        #expect(page.contains("It speaks of a court"))
    }

    @Test func `a word in doubt has to be decided by itself`() {
        var visitor = Visitor.inside([quote])
        _ = visitor.get(visitor.address(quote))
        let open = visitor.post("\(visitor.address(quote))/printed", quote.out("Grace"))
        #expect(open.text.contains("Something is still to be decided"))
        #expect(open.text.contains("Decide word 2") && !open.text.contains("Decide word 1"))
        let whole = visitor.post("\(visitor.address(quote))/printed", out)
        #expect(whole.text.contains("Would you stand for exactly these words?"))
        #expect(whole.text.contains("Thank you [name] and [name], ring [name]."))
    }

    @Test func `nothing approves more than the one quote that was shown`() {
        var visitor = Visitor.inside([quote, plain])
        for path in ["approve", "approve-all", "quote/approve", "quote/all/approve"] {
            #expect(visitor.post(Visitor.home + path, out).status == 404)
        }
        #expect(visitor.approvals.isEmpty)
        let page = visitor.get(Visitor.home).text
        #expect(page.components("<form").count == 2)
        #expect(page.contains("action=\"\(Visitor.home)leave\""))
    }

    @Test func `an approval is for the words that were shown, to the byte`() {
        var visitor = Visitor.inside([quote])
        _ = visitor.get(visitor.address(quote))
        visitor.clock += 60
        let other = quote.out("Grace") + quote.print("Summer")
        let digest = quote.digest(
            Choices(Form(out.map { (name: $0.0, value: $0.1) }), of: quote)?.decisions ?? Decisions())
        #expect(visitor.post("\(visitor.address(quote))/approve", other + [("shown", digest)]).status == 400)
        #expect(visitor.post("\(visitor.address(quote))/approve", other).status == 400)
        #expect(visitor.desk.progress.stage(of: quote) == .first)
    }

    @Test func `what nobody may let stand is not let stand by a forged form either`() {
        var visitor = Visitor.inside([quote])
        let page = visitor.get(visitor.address(quote)).text
        #expect(page.contains("Nobody may let this stand."))
        let forged = out + quote.print("07700 900123")
        #expect(visitor.post("\(visitor.address(quote))/printed", forged).status == 400)
        #expect(visitor.post("\(visitor.address(quote))/printed", out + [("word-0", "print")]).status == 400)
    }

    @Test func `any other word can be taken out`() {
        var visitor = Visitor.inside([plain])
        let choices = [(plain.field("kind"), "out"), ("role-other", "word")]
        let page = visitor.post("\(visitor.address(plain))/printed", choices).text
        #expect(page.contains("Everybody was [word]."))
        #expect(page.contains("Somebody in another role will read the quote as well"))
    }

    @Test func `nobody reads a quote faster than people read`() {
        var visitor = Visitor.inside([plain])
        _ = visitor.get(visitor.address(plain))
        let shown = [("shown", plain.digest(Decisions()))]
        visitor.clock += 3
        let early = visitor.post("\(visitor.address(plain))/approve", shown)
        #expect(early.text.contains("Nobody reads this quote so fast"))
        #expect(visitor.approvals.isEmpty)
        visitor.clock += 1
        #expect(visitor.post("\(visitor.address(plain))/approve", shown).status == 303)
        #expect(visitor.approvals.map(\.text) == ["Everybody was kind."])
    }

    @Test func `a quote whose label too few share can be read but not approved`() {
        let small = ReviewQuote.specimen("K-3", "Everybody was kind.", fitness: .tooFew)
        var visitor = Visitor.inside([small])
        #expect(visitor.get(visitor.address(small)).text.contains("Fewer than 5 compliments"))
        let printed = visitor.post("\(visitor.address(small))/printed").text
        #expect(!printed.contains("Approve these words"))
        visitor.clock += 60
        #expect(visitor.post("\(visitor.address(small))/approve", [("shown", small.digest(Decisions()))]).status == 400)
    }

    @Test func `two quotes that are nearly the same are reported`() {
        let twin = ReviewQuote.specimen("K-9", "Everybody was so kind to us in those weeks.")
        let lonely = ReviewQuote.specimen("K-8", "The plan was clear.")
        let warning = "Another compliment says nearly the same."
        var visitor = Visitor.inside([
            ReviewQuote.specimen("K-2", "Everybody was so kind to us in these weeks."), twin, lonely,
        ])
        #expect(visitor.get(visitor.address(twin)).text.contains(warning))
        #expect(!visitor.get(visitor.address(lonely)).text.contains(warning))
    }

    @Test func `a quote that is stopped says why, and only who stopped it may think again`() {
        var visitor = Visitor.inside([plain])
        _ = visitor.get(visitor.address(plain))
        #expect(visitor.post("\(visitor.address(plain))/withhold").text.contains("Say why it is not published"))
        #expect(visitor.post("\(visitor.address(plain))/withhold", [("reason", "identifies")]).status == 303)
        #expect(visitor.desk.progress.stage(of: plain) == .withheld(.identifies, by: "Complaints manager"))
        #expect(visitor.get(visitor.address(plain)).status == 200)
        var other = Visitor.inside([plain], as: "Head of Service", journal: visitor.desk.progress.journal)
        #expect(other.get(other.address(plain)).status == 409)
    }
}

extension String {
    /// The parts between occurrences of a text.
    func components(_ separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
