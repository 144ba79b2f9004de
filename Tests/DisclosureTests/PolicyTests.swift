import Diagnostics
import Disclosure
import Figures
import Quantities
import Testing

@Suite struct PolicyTests {
    @Test func aWholePolicyIsRead() throws {
        let (policy, findings) = try PolicyText.read()
        let read = try #require(policy)
        #expect(findings.isEmpty)
        #expect(read.classes[.process]?.hidden == nil)
        #expect(read.classes[.crossings]?.hidden == 1...4)
        #expect(read.smallestBase.share == 10)
        #expect(read.decidedBy == "Head of Service")
        #expect(read.decidedOn.words == "1 June 2022")
        #expect(read.hiddenRangeWords == "1 to 4")
    }

    @Test func anEditionWithoutAPolicyIsRefused() throws {
        var findings = Findings()
        let policy = Policy.read(
            nil, publishedOn: CalendarDate(daysSinceEpoch: 0), edition: SourceLocation(path: "edition.yaml"), &findings)
        #expect(policy == nil)
        #expect(findings.all.map(\.rule) == [.disclosurePolicy])
    }

    @Test(arguments: [
        "  process", "  characteristics", "  crossings", "smallest_base", "symbols", "decided_by", "decided_on",
    ])
    func noPartOfAPolicyIsDecidedByLeavingItOut(key: String) throws {
        let lines = PolicyText.whole.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }
        let (policy, findings) = try PolicyText.read(lines.joined(separator: "\n"))
        #expect(policy == nil)
        #expect(findings.map(\.rule) == [.requiredKey])
    }

    @Test(
        arguments: [
            ("hidden: {from: 1, to: 4}, show_zero: true", "show_zero: true", .requiredKey),
            ("hidden: {from: 1, to: 4}, show_zero: true", "hidden: {from: 1, to: 4}", .requiredKey),
            ("hidden: {from: 1, to: 4}", "hidden: {from: 4, to: 1}", .disclosurePolicy),
            ("hidden: {from: 1, to: 4}", "hidden: some", .disclosurePolicy),
            ("{share: 10, mean: 5, total: 2}", "{share: 0, mean: 5, total: 2}", .disclosurePolicy),
            ("{share: 10, mean: 5, total: 2}", "{share: 10, mean: 5}", .requiredKey),
            ("symbols: analysis-function", "symbols: stars", .valueKind),
            ("show_zero: true", "show_zeros: true", .knownKey),
            ("decided_by: Head of Service", "decided_by: Jo Bloggs", .roleNotName),
            ("decided_on: 2022-06-01", "decided_on: 2023-06-01", .disclosurePolicy),
        ] as [(String, String, RuleID)])
    func aFaultInAPolicyIsFound(old: String, new: String, rule: RuleID) throws {
        let (policy, findings) = try PolicyText.read(PolicyText.whole.replacing(old, with: new))
        #expect(policy == nil)
        #expect(findings.map(\.rule).contains(rule))
    }

    @Test func anExceptionOverridesItsClassAndGivesItsReason() throws {
        let text =
            PolicyText.whole + """

                exceptions:
                  - {figure: last-stage-mean-days, smallest_base: {mean: 1}, reason: The panel is public.}
                  - {figure: complaints-by-team, hidden: {from: 1, to: 9}, reason: Teams are small.}
                """
        let policy = try #require(try PolicyText.read(text).policy)
        #expect(policy.smallestBase(for: "last-stage-mean-days").mean == 1)
        #expect(policy.smallestBase(for: "last-stage-mean-days").share == 10)
        #expect(policy.rule(for: "complaints-by-team", .crossings).hidden == 1...9)
        #expect(policy.rule(for: "complaints-by-team", .crossings).zeros == .shown)
        #expect(policy.exceptions.map(\.reason) == ["The panel is public.", "Teams are small."])
    }

    @Test(
        arguments: [
            ("- {figure: a, hidden: none}", .requiredKey), ("- {figure: a, reason: b}", .disclosurePolicy),
        ] as [(String, RuleID)])
    func anExceptionNeedsAReasonAndAnEffect(exception: String, rule: RuleID) throws {
        let (policy, findings) = try PolicyText.read(PolicyText.whole + "\nexceptions:\n  \(exception)\n")
        #expect(policy == nil)
        #expect(findings.map(\.rule) == [rule])
    }

    @Test func anExceptionForAnUnknownFigureNamesTheNearest() throws {
        let text = PolicyText.whole + "\nexceptions:\n  - {figure: complaints-by-taem, hidden: none, reason: b}\n"
        let policy = try #require(try PolicyText.read(text).policy)
        var findings = Findings()
        _ = protect(try Raw.set([Raw.row("complaints-by-team", [9])]), history: .empty, under: policy, &findings)
        #expect(findings.all.map(\.fix) == ["write 'complaints-by-team'"])
    }
}
