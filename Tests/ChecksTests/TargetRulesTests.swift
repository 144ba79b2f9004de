import Diagnostics
import Testing

@testable import Checks

@Suite struct TargetRulesTests {
    private static let promise =
        "<p>We answer in <data value=\"10\" data-slot=\"limit.corporate-stage-1\">10</data> days.</p>"
    private static let targets = ["corporate-stage-1": ["kept"], "stage-1": ["kept-1"]]

    @Test(arguments: [
        "", "<p>Kept: <data value=\"4\" data-slot=\"kept-well\">4</data></p>",
        "<p><a href=\"figures/kept-1.html\">Kept</a></p>",
    ])
    func `a limit of which no page shows how it was kept is found`(other: String) async throws {
        #expect(try await faults(promise: Self.promise + other) == [.targetResult])
    }

    @Test(arguments: [
        "<p><a href=\"figures/kept.html\">Kept</a></p>", "<p><data value=\"4\" data-slot=\"kept\">4</data></p>",
        "<p><data value=\"4\" data-slot=\"kept.stage-1\">4</data></p>",
        "<p><data value=\"four\" data-slot=\"kept as words\">four</data></p>",
    ])
    func `a limit whose result stands on a page passes`(result: String) async throws {
        #expect(try await faults(promise: Self.promise + result) == [])
        #expect(try await faults(promise: Self.promise, others: ["results.html": result]) == [])
    }

    @Test func `the list of all figures does not count as showing a result`() async throws {
        let list = ["find-a-number.html": "<p><a href=\"figures/kept.html\">Kept</a></p>"]
        #expect(try await faults(promise: Self.promise, others: list) == [.targetResult])
    }

    @Test func `a limit that is not a target needs no result`() async throws {
        #expect(try await faults(promise: Self.promise.replacing("corporate-stage-1", with: "panel-request")) == [])
    }

    /// The findings of this rule about a report of these pages.
    private func faults(promise: String, others: [String: String] = [:]) async throws -> [RuleID] {
        var files = ["anytown/2021-22/complaints.html": Specimen.page(main: promise)]
        for (name, main) in others { files["anytown/2021-22/\(name)"] = Specimen.page(title: name, main: main) }
        var expectations = Expectations()
        expectations.editions = [ReportSpecimen.edition]
        expectations.targets = Self.targets
        let (_, found) = await Examiner(expectations, threads: 1).examine(try Specimen.site(files))
        return found.all.map(\.rule).filter { $0 == .targetResult }
    }
}
