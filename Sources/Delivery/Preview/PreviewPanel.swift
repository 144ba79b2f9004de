import Checks
import Diagnostics
import Markup

/// What the preview says about one page, below it: what was found, how hard it is to read, where its numbers come from.
struct PreviewPanel {
    let path: String
    let findings: [Finding]
    /// Nil while the checks run.
    let isJudged: Bool
    let reading: PageReading?
    let figures: [FigureNote]

    var node: Node {
        .html(
            "aside", ["class": "heard-panel", "id": "heard-panel", "aria-label": "Preview"],
            .html(
                "details", ["id": "heard-details"], .html("summary", [:], .text(summary)),
                .html("div", ["class": "heard-panel-body"], found, grade, numbers)))
    }

    /// `Preview: 2 findings, reading grade 7.2, 4 figures`
    private var summary: String {
        let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
        let grade = reading?.grades.map { ", reading grade \($0.fleschKincaid)" } ?? ""
        let numbers = figures.count == 1 ? ", 1 figure" : ", \(figures.count) figures"
        return "Preview: \(isJudged || !findings.isEmpty ? count : "checking")\(grade)\(numbers)"
    }

    private var found: Node {
        [
            .html("h2", [:], "Findings on this page"),
            findings.isEmpty && isJudged ? .html("p", [:], "Nothing was found.") : FindingList(findings).node,
            isJudged ? .empty : .html("p", ["id": "heard-checking"], "The checks are running."),
        ]
    }

    private var grade: Node {
        guard let reading, let grades = reading.grades else { return .empty }
        return [
            .html("h2", [:], "How hard it is to read"),
            .html(
                "p", [:],
                .text(
                    "Flesch-Kincaid grade \(grades.fleschKincaid), Coleman-Liau grade \(grades.colemanLiau), "
                        + "\(reading.meanSentence) words a sentence, \(reading.words) words, for \(Self.words(reading.audience))."
                )),
        ]
    }

    private static func words(_ audience: Audience) -> String {
        switch audience {
        case .child: "children"
        case .youngPerson: "young people"
        case .everybody: "everybody"
        case .staff: "staff"
        }
    }

    private var numbers: Node {
        guard !figures.isEmpty else { return .empty }
        return [.html("h2", [:], "Figures on this page"), .fragment(figures.map(Self.figure))]
    }

    private static func figure(_ note: FigureNote) -> Node {
        let rows = note.rows.map { row in
            Node.html(
                "tr", [:], .html("th", ["scope": "row"], .text(row.label)), .html("td", [:], .text(row.value)),
                .html("td", [:], .text(row.share)), .html("td", [:], .text(row.change)))
        }
        let headings = ["Row", "Value", "Share", "Change"].map { Node.html("th", ["scope": "col"], .text($0)) }
        return .html(
            "details", ["id": "heard-figure-\(note.name)"],
            .html("summary", [:], .text("\(note.title) (\(note.name))")),
            .html(
                "dl", [:],
                note.facts.map {
                    .html("div", [:], .html("dt", [:], .text($0.label)), .html("dd", [:], .text($0.text)))
                }),
            .html(
                "table", [:], .html("caption", [:], "As published"),
                .html("thead", [:], .html("tr", [:], headings)), .html("tbody", [:], rows)))
    }
}

/// Why the latest sources are not what is shown. It stands over the page until it is put away or fixed.
struct PreviewProblems {
    let findings: [Finding]
    let hasSite: Bool

    var node: Node {
        guard !findings.isEmpty else { return .empty }
        return .html(
            "div", ["class": "heard-problems", "id": "heard-problems", "role": "alert"],
            .html("p", ["class": "heard-problems-title"], .text(title)),
            .html(
                "div", ["class": "heard-problems-list", "role": "group", "aria-label": "Findings", "tabindex": "0"],
                FindingList(findings).node),
            hasSite
                ? .html(
                    "button", ["type": "button", "id": "heard-dismiss", "hidden": "hidden"],
                    "Put away (Escape)") : .empty)
    }

    private var title: String {
        let errors = findings.count { $0.severity == .error }
        let count = errors == 1 ? "1 error" : "\(errors) errors"
        return hasSite
            ? "\(count): what you see is the last version without one." : "\(count): there is nothing to show yet."
    }
}

/// Findings with their excerpts, in the words of the terminal.
struct FindingList {
    private let findings: [Finding]

    init(_ findings: [Finding]) { self.findings = findings }

    var node: Node {
        guard !findings.isEmpty else { return .empty }
        return .html("ul", ["class": "heard-findings"], findings.map(item))
    }

    private func item(_ finding: Finding) -> Node {
        .html(
            "li", ["class": "heard-\(finding.severity.rawValue)"],
            .html(
                "p", [:], .html("strong", [:], .text(finding.severity == .error ? "Error: " : "Warning: ")),
                .text("\(finding.message) ["), .html("code", [:], .text(finding.rule.name)), "]"),
            .html("p", ["class": "heard-where"], .text("\(finding.location)")),
            finding.excerpt.map { .html("pre", [:], .text(Self.lines($0))) } ?? .empty,
            finding.fix.map { .html("p", [:], .text("To correct it: \($0)")) } ?? .empty)
    }

    private static func lines(_ excerpt: Excerpt) -> String {
        let indent = String(repeating: " ", count: max(0, excerpt.column - 1))
        return "\(excerpt.line)\n\(indent)\(String(repeating: "^", count: excerpt.length))"
    }
}
