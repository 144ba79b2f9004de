import Diagnostics
import Testing

@Suite struct FindingTextTests {
    @Test func `a finding in Markdown shows place, rule, excerpt and fix`() {
        let finding = Finding(
            .knownFigure, at: SourceLocation(path: "content/coventry/2021-22/pages/summary.md", line: 14, column: 4),
            "no figure is called 'complaints-by-servce'",
            excerpt: Excerpt(line: "{{ complaints-by-servce }}", lineNumber: 14, column: 4, length: 20),
            fix: "write 'complaints-by-service' (defined at templates/figures/complaints.yaml:31)")
        #expect(
            FindingText().render(finding) == """
                content/coventry/2021-22/pages/summary.md:14:4: error: no figure is called 'complaints-by-servce' [known-figure]
                  14 | {{ complaints-by-servce }}
                     |    ^^^^^^^^^^^^^^^^^^^^
                  fix: write 'complaints-by-service' (defined at templates/figures/complaints.yaml:31)

                """)
    }

    @Test func `a finding about a record names the column's heading and never the cell`() {
        let finding = Finding(
            .datesInOrder,
            at: SourceLocation(path: "records/complaints.csv", line: 214, column: 7, heading: "Date closed"),
            "closed before it was received")
        #expect(
            FindingText().render(finding)
                == "records/complaints.csv:214:7 (column 'Date closed'): error: closed before it was received [dates-in-order]\n"
        )
    }

    @Test func `colour marks the severity alone`() {
        let finding = Finding(.term, .warning, at: SourceLocation(path: "a.html"), "heavy")
        #expect(FindingText(colour: true).render(finding) == "a.html: \u{1B}[1;33mwarning\u{1B}[0m: heavy [term]\n")
    }
}

@Suite struct FindingsTests {
    @Test func `findings sort by place and then by rule, whatever order they came in`() {
        func finding(_ path: String, _ line: Int, _ rule: RuleID) -> Finding {
            Finding(rule, at: SourceLocation(path: path, line: line), "x")
        }
        let findings = Findings([
            finding("b", 1, .acronym), finding("a", 10, .acronym), finding("a", 9, .term), finding("a", 9, .acronym),
        ])
        #expect(
            findings.sorted == [
                finding("a", 9, .acronym), finding("a", 9, .term), finding("a", 10, .acronym),
                finding("b", 1, .acronym),
            ])
    }

    @Test func `a warning alone is not an error`() {
        let warning = Finding(.term, .warning, at: SourceLocation(path: "a"), "heavy")
        #expect(!Findings([warning]).hasErrors)
        #expect(Findings([warning, Finding(.term, .error, at: SourceLocation(path: "a"), "heavy")]).hasErrors)
    }
}

@Suite struct NearestNameTests {
    @Test func `a slip of the hand finds the name that was meant`() {
        #expect(
            NearestName.of("complaints-by-servce", among: ["complaints-by-team", "complaints-by-service"])
                == "complaints-by-service")
        #expect(NearestName.of("uphold", among: ["not-upheld", "upheld"]) == "upheld")
        #expect(
            NearestName.of("complaints-uphelt", among: ["complaints-all", "complaints-upheld"]) == "complaints-upheld")
    }

    @Test(arguments: [
        ("limit.stage-one", "limit.stage-1"), ("corporate-stage1", "corporate-stage-1"), ("Person  ID", "Person ID"),
        ("Children’s team", "Children's Team"), ("Care & Support", "Care and Support"),
        ("outcome.html", "outcomes.html"),
        ("person_kye", "person_key"), ("recieved_on", "received_on"), ("our-yaer", "our-year"),
    ])
    func `capitals, signs and the swap of two letters stand between nobody and a name`(_ typed: String, _ meant: String)
    {
        #expect(NearestName.of(typed, among: [meant, "something-else"]) == meant)
    }

    @Test(arguments: [
        // Another meaning.
        ("complaints-uphelt", ["complaints-all"]), ("not-upheld", ["upheld"]), ("unanswered", ["answered"]),
        ("disabled", ["abled"]), ("increase", ["decrease"]), ("C25", ["C05"]), ("stage-2", ["stage-1"]),
        ("2025-62", ["2025-26"]), ("team-c", ["team-a"]), ("case-type", ["care-type"]), ("Y", ["No", "Yes"]),
        // Another word that is known, and two that are equally near.
        ("stages-received", ["stages-reviewed", "complaints-received"]), ("complaints-formal", ["complaints-informal"]),
        ("teams-wset", ["teams-west", "teams-wset-2", "teams-wes"]),
    ])
    func `likeness of letters alone proposes nothing`(_ typed: String, _ known: [String]) {
        #expect(NearestName.of(typed, among: known) == nil)
    }

    @Test func `a name like no other proposes nothing`() {
        #expect(NearestName.of("ethnicity", among: ["team", "method"]) == nil)
        #expect(NearestName.of("team", among: []) == nil)
    }
}

@Suite struct FindingJSONTests {
    @Test func `a finding is one object, and what is not known is left out`() {
        let place = SourceLocation(path: "a\"b.csv", line: 2, column: 3, heading: "Open\tsince")
        let findings = [
            Finding(.datesInOrder, at: place, "late", fix: "mend\nit"),
            Finding(.term, .warning, at: SourceLocation(path: "x"), "\u{1}"),
        ]
        #expect(
            FindingJSON.render(findings) == #"""
                [
                  {"rule": "dates-in-order", "severity": "error", "path": "a\"b.csv", "line": 2, "column": 3, "heading": "Open\tsince", "message": "late", "fix": "mend\nit"},
                  {"rule": "term", "severity": "warning", "path": "x", "message": "\u0001"}
                ]

                """#)
    }

    @Test func `no finding is an empty array`() { #expect(FindingJSON.render([]) == "[]\n") }
}
