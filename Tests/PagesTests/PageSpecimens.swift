import Diagnostics
import Markup
import Quantities
import Settings
import StrictYAML

@testable import Disclosure
@testable import Pages

/// A small council with a small edition, to render pages of.
enum PageSpecimens {
    static let council = CouncilSettings.specimen()
    static let publication = Publication.edition("testshire", "2021-22")

    static let figures: [ProtectedFigure] = [
        .specimen("complaints-all", title: "All complaints", total: cell(.count(235))),
        .specimen("complaints-statutory", title: "Statutory complaints", total: cell(.count(177), of: 235)) { facts in
            facts.base = ProtectedFigure.Base(name: "complaints-all", title: "All complaints")
            facts.definition = "Every statutory complaint that reached us in the year."
            let earlier = ProtectedHistory(
                period: PeriodLabel("2020-21"), value: .count(141), source: "Report of 2020-21")
            facts.histories[[]] = [earlier]
            facts.changes[[]] = .up(
                ChangeAmount(amount: .count(36), percentage: Percentage(36, of: 141), since: PeriodLabel("2020-21")))
        },
        .specimen("complaints-withdrawn", title: "Withdrawn complaints", total: cell(.count(9))),
        .specimen(
            "complaints-by-team", title: "Complaints by team", dimension: "Team",
            rows: [("East", .count(7), nil), ("North", .symbol(.confidential), nil), ("West", .count(1204), nil)],
            total: cell(.count(1214))
        ) { $0.sensitivity = .crossings },
        .specimen("mean-days", title: "Mean time", total: cell(.days(Tenths(count: 74)))) { facts in
            facts.measure = .mean
            facts.unit = .workingDays
        },
        .specimen("payments-total", title: "Payments", total: cell(.money(Money(pence: 50_000)))) { facts in
            facts.measure = .total
            facts.unit = .pounds
        },
    ]

    static func cell(_ value: ProtectedValue, of base: Int? = nil) -> ProtectedCell {
        guard let base, case .count(let count) = value else { return ProtectedCell(value: value, share: nil) }
        return ProtectedCell(value: value, share: Percentage(count, of: base).map(ProtectedValue.percentage))
    }

    static func outline(_ name: PageName, title: String, order: Int, _ body: String = "") -> PageOutline {
        let head = "---\ntitle: \(title)\norder: \(order)\nsection: report\nsummary: A summary.\n---\n"
        let source = PageSource(path: "templates/pages/\(name).md", text: head + body)
        var findings = Findings()
        guard let outline = PageOutline.read(source, &findings) else { preconditionFailure("a page without a head") }
        return outline
    }

    static func context(_ pages: [PageOutline] = [], edit: (inout EditionContext) -> Void = { _ in }) -> PageContext {
        let base = [outline("teams", title: "Teams", order: 2), outline("stages", title: "Stages", order: 3)]
        let names = pages.map(\.name)
        var context = PageContext(
            publication: publication, council: council, layouts: layouts,
            outlines: pages + base.filter { !names.contains($0.name) })
        var edition = EditionContext(
            settings: .specimen(),
            figures: ProtectedFigureSet(figures: figures, period: PeriodLabel("2021-22"), policy: .specimen))
        edition.definedAt["complaints-by-team"] = SourceLocation(path: "templates/figures/complaints.yaml", line: 31)
        edit(&edition)
        context.edition = edition
        context.constants.set("limit.stage-1", .number(10))
        context.constants.set("law.odd", .text("<b> *{{ complaints-all }}*"))
        context.constants.set("law.children-act", .text("Children Act 1989"))
        return context
    }

    /// What a page's Markdown becomes, without the shell, and what is wrong with it as a terminal shows it.
    static func render(
        _ markdown: String, narrative: [NarrativeSource] = [], claims: ClaimPolicy = ClaimPolicy(),
        edit: (inout EditionContext) -> Void = { _ in }
    ) -> (html: String, findings: String) {
        let page = outline("teams", title: "Teams", order: 2, markdown)
        var context = context([page], edit: edit)
        context.narrative = narrative
        context.claims = claims
        let text = SourceText(path: page.source.path, text: page.source.text)
        let resolver = SlotResolver(context: context, site: SiteFacts(context), path: publication.path(of: page.name))
        var renderer = MarkdownRenderer(
            page: page, resolver: resolver, source: text, topHeading: 2, state: RenderState())
        let nodes = renderer.text(markdown, linesBefore: page.linesBefore)
        let findings = FindingText().render(renderer.state.findings.sorted)
        let notes = renderer.state.notes.section(ids: &renderer.state.ids)
        return (MarkupWriter.render(.fragment(nodes + [notes])), findings)
    }

    /// Layouts that name each part before it, so that a test sees which is which.
    static let layouts: Layouts = {
        func layout(_ names: [String]) -> Layout {
            var findings = Findings()
            let text = names.map { "\($0): {{ \($0) }}\n" }.joined()
            return Layout.read(PageSource(path: "layout.html", text: text), names: names, &findings)
        }
        return Layouts(
            page: layout(PageShell.names), council: layout(CouncilHome.names), site: layout(SiteHome.names))
    }()
}

extension CouncilSettings {
    static func specimen(with more: String = "") -> CouncilSettings {
        let yaml = """
            name: Testshire Council
            short_name: Testshire
            service: Children's Services
            demonstration_notice: "Demonstration: invented"
            leave_fast: {address: "https://weather.example", label: Weather}
            website: https://www.testshire.example
            complaints_form: https://www.testshire.example/complain
            noindex: true
            """
        return settings("\(yaml)\n\(more)", CouncilSettings.read)
    }
}

extension EditionSettings {
    static func specimen() -> EditionSettings {
        let yaml = """
            title: Annual report
            period: {from: 2021-04-01, to: 2022-03-31}
            published_on: 2022-09-30
            synthetic: true
            records: {folder: records}
            disclosure: {}
            sign_off: [{role: Director, on: 2022-09-20, reference: Board paper 7}]
            """
        return settings(yaml, EditionSettings.read)
    }
}

private func settings<Value>(_ yaml: String, _ reader: (SettingsNode, inout Findings) -> Value) -> Value {
    var findings = Findings()
    guard let node = SettingsFile.read(yaml, path: "specimen.yaml", &findings) else {
        preconditionFailure("the specimen is not YAML")
    }
    return reader(node, &findings)
}
