import Diagnostics
import Law
import Quantities
import Testing

@Suite struct LimitsTests {
    @Test func `the limits of the Regulations are in the file, each marked as law`() throws {
        let limits = try Project.limits()
        let law: [LimitName: Int] = [
            .stage1: 10, .stage1Extended: 20, .stage2: 25, .stage2Extended: 65, .panelRequest: 20,
            .panelMeets: 30, .panelReport: 5, .panelResponse: 15,
        ]
        for name in LimitName.allCases {
            #expect(limits[name].isLaw == (law[name] != nil), "\(name)")
            if let days = law[name] { #expect(limits[name].days == WorkingDays(days), "\(name)") }
        }
    }

    @Test func `a council may set its own limit where the law has none, and nowhere else`() throws {
        var findings = Findings()
        let file = LimitsFile.read(try Project.node("templates/law/limits.yaml"), &findings)
        let local = ["corporate-stage-1": 15, "stage-1": 12, "corporate-stag-1": 20].mapValues { WorkingDays($0) }
        let limits = file.limits(on: date("2021-04-01"), local: local, &findings)
        #expect(limits[.corporateStage1].days == WorkingDays(15))
        #expect(limits[.stage1].days == WorkingDays(10))
        #expect(Set(findings.sorted.map(\.rule)) == [.knownLimit, .limitIsLaw])
        #expect(findings.sorted.contains { $0.fix == "write 'corporate-stage-1'" })
    }

    @Test func `a limit is the council's own only where the council says so`() throws {
        var findings = Findings()
        let file = LimitsFile.read(try Project.node("templates/law/limits.yaml"), &findings)
        let limits = file.limits(on: date("2025-04-01"), local: ["corporate-stage-1": WorkingDays(15)], &findings)
        #expect(limits[.corporateStage1].setter == "our own policy")
        #expect(limits[.corporateStage2].setter == "the Ombudsman's code")
        #expect(limits[.stage1].setter == "the law" && limits[.stage2Request].setter == "common practice")
        #expect(findings.isEmpty)
    }

    @Test func `the longest time of a step is no shorter than its usual one`() throws {
        var findings = Findings()
        let file = LimitsFile.read(try Project.node("templates/law/limits.yaml"), &findings)
        let place = SourceLocation(path: "council.yaml", line: 3)
        _ = file.limits(
            on: date("2025-04-01"), local: ["corporate-stage-1": WorkingDays(100)], at: ["corporate-stage-1": place],
            &findings)
        #expect(
            findings.all.map(\.message) == [
                "'corporate-stage-1' is 100 working days, and extended it is 20, which is less"
            ])
    }

    @Test func `no limit was in force before the Regulations`() throws {
        var findings = Findings()
        let file = LimitsFile.read(try Project.node("templates/law/limits.yaml"), &findings)
        _ = file.limits(on: date("2006-08-31"), &findings)
        #expect(findings.all.count == LimitName.allCases.count)
        #expect(Set(findings.all.map(\.rule)) == [.limitInForce])
    }

    @Test func `the constants name the Regulations that the reference report left out`() throws {
        var findings = Findings()
        let constants = LawConstant.read(try Project.node("templates/law/constants.yaml"), &findings)
        #expect(findings.isEmpty)
        #expect(constants.contains { $0.name == "procedure-regulations-number" && $0.text == "SI 2006/1738" })
    }
}
