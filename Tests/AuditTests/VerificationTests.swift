import Testing

@testable import Audit

@Suite struct VerificationTests {
    private static func square() -> (TableBuilder, [CellNumber]) {
        var table = TableBuilder()
        let leaves = ["a", "b", "c", "d"].map { table.hidden($0) }
        table.sum([leaves[0], leaves[1]], table.printed("first row", 9))
        table.sum([leaves[2], leaves[3]], table.printed("second row", 9))
        table.sum([leaves[0], leaves[2]], table.printed("first column", 9))
        table.sum([leaves[1], leaves[3]], table.printed("second column", 9))
        return (table, leaves)
    }

    @Test func `two tables that agree with everything printed and differ prove every cell of a square`() {
        #expect(Self.square().0.facts.verify(Witnesses(solutions: [[4, 5, 5, 4], [5, 4, 4, 5]])) == [])
    }

    @Test func `a forged number is refused with the condition it breaks`() {
        let (table, _) = Self.square()
        let faults = table.facts.verify(Witnesses(solutions: [[4, 5, 5, 4], [6, 4, 4, 5]]))
        #expect(
            faults == [
                .breaksCondition(solution: 1, table.facts.conditions[0], sum: 1),
                .breaksCondition(solution: 1, table.facts.conditions[2], sum: 1),
            ])
    }

    @Test func `a number under what a reader knows is refused`() {
        let (table, leaves) = Self.square()
        let faults = table.facts.verify(Witnesses(solutions: [[0, 9, 9, 0], [5, 4, 4, 5]]))
        #expect(
            faults == [
                .outsideBounds(solution: 0, leaves[0], value: 0), .outsideBounds(solution: 0, leaves[3], value: 0),
            ])
    }

    @Test func `one solution twice proves nothing`() {
        let (table, leaves) = Self.square()
        let faults = table.facts.verify(Witnesses(solutions: [[4, 5, 5, 4], [4, 5, 5, 4]]))
        #expect(faults == leaves.map { .oneValueOnly($0) })
    }

    @Test func `no solution proves nothing`() {
        let (table, leaves) = Self.square()
        #expect(table.facts.verify(Witnesses(solutions: [])) == leaves.map { .oneValueOnly($0) })
    }

    @Test func `a solution of another release is refused for its length`() {
        let (table, leaves) = Self.square()
        let faults = table.facts.verify(Witnesses(solutions: [[4, 5, 5, 4], [5, 4, 4]]))
        #expect(faults == [.wrongLength(solution: 1, values: 3, hidden: 4), .oneValueOnly(leaves[3])])
    }

    @Test func `numbers too large to add are refused, not wrapped round`() {
        let (table, _) = Self.square()
        let faults = table.facts.verify(Witnesses(solutions: [[4, 5, 5, 4], [.max, .max, .max, .max]]))
        #expect(faults == table.facts.conditions.map { .breaksCondition(solution: 1, $0, sum: nil) })
    }

    @Test func `a condition on a cell that is not there is refused`() {
        var (table, _) = Self.square()
        let stranger = CellNumber(99)
        let condition = PublishedFacts.Condition(
            [PublishedFacts.Term(1, stranger)], lower: 0, upper: nil, words: "nothing")
        table.facts.add(condition)
        let faults = table.facts.verify(Witnesses(solutions: [[4, 5, 5, 4], [5, 4, 4, 5]]))
        #expect(faults == [.unknownCell(condition, stranger)])
    }
}
