import Disclosure
import Markup
import Pages
import Quantities

/// The report of a quarter: how much came, about what, and how each stage went, each number beside the four quarters before.
struct QuarterlyPage {
    let quarterly: StaffQuarterly

    var main: Node {
        [
            keyNumbers,
            .html("h2", [:], "Complaints received"), received,
            .html("h2", [:], "What complaints were about"),
            table("concerns-by-kind", of: "Kind of concern", id: "themes"),
            .html("h2", [:], "Stage 1"), stage("stage-1", id: "stage-1-times"),
            .html("h2", [:], "Stage 2"), stage("stage-2", id: "stage-2-times"),
            table("concerns-at-stage-2", of: "Kind of concern", id: "stage-2-themes"), notes, files,
        ]
    }

    private var heads: [Node] {
        quarterly.quarters.map { .text(quarterly.incomplete.contains($0) ? "\($0.name) (part)" : $0.name) }
    }

    private func link(_ figure: StaffFigure, _ words: String) -> Node {
        .html("a", ["href": "figures.html#\(figure.name)"], .text(words))
    }

    /// This quarter's numbers, each a link to how it is worked out, with the quarter before.
    private var keyNumbers: Node {
        let wanted: [(FigureName, CategoryID?, String)] = [
            ("complaints-by-register", "statutory", "statutory complaints"),
            ("stage-mean-days", "stage-1", "working days at stage 1, mean"),
            ("stage-on-time-rate", "stage-1", "of stage 1 in time"),
            ("stages-entered", "stage-2", "went to stage 2"),
        ]
        let items = wanted.compactMap { name, category, words -> Node? in
            guard let figure = quarterly[name],
                let row = category.flatMap(figure.row), let now = row.values.last
            else { return nil }
            let before = row.values.dropLast().last
            return .html(
                "li", ["class": "key-number"],
                .html(
                    "a", ["href": "figures.html#\(name)"], .html("strong", [:], QuarterlyText.node(now.value)), " ",
                    .html("span", [:], .text(words))),
                " ", .html("span", ["class": "caption-note"], .text(QuarterlyText.compared(before, quarterly))))
        }
        return .html("ul", ["class": "key-numbers"], items)
    }

    /// A figure by its categories, a column a quarter.
    private func table(_ name: FigureName, of heading: String, id: String) -> Node {
        guard let figure = quarterly[name] else { return .empty }
        func row(_ own: StaffFigure.Row) -> StaffTable.Row {
            StaffTable.Row([.text(own.label)] + own.values.map(QuarterlyText.cell))
        }
        let told = figure.rows.filter { row in row.values.contains { $0.records > 0 || $0.value.plotted == nil } }
        return StaffTable(
            id: id, caption: figure.title, heads: [link(figure, heading)] + heads, rows: told.map(row),
            total: row(figure.total)
        ).node
    }

    /// One stage: how many began it, how long it took, and what was in time.
    private func stage(_ stage: CategoryID, id: String) -> Node {
        let wanted: [(FigureName, String)] = [
            ("stages-entered", "Began"), ("stage-mean-days", "Mean, in working days"),
            ("stage-median-days", "Median, in working days"), ("stage-on-time-rate", "In time"),
        ]
        let rows = wanted.compactMap { name, words -> StaffTable.Row? in
            guard let figure = quarterly[name], let row = figure.row(stage) else { return nil }
            return StaffTable.Row([link(figure, words)] + row.values.map(QuarterlyText.cell))
        }
        let label = quarterly["stages-entered"]?.row(stage)?.label ?? ""
        return StaffTable(
            id: id, caption: "\(label): statutory complaints", heads: ["Measure"] + heads, rows: rows
        ).node
    }

    private var received: Node {
        let table = self.table("complaints-by-register", of: "Kind of complaint", id: "received")
        guard let figure = quarterly["complaints-by-register"] else { return .empty }
        let known = quarterly.quarters.indices.filter { place in
            figure.total.values[place].value.plotted != nil && !quarterly.incomplete.contains(quarterly.quarters[place])
        }
        let series = figure.rows.filter { $0.values.contains { $0.records > 0 } }.map { row in
            (label: row.label, numbers: known.map { row.values[$0].records })
        }
        return TallyChart(
            id: "received-by-quarter", title: QuarterlyText.receivedTitle(figure.total, quarterly),
            subtitle: "Complaints received, by kind and whole quarter",
            description: QuarterlyText.received(quarterly, figure),
            kind: .columns(points: known.map { "Q\(quarterly.quarters[$0].number)" }, series: series)
        ).node(above: table)
    }

    private var notes: Node {
        [
            .html("h2", [:], "How to read these numbers"),
            .html(
                "p", [:],
                .text(
                    "Q1 is April to June, the first quarter of the reporting year. The number of records that a share, a mean or a median rests on stands behind it; where they are few, one case moves it much. The four quarters of a year add up to the annual report: they are computed by the same program from the same records. A median cannot be added up."
                )),
            quarterly.incomplete.isEmpty
                ? .empty
                : .html(
                    "p", [:],
                    .text(
                        "Of \(quarterly.incomplete.sorted().map(\.name).joined(separator: ", ")) we have records of a part only, up to the evening of \(quarterly.day.words) at the latest. Part of a quarter is not compared with a whole one."
                    )),
            quarterly.quarters.indices.contains { isUnknown($0) }
                ? .html(
                    "p", [:],
                    .text(
                        "There are no records of \(quarterly.quarters.indices.filter { isUnknown($0) }.map { quarterly.quarters[$0].name }.joined(separator: ", "))."
                    )) : .empty,
        ]
    }

    private func isUnknown(_ place: Int) -> Bool {
        quarterly.figures.first?.total.values[place].value.symbol == .unavailable
    }

    private var files: Node {
        [
            .html("h2", [:], "Files"),
            .html(
                "ul", [:], .html("li", [:], .html("a", ["href": QuarterlyCSV.path], "All numbers of this report (CSV)"))
            ),
        ]
    }
}

/// How each figure of the report is defined: the annual report's own words.
struct QuarterlyMethod {
    let quarterly: StaffQuarterly

    var main: Node {
        let intro = Node.html(
            "p", [:],
            "Each figure is computed as in the annual report, for the three months of a quarter instead of the year. Where a definition says \u{201C}year\u{201D}, the quarter stands in its place."
        )
        return .fragment([intro] + quarterly.figures.flatMap(section))
    }

    private func section(_ figure: StaffFigure) -> [Node] {
        [
            .html("h2", ["id": "\(figure.name)"], .text(figure.title)), .html("p", [:], .text(figure.definition)),
            figure.note.map { .html("p", [:], .text($0)) } ?? .empty,
            figure.unavailable.map { .html("p", [:], .html("strong", [:], "Not known:"), " ", .text($0)) } ?? .empty,
        ]
    }
}
