import Disclosure
import Markup
import Quantities
import Settings
import Site

/// The main part of a figure's page: its value, what it means, where it comes from and where it is used.
struct FigurePage {
    let figure: ProtectedFigure
    let path: SitePath
    let context: PageContext
    let edition: EditionContext
    let usedBy: [PageName]

    private var links: FigureLinks { FigureLinks(from: path, in: context.publication) }

    var node: Node {
        [
            PageHead(kicker: "Figure for \(figure.period)", title: figure.title, summary: figure.definition).node,
            context.correctionNotice(on: PageName("figures/\(figure.name)"), at: path), value, facts,
            section("Numbers", "numbers", numbers),
            section("Earlier years", "history", history),
            section("Download", "download", download),
            section("Where this figure is used", "used", uses),
            section("How to cite this figure", "cite", .html("p", ["class": "cite"], .text(citation))),
        ]
    }

    private func section(_ title: String, _ id: String, _ content: Node) -> Node {
        content == .empty ? .empty : [.html("h2", ["id": id], .text(title)), content]
    }

    private var value: Node {
        guard let total = figure.total else { return .empty }
        let unit = figure.measure == .share || figure.unit == .pounds ? nil : figure.unit.word(for: total.value)
        var note: Node?
        if let base = figure.base, let share = total.share, base.name != figure.name {
            note = [ValueText.node(share, links: links), .text(" of \(FigureWords.lowered(base.title))")]
        }
        let label = figure.dimensions.isEmpty ? figure.period.text : "All, \(figure.period)"
        return FactList(facts: [Fact(label: label, value: total.value, unit: unit, note: note)], links: links).node
    }

    private var facts: Node {
        var rows: [(String, Node)] = [("Year", .text(edition.settings.period.words))]
        rows.append(("Counted", .text(figure.basis.words)))
        rows.append(("Records as at", .text(edition.settings.asAt.words)))
        if !figure.filters.isEmpty { rows.append(("Only", .text(figure.filters.joined(separator: "; ")))) }
        if let base = figure.base {
            rows.append(("100% is", .html("a", ["href": "\(base.name).html"], .text("Figure: \(base.title)"))))
        }
        if let reason = figure.notAvailableReason { rows.append(("Not available", .text(reason))) }
        rows += figure.caveats.map { ("Please note", .text($0)) }
        let method = Node.html("a", ["href": links.about], "About the figures")
        rows.append(("Method", method))
        return .html(
            "dl", ["class": "pairs"],
            rows.map { .html("div", [:], .html("dt", [:], .text($0)), .html("dd", [:], $1)) })
    }

    /// The chart with its table, or the table where a chart would say no more.
    private var numbers: Node {
        guard !figure.dimensions.isEmpty, figure.notAvailableReason == nil else { return .empty }
        if let kind = chartKind {
            let words = FigureChart.Words(title: .text(figure.title), description: .text(description(kind)))
            var options = FigureChart.Options()
            options.linksFigure = false
            if let node = chart(kind, words, options, id: "chart") { return node }
        }
        var options = FigureTable.Options()
        options.linksFigures = false
        return table(options, id: "table")
    }

    /// Nil where the figure cannot be drawn so; then its table stands alone.
    private func chart(
        _ kind: FigureChart.Kind, _ words: FigureChart.Words, _ options: FigureChart.Options, id: String
    ) -> Node? {
        do {
            return try FigureChart(figure, kind: kind, words: words, options: options, id: id, links: links).node
        } catch {
            return nil
        }
    }

    private func table(_ options: FigureTable.Options, id: String) -> Node {
        do {
            return try FigureTable([figure], id: id, options: options, links: links).node
        } catch {
            return .empty
        }
    }

    private var chartKind: FigureChart.Kind? {
        switch figure.dimensions.count {
        case 1: .bar
        case 2 where figure.totals == .sum: .stacked
        default: nil
        }
    }

    private func description(_ kind: FigureChart.Kind) -> String {
        let labels = figure.dimensions.map { FigureWords.lowered($0.label) }
        let parts = kind == .stacked ? ", divided by \(labels.last ?? "")" : ""
        return "A chart with one bar for each \(labels[0])\(parts). The table gives each number that can be shown."
    }

    private var history: Node {
        guard !figure.pathsWithHistory.isEmpty else { return .empty }
        return [years, sources]
    }

    private var years: Node {
        let title = Node.text("\(figure.title) by year")
        if figure.dimensions.isEmpty, figure.history().count >= 2 {
            let words = FigureChart.Words(
                title: title, description: "A line with one point for each year. The table gives each number.")
            var options = FigureChart.Options()
            options.overYears = true
            options.linksFigure = false
            if let node = chart(.line, words, options, id: "years") { return node }
        }
        var options = FigureTable.Options()
        options.overYears = true
        options.linksFigures = false
        options.caption = title
        return table(options, id: "years")
    }

    /// Where each earlier value was published, each place once.
    private var sources: Node {
        var seen: Set<String> = []
        let lines = figure.pathsWithHistory.flatMap { figure.history(of: $0) }
            .map { "\($0.period): \($0.source)" }.filter { seen.insert($0).inserted }
        return .html("ul", ["class": "table-notes"], lines.sorted().map { .html("li", [:], .text($0)) })
    }

    private var download: Node {
        .html(
            "p", [:],
            .html(
                "a", ["href": "\(figure.name).csv", "download": ""], .text("\(figure.title), \(figure.period) (CSV)")))
    }

    private var uses: Node {
        let pages = usedBy.compactMap { context.outline($0) }
        guard !pages.isEmpty else { return .empty }
        // A way to other pages, and no word of this one.
        let list = Node.html(
            "ul", [:],
            pages.map { page in
                let target = path.link(to: context.publication.path(of: page.name))
                return .html("li", [:], .html("a", ["href": target], .text(page.title)))
            })
        return .html("nav", ["aria-labelledby": "used"], list)
    }

    private var citation: String {
        let settings = edition.settings
        let notice = context.council.demonstrationNotice.map { " \($0)." } ?? ""
        return
            "\(context.council.name) (\(settings.publishedOn.components.year)). \(settings.title) \(settings.period.label): "
            + "\(figure.title). Published on \(settings.publishedOn.words), records as at \(settings.asAt.words).\(notice)"
    }
}
