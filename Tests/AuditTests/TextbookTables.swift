import Testing

@testable import Audit

@Suite struct TextbookTables {
    @Test func `a lone hidden part is given back by its total`() {
        var table = TableBuilder()
        let parts = [table.hidden("a"), table.printed("b", 7)]
        table.sum(parts, table.printed("all", 10))
        #expect(Attack(on: table.facts).ranges() == .ranges([CellRange(least: 3, most: 3, isProved: true)]))
        guard case .found(_, let exact, let unproved) = Witnesses.find(from: table.facts) else {
            Issue.record("no solution")
            return
        }
        #expect(exact == [parts[0]] && unproved.isEmpty)
    }

    @Test func `two hidden parts with two between them are a one and a one where zeros are shown`() {
        var table = TableBuilder()
        let parts = [table.hidden("a"), table.hidden("b"), table.printed("c", 8)]
        table.sum(parts, table.printed("all", 10))
        let one = CellRange(least: 1, most: 1, isProved: true)
        #expect(Attack(on: table.facts).ranges() == .ranges([one, one]))
    }

    @Test func `numbers that contradict each other are not taken for hidden ones`() {
        var table = TableBuilder()
        table.sum([table.hidden("a"), table.printed("b", 12)], table.printed("all", 10))
        #expect(Attack(on: table.facts).ranges() == .contradictory)
        #expect(Witnesses.find(from: table.facts) == .contradictory)
    }
}

/// Makes facts a line at a time.
struct TableBuilder {
    var facts = PublishedFacts()

    mutating func hidden(_ name: String, atLeast: Int = 1) -> CellNumber {
        facts.add(PublishedFacts.Cell(name: name, .hidden(atLeast: atLeast, atMost: nil)))
    }

    mutating func printed(_ name: String, _ value: Int) -> CellNumber {
        facts.add(PublishedFacts.Cell(name: name, .printed(value)))
    }

    mutating func sum(_ parts: [CellNumber], _ total: CellNumber) {
        facts.add(PublishedFacts.Condition(parts, addUpTo: total, words: "adds up"))
    }
}
