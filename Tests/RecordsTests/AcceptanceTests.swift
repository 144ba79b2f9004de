import Diagnostics
import Testing

@testable import Records

@Suite struct AcceptanceTests {
    private func export(_ accepted: String) -> MemoryExport {
        var export = MemoryExport([
            "complaints": """
            reference,register,received_on,s1_sent_on,outcome
            A,statutory,2021-05-02,2021-05-01,
            B,statutory,2021-05-02,2021-05-01,
            C,statutory,2021-05-02,,upheld
            """,
            "concerns": "complaint,concern,subcode\nB,communication,delay\n",
        ])
        export.accepted = accepted
        return export
    }

    @Test func `an accepted reference silences its rule for that record only and is in the summary`() {
        let read = export(
            """
            - {reference: A, rule: dates-in-order, reason: answered on the telephone first}
            - {reference: C, rule: outcome-without-end, reason: told in person}
            - {reference: B, rule: subcode-of-concern, reason: coded by hand}
            """
        ).read()
        #expect(
            read.findings == [
                "records/complaints.csv:3:4 (column 's1_sent_on'): this date lies before the one under 'received_on' [dates-in-order]"
            ])
    }

    @Test func `records with accepted oddities become a dataset with a summary`() {
        let read = export(
            """
            - {reference: A, rule: dates-in-order, reason: one}
            - {reference: B, rule: dates-in-order, reason: two}
            - {reference: C, rule: outcome-without-end, reason: three}
            - {reference: B, rule: subcode-of-concern, reason: four}
            """
        ).read()
        #expect(read.findings == [])
        #expect(
            read.records?.accepted.map { "\($0.acceptance.reason) \($0.count)" } == [
                "one 1", "two 1", "three 1", "four 1",
            ])
    }

    @Test func `an entry that accepts nothing, or a rule that is never accepted, is a finding`() {
        let read = export(
            """
            - {reference: Z, rule: dates-in-order, reason: gone}
            - {reference: A, rule: known-category, reason: no}
            - {reference: A, rule: dates-in-ordre, reason: no}
            """
        ).read()
        #expect(
            read.findings.filter { $0.hasPrefix("test.yaml") } == [
                "test.yaml:1:3: this entry accepts nothing: no such record breaks 'dates-in-order' [accepted-unused]",
                "test.yaml:2:3: a finding of 'known-category' cannot be accepted [acceptable-rule]",
                "test.yaml:3:24: no rule about records is called 'dates-in-ordre' [known-rule]",
            ])
    }
}
