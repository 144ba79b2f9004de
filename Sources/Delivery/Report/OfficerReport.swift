public import Checks
public import Diagnostics
import Markup
public import Quantities

/// What a check found, as one page that an officer can read, print and hand on. It stands by itself: no file is
/// fetched. It is about the site and never part of it.
public struct OfficerReport {
    public let findings: [Finding]
    /// Nil where the sources had errors, so that there was no site to judge.
    public let examination: Examination?
    public let limits: ReadingLimits?
    /// The site or the project that was judged, as the officer named it.
    public let subject: String
    public let clock: CalendarDate
    /// The address of the page of a rule, where there is one.
    public let rulePage: @Sendable (_ rule: RuleID) -> String?
    /// Colours of the theme, then the looks of the report.
    public let style: String

    public init(
        findings: [Finding], examination: Examination?, limits: ReadingLimits?, subject: String, clock: CalendarDate,
        style: String, rulePage: @escaping @Sendable (_ rule: RuleID) -> String?
    ) {
        self.findings = findings
        self.examination = examination
        self.limits = limits
        self.subject = subject
        self.clock = clock
        self.rulePage = rulePage
        self.style = style
    }

    /// Stands in every such page, and in no other.
    public static let mark = "<p class=\"kind\">What heard check found</p>"

    public var html: String { "<!DOCTYPE html>\n" + MarkupWriter.render(.html("html", ["lang": "en-GB"], head, body)) }

    /// The findings of one page, or of one file that is not a page.
    struct Group {
        let title: String
        let path: String
        let findings: [Finding]
        let id: String
    }

    /// In the order of their paths; a page comes under its own path even where its sentence is fixed in a template.
    var groups: [Group] {
        let byPath = Dictionary(grouping: findings) { examination?.page(of: $0) ?? $0.location.path }
        return byPath.sorted { $0.key < $1.key }.enumerated().map { index, entry in
            Group(
                title: examination?.title(of: entry.key) ?? entry.key, path: entry.key, findings: entry.value,
                id: "group-\(index + 1)")
        }
    }

    private var head: Node {
        .html(
            "head", [:], .html("meta", ["charset": "utf-8"]),
            .html("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .html(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                ]),
            .html("meta", ["name": "robots", "content": "noindex"]),
            .html("title", [:], .text("\(verdict) - Heard")), .html("style", [:], .text(style)))
    }

    private var body: Node {
        .html(
            "body", [:], .html("a", ["class": "skip", "href": "#main"], "Skip to the findings"),
            .html(
                "header", [:],
                .html(
                    "div", ["class": "wrap"], .html("p", ["class": "kind"], "What heard check found"),
                    .html("h1", [:], .text(verdict)), .html("p", [:], .text(summary)))),
            .html("main", ["id": "main", "class": "wrap"], [counts, contents] + sections),
            .html(
                "footer", [:],
                .html(
                    "div", ["class": "wrap"],
                    .html("p", [:], "This page is for the people who write the report. Do not publish it."))))
    }

    private var errors: Int { findings.count { $0.severity == .error } }

    private var verdict: String {
        switch (errors, findings.count) {
        case (0, 0): "Nothing is wrong"
        case (0, let warnings): "Ready to publish, with \(Self.number(warnings, "warning"))"
        default: "Not ready to publish: \(Self.number(errors, "error"))"
        }
    }

    private var summary: String {
        let judged = "The site in '\(subject)' was judged as on \(clock.words)."
        if examination == nil { return judged + " The sources have errors, so no site was judged: correct them first." }
        return judged + (errors > 0 ? " An error stops publishing; a warning does not." : "")
    }

    private var counts: Node {
        let numbers = [
            ("errors", errors, "to correct before publishing"), ("warnings", findings.count - errors, "to look at"),
            ("waived", examination?.waived.count ?? 0, "left out by a decision"),
        ]
        return .html(
            "ul", ["class": "counts"],
            numbers.map { name, number, meaning in
                .html("li", ["class": name], .html("strong", [:], .text("\(number)")), .text("\(name), \(meaning)"))
            })
    }

    private var contents: Node {
        guard groups.count > 1 else { return .empty }
        let items = groups.map { group in
            Node.html(
                "li", [:], .html("a", ["href": "#\(group.id)"], .text(group.title)),
                .text(" (\(FindingCount.words(group.findings)))"))
        }
        return .html(
            "nav", ["aria-labelledby": "contents"], .html("h2", ["id": "contents"], "Where to look"),
            .html("ul", ["class": "contents"], items))
    }

    private var sections: [Node] {
        groups.map { FindingSection(report: self, group: $0).node }
            + [
                WaiverSection(examination: examination).node,
                ReadingSection(examination: examination, limits: limits).node,
            ]
    }

    public static func number(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
