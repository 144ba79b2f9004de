import Diagnostics
import Figures
import Quantities
import Records
import Testing

struct EditionTests {
    @Test(
        "the records, figures and history of both editions are read without a finding",
        arguments: ["coventry", "exampleshire"])
    func clean(council: String) throws {
        let edition = try #require(Edition.all.first { $0.council == council })
        var findings = Findings()
        let figures = edition.figures(&findings)
        #expect(findings.sorted.map { FindingText().render($0) } == [])
        #expect(figures != nil)
    }

    @Test("what Exampleshire accepts happens once each, with a reason")
    func accepted() throws {
        var findings = Findings()
        let figures = try #require(Edition.all[1].figures(&findings))
        #expect(figures.records.accepted.map(\.count) == [1, 1])
        #expect(figures.records.accepted.allSatisfy { $0.acceptance.reason.count > 20 })
    }

    @Test("Exampleshire fills every figure, so that the report shows all it can do")
    func everythingIsThere() throws {
        var findings = Findings()
        let edition = try #require(Edition.all[1].figures(&findings))
        let empty = edition.figures.figures.filter { figure in
            figure.total.records == 0 && figure.notAvailable == .nothing
        }
        #expect(empty.map(\.name.text) == [])
    }

    @Test("Coventry's records tell no result that the published report does not")
    func nothingInvented() throws {
        var findings = Findings()
        let edition = try #require(Edition.all[0].figures(&findings))
        let unavailable = edition.figures.figures.filter { $0.notAvailable != .nothing }.map(\.name.text)
        for name in [
            "complaints-by-complainant-type", "stage-1-bands", "last-stage-median-days", "concerns-by-outcome",
            "complaints-statutory-by-quarter", "stages-ended-by",
        ] {
            #expect(unavailable.contains(name))
        }
    }
}
