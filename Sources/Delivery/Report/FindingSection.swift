import Checks
import Diagnostics
import Markup

/// The findings of one page, each with what stands there, what is asked, and what to do.
struct FindingSection {
    let report: OfficerReport
    let group: OfficerReport.Group

    var node: Node {
        .html(
            "section", ["aria-labelledby": group.id], .html("h2", ["id": group.id], .text(group.title)),
            .html("p", ["class": "path"], .text(group.title == group.path ? "" : group.path)),
            .fragment(group.findings.map(article)))
    }

    private func article(_ finding: Finding) -> Node {
        .html(
            "article", ["class": "finding \(finding.severity.rawValue)"],
            .html(
                "h3", [:],
                .html("span", ["class": "tag"], .text(finding.severity == .error ? "Error" : "Warning")),
                .text(Self.sentence(finding.message))),
            words(finding), others(finding), facts(finding))
    }

    /// What stands there: the sentence of the page, or the line of the file.
    private func words(_ finding: Finding) -> Node {
        if let excerpt = finding.excerpt {
            return .html("pre", [:], .html("code", [:], .text(excerpt.line)))
        }
        guard let sentence = report.examination?.sentence(of: finding), !finding.message.contains(sentence) else {
            return .empty
        }
        return .html("blockquote", [:], .html("p", [:], .text(sentence)))
    }

    private func others(_ finding: Finding) -> Node {
        guard !finding.related.isEmpty else { return .empty }
        return .html(
            "ul", ["class": "others"],
            finding.related.map { place in
                .html(
                    "li", [:], .text(place.text + " "),
                    .html("span", ["class": "where"], .text("(\(place.location))")))
            })
    }

    private func facts(_ finding: Finding) -> Node {
        let rule: Node =
            report.rulePage(finding.rule).map { .html("a", ["href": $0], .text(finding.rule.name)) }
            ?? .text(finding.rule.name)
        let pairs: [(String, String?, Node?)] = [
            ("What to do", "do", finding.fix.map { .text(Self.sentence($0)) }),
            ("Why", nil, finding.why.map { .text(Self.sentence($0)) }),
            ("Where", "where", .text("\(finding.location)")),
            ("Rule", nil, rule),
        ]
        return .html(
            "dl", [:],
            pairs.compactMap { label, kind, value in
                value.map { .fragment([.html("dt", [:], .text(label)), .html("dd", ["class": kind], $0)]) }
            })
    }

    /// With a capital letter and a full stop.
    private static func sentence(_ clause: String) -> String {
        let start = clause.prefix(1).uppercased() + clause.dropFirst()
        return start.last.map { ".?!".contains($0) } == true ? start : start + "."
    }
}

/// The decisions by which findings count otherwise.
struct WaiverSection {
    let examination: Examination?

    var node: Node {
        guard let examination, !examination.waivers.isEmpty else { return .empty }
        return .html(
            "section", ["aria-labelledby": "waivers"], .html("h2", ["id": "waivers"], "Decisions in force"),
            .html("p", [:], "These were decided in waivers.yaml. Without them the site would be judged otherwise."),
            .html("ul", [:], examination.waivers.map { .html("li", [:], .text($0.words)) }))
    }
}
