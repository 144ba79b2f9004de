import Audit
import Testing

@testable import SuppressionSearch

@Suite struct PatternSearchTests {
    @Test(arguments: 0..<24)
    func `a small table is protected at the least cost that trying every pattern finds`(seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let problem = ProtectionProblem.random(&random)
        var aim = ProtectionAim.brief
        (aim.insiders, aim.widthAllowance) = (false, nil)
        let pattern = problem.pattern(for: aim)
        let judge = PatternJudge(problem)
        #expect(judge.primary.isSubset(of: pattern.hidden) && pattern.hidden.isSubset(of: judge.hideable))
        let open = judge.exact(hiding: pattern.hidden)
        // What stays open stays so whatever is hidden; all else is protected, the extra cells too.
        #expect(open == judge.exact(hiding: judge.hideable).intersection(judge.primary))
        #expect(pattern.unprotected == open.sorted())
        #expect(judge.cost(of: pattern.hidden) == judge.leastCost(leaving: open))
    }

    @Test(arguments: 0..<12)
    func `who knows one small count works out no other, but where nothing could be done`(seed: Int) {
        var random = SeededNumbers(seed: 500 + UInt64(seed))
        let problem = ProtectionProblem.random(&random)
        let pattern = problem.pattern(for: .brief)
        let judge = PatternJudge(problem)
        let reported = Set(pattern.openToInsiders)
        let unprotected = Set(pattern.unprotected)
        let found = judge.insights(hiding: pattern.hidden).filter { !unprotected.contains($0.revealed) }
        #expect(Set(found) == reported)
        #expect(reported.isSubset(of: judge.insights(hiding: judge.hideable)))
    }

    @Test(arguments: 0..<12)
    func `a small count has three possible values, or is said to have two`(seed: Int) {
        var random = SeededNumbers(seed: 900 + UInt64(seed))
        let problem = ProtectionProblem.random(&random)
        var aim = ProtectionAim.brief
        (aim.insiders, aim.widthAllowance) = (false, 1000)
        let pattern = problem.pattern(for: aim)
        let judge = PatternJudge(problem)
        let narrow = judge.narrow(hiding: pattern.hidden).subtracting(pattern.unprotected)
        #expect(Set(pattern.narrow) == narrow)
        // A third of nothing is nothing: where nothing had to be hidden, nothing is hidden for width alone.
        guard judge.cost(of: pattern.hidden) > 0 else { return }
        #expect(narrow.isSubset(of: judge.narrow(hiding: judge.hideable)))
    }

    @Test func `one thread and two find the same pattern, and find it again`() {
        var random = SeededNumbers(seed: 4)
        let problem = ProtectionProblem.random(&random, size: 4)
        var aim = ProtectionAim.brief
        let both = problem.pattern(for: aim)
        aim.isThreaded = false
        #expect(problem.pattern(for: aim) == both)
        #expect(problem.pattern(for: aim) == both)
    }

    @Test func `of two patterns that cost the same, last year's is taken`() {
        for kept in 1...3 {
            var line = ProtectionProblem()
            let parts = [(2, true), (8, false), (8, false), (8, false)].enumerated().map { place, part in
                line.add(
                    ProtectionProblem.Cell(
                        name: "\(place)", trueValue: part.0,
                        choice: part.1 ? .mustHide(isSmall: true) : .mayHide(cost: 1), atLeast: 1, atMost: nil,
                        wasHidden: place == kept))
            }
            let total = line.add(
                ProtectionProblem.Cell(name: "all", trueValue: 26, choice: .mustPrint, atLeast: 1, atMost: nil))
            line.add(PublishedFacts.Condition(parts, addUpTo: total, words: "line"))
            #expect(line.pattern(for: .brief).hidden == [parts[0], parts[kept]])
        }
    }

    @Test func `a number that is printed nowhere ties cells together, and is not protected itself`() {
        var problem = ProtectionProblem()
        let small = problem.add(
            ProtectionProblem.Cell(
                name: "small", trueValue: 2, choice: .mustHide(isSmall: true), atLeast: 1, atMost: nil))
        let rest = problem.add(
            ProtectionProblem.Cell(name: "rest", trueValue: 9, choice: .neverPrinted, atLeast: 0, atMost: nil))
        let all = problem.add(
            ProtectionProblem.Cell(name: "all", trueValue: 11, choice: .mustPrint, atLeast: 1, atMost: nil))
        problem.add(PublishedFacts.Condition([small, rest], addUpTo: all, words: "all"))
        let pattern = problem.pattern(for: .brief)
        #expect(pattern.hidden == [small] && pattern.unprotected == [] && pattern.narrow == [])
    }
}

extension ProtectionAim {
    /// Little work, enough for small tables.
    static let brief = ProtectionAim(work: WorkLimit(pivots: 3000))
}
