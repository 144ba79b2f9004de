import Testing

@testable import Audit

@Suite struct AttackTests {
    @Test(arguments: 0..<300)
    func `the ranges of a small release are those that counting through finds`(seed: Int) {
        var random = SmallRandom(seed: seed)
        let facts = PublishedFacts.random(&random)
        let expected = Enumeration(facts: facts, largest: 19).ranges()
        let ranges = expected.map { CellRange(least: $0.lowerBound, most: $0.upperBound, isProved: true) }
        #expect(Attack(on: facts).ranges() == .ranges(ranges))
    }

    @Test(arguments: 0..<300)
    func `witnesses divide every cell that counting through finds uncertain, and pass verification`(seed: Int) {
        var random = SmallRandom(seed: 1000 + seed)
        let facts = PublishedFacts.random(&random)
        let ranges = Enumeration(facts: facts, largest: 19).ranges()
        guard case .found(let witnesses, let exact, let unproved) = Witnesses.find(from: facts) else {
            Issue.record("the truth is a solution")
            return
        }
        let known = zip(facts.hidden, ranges).filter { $1.lowerBound == $1.upperBound }.map(\.0)
        #expect(exact == known && unproved.isEmpty)
        #expect(facts.verify(witnesses) == known.map { .oneValueOnly($0) })
    }

    @Test func `a range that only fractions fill is exact`() {
        // 2a + 2b + 3c = 9 with a, b, c at least 1: c is odd, so c = 1 and a + b = 3.
        var table = TableBuilder()
        let cells = [table.hidden("a"), table.hidden("b"), table.hidden("c")]
        let terms = zip([2, 2, 3], cells).map { PublishedFacts.Term($0, $1) }
        table.facts.add(PublishedFacts.Condition(terms, lower: 9, upper: 9, words: "a sum in hundreds"))
        let (either, one) = (CellRange(least: 1, most: 2, isProved: true), CellRange(least: 1, most: 1, isProved: true))
        #expect(Attack(on: table.facts).ranges() == .ranges([either, either, one]))
    }

    @Test func `a share in whole per cent beside its base gives back the count`() {
        var table = TableBuilder()
        let (part, base) = (table.hidden("part"), table.printed("base", 41))
        let lower = [PublishedFacts.Term(200, part), PublishedFacts.Term(-13, base)]
        let upper = [PublishedFacts.Term(200, part), PublishedFacts.Term(-15, base)]
        table.facts.add(PublishedFacts.Condition(lower, lower: 0, upper: nil, words: "7 per cent"))
        table.facts.add(PublishedFacts.Condition(upper, lower: nil, upper: -1, words: "7 per cent"))
        #expect(Attack(on: table.facts).ranges() == .ranges([CellRange(least: 3, most: 3, isProved: true)]))
    }

    @Test func `a condition is not seen where what it stands beside is hidden`() {
        var table = TableBuilder()
        let part = table.hidden("part")
        let condition = PublishedFacts.Condition(
            [PublishedFacts.Term(1, part)], lower: 3, upper: 3, words: "its share", printedWhile: [part])
        table.facts.add(condition)
        #expect(Attack(on: table.facts).ranges() == .ranges([CellRange(least: 1, most: nil, isProved: true)]))
        #expect(table.facts.verify(Witnesses(solutions: [[1], [7]])).isEmpty)
    }

    @Test func `tables that share a margin are attacked together`() {
        // Alone, each table leaves its hidden pair open; the margin they share closes both.
        var table = TableBuilder()
        let (a, b, margin) = (table.hidden("a"), table.hidden("b"), table.hidden("margin"))
        table.sum([a, b], margin)
        table.sum([margin, table.printed("rest", 20)], table.printed("all", 22))
        let one = CellRange(least: 1, most: 1, isProved: true)
        let two = CellRange(least: 2, most: 2, isProved: true)
        #expect(Attack(on: table.facts).ranges() == .ranges([one, one, two]))
    }

    @Test func `work that runs out is said to have run out, and proves nothing`() {
        var random = SmallRandom(seed: 5)
        let facts = PublishedFacts.random(&random)
        #expect(Attack(on: facts, limit: WorkLimit(pivots: 0)).ranges() == .unfinished)
        #expect(Witnesses.find(from: facts, limit: WorkLimit(pivots: 0)) == .unfinished)
    }

    @Test func `the same facts give the same witnesses each time`() {
        var random = SmallRandom(seed: 77)
        let facts = (0..<20).map { _ in PublishedFacts.random(&random) }
        #expect(facts.map { Witnesses.find(from: $0) } == facts.map { Witnesses.find(from: $0) })
    }
}
