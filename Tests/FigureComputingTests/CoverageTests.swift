import Diagnostics
import FigureComputing
import Quantities
import StrictYAML
import Testing

@testable import Figures
@testable import Records

@Suite struct CoverageTests {
    private static let payments = """
        figures:
          payments:
            title: Payments
            what: remedies
            where: {remedy: payment}
            measure: {total: amount}
            basis: agreed
            unit: pounds
            class: process
            definition: Payments.
        """
    private static let decisions = """
        figures:
          upheld:
            title: Upheld
            what: ombudsman
            where: {decision: upheld, service: childrens-services}
            measure: count
            basis: decided
            unit: cases
            class: process
            definition: Upheld.
        """
    private static let stages = """
        figures:
          stages:
            title: Stages
            what: stages
            where: {register: statutory}
            by: [stage]
            measure: count
            basis: entered
            unit: cases
            class: process
            definition: Stages.
        """

    @Test func `a missing table is one question that names both answers`() throws {
        let (_, findings) = try judge([:], Self.decisions)
        #expect(
            findings == """
                records/ombudsman.csv: error: there are no records of 'ombudsman', and 'upheld' rests on it [absence-answered]
                  fix: write in edition.yaml under 'absent:' either '- {none: ombudsman}' if none happened, or '- {not_recorded: ombudsman, reason: WHY}' if nobody recorded it

                """)
    }

    @Test func `what every record has in the world cannot be none`() throws {
        let rows: [TableName: [Row]] = ["ombudsman": [["decided_on": "2021-06-01", "decision": "upheld"]]]
        let (_, findings) = try judge(rows, Self.decisions, "- {none: ombudsman.service}")
        #expect(findings.contains("'ombudsman.service' cannot be 'none'"))
        let (figures, reason) = try judge(rows, Self.decisions, "- {not_recorded: ombudsman.service, reason: R.}")
        #expect(reason == "")
        #expect(figures["upheld"]?.notAvailable == .everything(reason: "R."))
    }

    @Test func `what can only happen after something else follows from the answer about that`() throws {
        let rows: [TableName: [Row]] = ["complaints": [Cases.complaint(["s1_sent_on": "2021-04-12"])]]
        let none = "- {none: [complaints.s1_skipped_on, complaints.s2_requested_on, complaints.stopped_from, "
        let moved = "complaints.s1_start_on, complaints.advocate_asked_on, complaints.advocate_appointed_on]}"
        let (figures, findings) = try judge(rows, Self.stages, none + moved)
        #expect(!findings.contains("s3_requested_on"))
        #expect(figures.count("stages", "stage-2") == 0)
        #expect(figures["stages"]?.declaredZero == .categories(["stage-2", "stage-3"]))
    }

    @Test func `an answer that the records contradict is an error, and so is one that nobody asked for`() throws {
        let rows: [TableName: [Row]] = [
            "complaints": [Cases.complaint(["s1_sent_on": "2021-04-12", "s3_met_on": "2021-05-01"])]
        ]
        let (_, findings) = try judge(
            rows, Self.stages,
            """
            - {none: [complaints.s3_requested_on, complaints]}
            - {not_recorded: complaints.sex, reason: R.}
            """)
        #expect(
            findings.contains("'complaints.s3_requested_on' never happened, but records have 'complaints.s3_met_on'"))
        #expect(findings.contains("there is no 'complaints', but the records have some"))
        #expect(findings.contains("no figure rests on 'complaints.sex'"))
    }

    @Test func `what records show to have happened cannot be none, however far back it lies`() throws {
        let rows: [TableName: [Row]] = [
            "complaints": [
                Cases.complaint([
                    "s2_requested_on": "2021-04-20", "s3_requested_on": "2021-04-28", "s3_responded_on": "2021-07-01",
                    "stopped_from": "2021-06-01",
                ])
            ]
        ]
        let steps = Self.stages.replacing("what: stages", with: "what: panel_steps").replacing(
            "by: [stage]", with: "by: [step, on_time]")
        for name in ["s3_met_on", "s3_reported_on"] {
            let (_, findings) = try judge(rows, steps, "- {none: complaints.\(name)}")
            #expect(
                findings.contains(
                    "'complaints.\(name)' never happened, but records have 'complaints.s3_responded_on', which comes after it"
                ))
        }
        let (_, findings) = try judge(rows, steps, "- {none: complaints.stopped_to}")
        #expect(
            findings.contains(
                "'complaints.stopped_to' never happened, but records have 'complaints.s3_responded_on', which comes after it"
            ))
    }

    @Test func `payments without a date or an amount are counted as left out, and an apology is not`() throws {
        let (figures, _) = try judge(
            [
                "remedies": [
                    ["remedy": "payment", "amount": "10000", "agreed_on": "2021-05-01"],
                    ["remedy": "payment", "amount": "20000"], ["remedy": "payment", "agreed_on": "2021-05-01"],
                    ["remedy": "apology", "agreed_on": "2021-05-01"], ["remedy": "apology"],
                ]
            ], Self.payments)
        let payments = try #require(figures["payments"])
        #expect(payments.total.value == .money(Money(pence: 10000)))
        #expect(
            payments.leftOut == [
                LeftOutRows(.column("remedies", "agreed_on"), count: 1),
                LeftOutRows(.column("remedies", "amount"), count: 1),
            ])
        #expect(
            payments.gaps == [
                "Not counted: some records that have no date.",
                "Not counted: some records that have no amount.",
            ])
    }

    @Test func `a decision without a day is left out, and a case that is not yet decided is not`() throws {
        let (figures, _) = try judge(
            [
                "ombudsman": [
                    ["decision": "upheld", "service": "childrens-services", "decided_on": "2021-05-01"],
                    ["decision": "upheld", "service": "childrens-services"], ["service": "childrens-services"],
                    ["decision": "upheld", "decided_on": "2021-05-01"],
                ]
            ], Self.decisions)
        #expect(
            figures["upheld"]?.leftOut == [
                LeftOutRows(.column("ombudsman", "decided_on"), count: 1),
                LeftOutRows(.column("ombudsman", "service"), count: 1),
            ])
    }

    @Test func `a zero of rows that all lack what they are counted by is not available`() throws {
        let (figures, _) = try judge(
            [
                "remedies": [
                    ["remedy": "payment", "amount": "20000"], ["remedy": "apology", "agreed_on": "2021-05-01"],
                ]
            ], Self.payments)
        #expect(
            figures["payments"]?.notAvailable == .everything(reason: "None of the records has a recorded date."))
    }

    /// The figures of rows held against their coverage, and what an officer reads of it.
    private func judge(
        _ rows: [TableName: [Row]], _ yaml: String, _ absent: String? = nil
    ) throws -> (FigureSet, findings: String) {
        var findings = Findings()
        let library = try Cases.library(yaml, &findings)
        let figures = try Cases.figures(rows, defined: yaml)
        let node = absent.flatMap { SettingsFile.read($0, path: "edition.yaml", &findings) }
        let context = try Project.context(asAt: "2022-03-31")
        let records = RecordsSettings(
            folder: "records", period: context.period, asAt: context.asAt,
            location: SourceLocation(path: "edition.yaml"))
        let judged = figures.answering(node, library, records, &findings)
        return (judged, FindingText().render(findings.sorted))
    }
}
