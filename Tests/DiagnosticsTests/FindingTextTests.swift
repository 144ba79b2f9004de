import Diagnostics
import Testing

@Suite struct FindingTextTests {
    @Test func `a finding in Markdown shows place, rule, excerpt and fix`() {
        let finding = Finding(
            "known-figure", at: SourceLocation(path: "content/coventry/2021-22/pages/summary.md", line: 14, column: 4),
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
            "dates-in-order",
            at: SourceLocation(path: "records/complaints.csv", line: 214, column: 7, heading: "Date closed"),
            "closed before it was received")
        #expect(
            FindingText().render(finding)
                == "records/complaints.csv:214:7 (column 'Date closed'): error: closed before it was received [dates-in-order]\n"
        )
    }

    @Test func `colour marks the severity alone`() {
        let finding = Finding("weight", .warning, at: SourceLocation(path: "a.html"), "heavy")
        #expect(FindingText(colour: true).render(finding) == "a.html: \u{1B}[1;33mwarning\u{1B}[0m: heavy [weight]\n")
    }
}

@Suite struct FindingsTests {
    @Test func `findings sort by place and then by rule, whatever order they came in`() {
        func finding(_ path: String, _ line: Int, _ rule: RuleID) -> Finding {
            Finding(rule, at: SourceLocation(path: path, line: line), "x")
        }
        let findings = Findings([
            finding("b", 1, "a"), finding("a", 10, "a"), finding("a", 9, "b"), finding("a", 9, "a"),
        ])
        #expect(
            findings.sorted == [
                finding("a", 9, "a"), finding("a", 9, "b"), finding("a", 10, "a"), finding("b", 1, "a"),
            ])
    }

    @Test func `a warning alone is not an error`() {
        let warning = Finding("weight", .warning, at: SourceLocation(path: "a"), "heavy")
        #expect(!Findings([warning]).hasErrors)
        #expect(Findings([warning, Finding("weight", at: SourceLocation(path: "a"), "heavy")]).hasErrors)
    }
}

@Suite struct NearestNameTests {
    @Test func `a slip of the hand finds the name that was meant`() {
        #expect(
            NearestName.of("complaints-by-servce", among: ["complaints-by-team", "complaints-by-service"])
                == "complaints-by-service")
        #expect(NearestName.of("upheld", among: ["not-upheld", "uphold"]) == "uphold")
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
            Finding("dates-in-order", at: place, "late", fix: "mend\nit"),
            Finding("weight", .warning, at: SourceLocation(path: "x"), "\u{1}"),
        ]
        #expect(
            FindingJSON.render(findings) == #"""
                [
                  {"rule": "dates-in-order", "severity": "error", "path": "a\"b.csv", "line": 2, "column": 3, "heading": "Open\tsince", "message": "late", "fix": "mend\nit"},
                  {"rule": "weight", "severity": "warning", "path": "x", "message": "\u0001"}
                ]

                """#)
    }

    @Test func `no finding is an empty array`() { #expect(FindingJSON.render([]) == "[]\n") }
}
