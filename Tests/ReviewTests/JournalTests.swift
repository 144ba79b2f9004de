import Diagnostics
import Testing

@testable import Redaction
@testable import Review

@Suite struct JournalTests {
    private let quote = ReviewQuote.specimen("K-1", "Thank you {Grace}.")

    private var visitor: Visitor {
        var visitor = Visitor.inside([quote, ReviewQuote.specimen("K-2", "It was {Hope}.")])
        visitor.approve(quote, quote.out("Grace", as: .socialWorker))
        let second = visitor.desk.progress.quotes[1]
        _ = visitor.get(visitor.address(second))
        _ = visitor.post("\(visitor.address(second))/withhold", [("reason", "no-compliment")])
        return visitor
    }

    @Test func `a review goes on from its journal as if it had never stopped`() throws {
        let before = visitor
        var findings = Findings()
        let journal = try #require(Journal.read(before.journal, path: "j.jsonl", &findings))
        #expect(findings.isEmpty)
        #expect(journal == before.desk.progress.journal)
        let after = Visitor(before.desk.progress.quotes, journal: journal)
        for quote in before.desk.progress.quotes {
            #expect(after.desk.progress.stage(of: quote) == before.desk.progress.stage(of: quote))
        }
    }

    @Test func `the journal tells who did what when, in this form`() {
        let lines = visitor.journal.split(separator: "\n")
        let beginning = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(
            lines.first == """
                {"at": "2022-08-22T09:20:00Z", "by": "Complaints manager", "event": "opened", "seed": "5eed", \
                "previous": "\(beginning)"}
                """)
        #expect(lines.count == 5)
        #expect(lines[2].contains("\"decisions\": \"3=my social worker\"") || lines[2].contains("=my social worker\""))
        #expect(lines[4].contains("\"withheld\": \"no-compliment\""))
    }

    @Test func `no line holds a word of a quote`() {
        for word in ["Thank", "Grace", "Hope"] { #expect(!visitor.journal.contains(word)) }
    }

    @Test(arguments: 0..<5)
    func `a line that was changed, taken out or put elsewhere shows`(line: Int) {
        let lines = visitor.journal.split(separator: "\n").map(String.init)
        var changed = lines
        changed[line] = changed[line].replacing("2022-08-22T", with: "2022-08-21T")
        var fewer = lines
        fewer.remove(at: line)
        var moved = lines
        moved.swapAt(line, (line + 1) % 5)
        for broken in [changed, fewer, moved] where broken != lines {
            // The last line alone can be cut off unseen; whoever needs to know keeps its digest elsewhere.
            if broken == Array(lines.dropLast()) { continue }
            if broken == changed, line == 4 { continue }
            var findings = Findings()
            #expect(Journal.read(broken.joined(separator: "\n"), path: "j.jsonl", &findings) == nil)
            #expect(findings.sorted.map(\.rule) == [.reviewJournal])
        }
    }

    @Test(arguments: ["2022-08-22T09:20:00Z", "1999-12-31T23:59:59Z", "2024-02-29T00:00:00Z"])
    func `a moment is read as it is written`(text: String) throws {
        #expect(try #require(Moment(text)).iso == text)
    }

    @Test(arguments: ["2022-08-22", "2022-08-22T24:00:00Z", "2022-08-22T09:20:00", "2022-08-22T9:20:00Z", ""])
    func `nothing else is a moment`(text: String) { #expect(Moment(text) == nil) }
}
