import Disclosure
import Quantities
import Testing

/// Withdrawn words are found wherever they stand, and kept nowhere.
@Suite struct WithdrawnWordsTests {
    private static let text =
        "You didn’t give up on us. My daughter smiles again when [her social worker] rings the bell, and that is worth more than any plan!"

    private func quote(_ text: String, salt: String = "salt") throws -> WithdrawnQuote {
        WithdrawnQuote(
            edition: "2023-24", compliment: "K-1",
            text: (QuoteApproval.digest(of: text), WithdrawnWords.traces(of: text, salt: salt)),
            date: try #require(CalendarDate(iso: "2024-07-01")), role: "Complaints manager")
    }

    private func words(_ text: String = text) throws -> WithdrawnWords {
        WithdrawnWords([try quote(text)], salt: "salt")
    }

    private func finds(_ page: String) throws -> Bool { !(try words().offsets(in: Array(page.utf8)).isEmpty) }

    @Test(arguments: [
        text, "<p>\(text)</p>", text.uppercased(), text.replacing("’", with: "'"), text.replacing("’", with: "&#8217;"),
        "<p>Families told us: you didn&rsquo;t give up on <b>us</b>.</p>", "You did\u{AD}n't give up\non us",
        "\"before\": \"You didn\\u2019t give up on us.\"", "<img alt=\"You didn't give up on us\">",
        "alt,You didn't give up on us,7\n", "My daughter smiles again when her social worker rings the bell",
        "<li>daughter</li><li>smiles again when her social worker rings the bell and</li>",
        "is worth more than any plan", "and that is worth more than any plan", "You <em>didn't</em> give up — on us",
        "rings the bell, and that is worth more than any plan", "url=You%20didn't%20give%20up%20on%20us",
    ])
    func `a sentence or eleven words of it are found, however they are written`(page: String) throws {
        #expect(try finds("Some words before. \(page) And some after."))
    }

    @Test(arguments: [
        "", "You did not give up.", "My daughter smiles.", "Our plan is worth more than any.", "rings the bell",
        "We gave up on us, you didn't.", "<p>her social worker rings</p>",
    ])
    func `words that many people say are nobody's`(page: String) throws { #expect(!(try finds(page))) }

    @Test func `a place is reported once, where it begins`() throws {
        let page = Array("<p>é We quote: \(Self.text) And again: you didn't give up on us.</p>".utf8)
        let offsets = try words().offsets(in: page)
        #expect(offsets.map { String(decoding: page[$0...].prefix(3), as: UTF8.self).lowercased() } == ["you", "you"])
    }

    @Test func `a quote of three words is found as a quotation and nowhere else`() throws {
        let words = try words("Thank you, Kim!")
        let inside = "<figure><blockquote class=\"q\"><p>Thank you, Kim!</p>\n</blockquote></figure>"
        #expect(words.offsets(in: Array(inside.utf8)) == [8])
        #expect(words.offsets(in: Array("<p>Thank you, Kim!</p>".utf8)) == [])
    }

    @Test func `a quote that an older version withdrew is found as a quotation`() throws {
        let old = WithdrawnQuote(
            edition: "2023-24", compliment: "K-1", text: (QuoteApproval.digest(of: Self.text), []),
            date: try #require(CalendarDate(iso: "2024-07-01")), role: "Complaints manager")
        let words = WithdrawnWords([old], salt: "")
        #expect(!words.offsets(in: Array("<blockquote><p>\(Self.text)</p></blockquote>".utf8)).isEmpty)
    }

    @Test func `what is kept holds no word, and differs from council to council`() throws {
        let file = WithdrawnQuotes([try quote(Self.text)], salt: "salt").yaml
        for word in ["give", "daughter", "bell", "plan"] { #expect(!file.contains(word)) }
        #expect(try quote(Self.text).traces != quote(Self.text, salt: "other").traces)
        #expect(WithdrawnWords([try quote(Self.text)], salt: "other").offsets(in: Array(Self.text.utf8)) == [])
        #expect(WithdrawnWords([], salt: "").isEmpty)
    }
}
