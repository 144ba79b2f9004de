import Diagnostics
import Figures
import Law
import Quantities
import Testing

/// Numbers stand side by side only where they mean the same.
@Suite struct MeaningTests {
    @Test func `a meaning is the whole definition in one line, with the limits that it judges by`() throws {
        let meanings = try Project.standardLibrary().commonMeanings(under: Project.limits())
        #expect(
            meanings["complaints-upheld-or-partly"]
                == "of complaints; where register in statutory; where result in partly-upheld upheld; measure count; basis received; base complaints-decided"
        )
        #expect(
            meanings["last-stage-1-on-time-rate"]
                == "of stages; where first_limit in over within; where is_last in yes; where register in statutory; where stage in stage-1; measure share of first_limit in within; basis received; base none; stage-1 10; stage-1-extended 20"
        )
    }

    @Test func `a council's own limit changes the meaning of what is judged by it, and of nothing else`() throws {
        var findings = Findings()
        let file = LimitsFile.read(try Project.node("templates/law/limits.yaml"), &findings)
        let own = file.limits(on: date("2021-04-01"), local: ["corporate-stage-1": WorkingDays(15)], &findings)
        let library = try Project.standardLibrary()
        let (usual, other) = (library.commonMeanings(under: try Project.limits()), library.commonMeanings(under: own))
        #expect(findings.isEmpty)
        let changed = usual.keys.filter { usual[$0] != other[$0] }
        #expect(changed.contains("corporate-stage-on-time-rate"))
        #expect(changed.allSatisfy { $0.text.hasPrefix("corporate-") })
    }

    @Test func `no two figures of the templates mean the same, and a council's own has no common meaning`() throws {
        let library = try Project.standardLibrary()
        let meanings = library.commonMeanings(under: try Project.limits())
        #expect(meanings.count == library.definitions.count)
        #expect(Set(meanings.values).count == library.definitions.count)
    }
}
