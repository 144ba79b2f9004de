import Checks
import Diagnostics
import Testing

@Suite struct ChecklistRulesTests {
    private static let page = "anytown/2021-22/accessibility.html"

    private func examine(
        _ places: [ExpectedChecklist.Place]?, isBinding: Bool = true, anchor: String = "statement"
    ) async throws -> [Finding] {
        var expectations = Expectations()
        let item = ExpectedChecklist.Item(
            anchor: anchor, isBinding: isBinding, places: places,
            source: SourceLocation(path: "checklist.yaml", line: 3))
        expectations.checklists = [ExpectedChecklist(page: Self.page, items: [item])]
        let main =
            "<h2 id=\"here\">Here</h2><p>Children Act 1989.</p><h2 id=\"empty\">Empty</h2><h2 id=\"next\">Next</h2><p>Words.</p>"
        let site = try Specimen.site(["anytown/2021-22/complaints.html": Specimen.page(main: main)])
        let (_, findings) = await Examiner(expectations).examine(site)
        return findings.sorted.filter { $0.rule.name.hasPrefix("checklist") }
    }

    private func place(_ path: String, _ anchor: String?, names: [String] = []) -> ExpectedChecklist.Place {
        ExpectedChecklist.Place(
            path: "anytown/2021-22/\(path)", anchor: anchor, names: names,
            source: SourceLocation(path: "checklist.yaml", line: 5))
    }

    @Test func anItemIsMetWhereItSays() async throws {
        #expect(try await examine([place("complaints.html", "here", names: ["Children Act 1989"])]).isEmpty)
        #expect(try await examine([place("complaints.html", nil)]).isEmpty)
    }

    @Test func anEntryThatPointsNowhereIsFound() async throws {
        #expect(try await examine([place("complaints.html", "there")]).rules == [.checklistPlace])
        #expect(try await examine([place("figures/none.html", nil)]).rules == [.checklistPlace])
    }

    @Test func anItemWithoutAPlaceIsUnmet() async throws {
        #expect(try await examine([]).map(\.severity) == [.error])
        #expect(try await examine([], isBinding: false).rules == [.checklistAdvice])
        #expect(try await examine([], isBinding: false).map(\.severity) == [.warning])
    }

    @Test func anItemIsNotMetByAnEmptySectionOrOneThatDoesNotNameTheLaw() async throws {
        let empty = try await examine([place("complaints.html", "empty")])
        #expect(empty.map { "\($0.location)" } == ["checklist.yaml:5"])
        #expect(empty.rules == [.checklistMet])
        #expect(
            try await examine([place("complaints.html", "next", names: ["Children Act 1989"])]).rules == [
                .checklistMet
            ])
    }

    @Test func anItemThatDoesNotApplyIsPrintedAllTheSame() async throws {
        #expect(try await examine(nil).isEmpty)
        #expect(try await examine(nil, anchor: "c20").rules == [.checklistPrinted])
    }
}
