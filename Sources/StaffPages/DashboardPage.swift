import Disclosure
import Markup
import Pages
import Quantities

/// The dashboard: what a manager asks every morning, in the order in which they ask it.
struct DashboardPage {
    let dashboard: StaffDashboard

    var main: Node {
        [
            keyNumbers,
            .html("h2", [:], "Open cases by state"), states,
            .html("h2", [:], "Open cases by team"), teams,
            .html("h2", [:], "Open cases by stage"), stages, crossing,
            .html("h2", [:], "Received and closed by month"), months,
            .html("h2", [:], "Kept in time"), onTime,
            .html("h2", [:], "Learning"), LearningPart(learning: dashboard.learning, since: dashboard.since).node,
        ]
    }

    private var year: String { "\(dashboard.since.words) to \(dashboard.day.words)" }

    /// Each number is a link to how it is worked out.
    private var keyNumbers: Node {
        let all = dashboard.all
        let numbers: [(MethodLink, Int, String, String)] = [
            (.open, all.open, "open", "now"),
            (.dueThisWeek, all.dueThisWeek, "due this week", "by \(dashboard.weekEnd.words)"),
            (.overdue, all.overdue, "overdue", "past the limit in force"),
            (.unclear, all.unclear, "cannot be worked out", "correct these records first"),
            (.received, all.received, "received", "since \(dashboard.since.words)"),
        ]
        let items = numbers.map { link, count, words, note in
            Node.html(
                "li", ["class": "key-number key-\(link.rawValue)"],
                link.node([
                    .html("strong", [:], StaffText.number(count)), " ", .html("span", [:], .text(words)),
                ]),
                " ", .html("span", ["class": "caption-note"], .text(note)))
        }
        return .html("ul", ["class": "key-numbers"], items)
    }

    private var columns: [(MethodLink, String, @Sendable (StaffTally) -> Int)] {
        [
            (.open, "Open cases", \.open), (.dueThisWeek, "Due this week", \.dueThisWeek),
            (.overdue, "Overdue", \.overdue), (.unclear, "Cannot be worked out", \.unclear),
            (.received, "Received since \(dashboard.since.words)", \.received),
        ]
    }

    private func groups(_ heading: String, id: String, _ groups: [StaffDashboard.Group]) -> Node {
        let rows = groups.map { group in
            row(group.label ?? "No team named", group.tally, class: group.tally.overdue > 0 ? "light-red" : nil)
        }
        return StaffTable(
            id: id, caption: "Cases by \(heading.lowercased()) on \(dashboard.day.words)",
            heads: [.text(heading)] + columns.map { $0.0.node(.text($0.1)) }, rows: rows,
            total: row("All", dashboard.all)
        ).node
    }

    private func row(_ label: String, _ tally: StaffTally, class name: String? = nil) -> StaffTable.Row {
        StaffTable.Row(
            [.text(label)] + columns.map { StaffText.number($0.2(tally)) }, class: name)
    }

    private var teams: Node { groups("Team", id: "teams", dashboard.teams) }

    private var states: Node {
        let numbers = zip(StaffCase.Light.allCases, dashboard.all.openByLight).map { (StaffText.light($0), $1) }
        let rows = numbers.map { StaffTable.Row([.text($0.0), StaffText.number($0.1)]) }
        let table = StaffTable(
            id: "states", caption: "Open cases by state", heads: ["State", MethodLink.open.node("Open cases")],
            rows: rows, total: StaffTable.Row(["All", StaffText.number(dashboard.all.open)])
        ).node
        return TallyChart(
            id: "open-by-state", title: DashboardWords.statesTitle(dashboard),
            subtitle: "Open cases by state, \(dashboard.day.words)", description: DashboardWords.states(dashboard),
            kind: .bars(numbers.map { ($0.0, .count($0.1)) })
        ).node(above: table)
    }

    private var stages: Node { groups("Stage", id: "stages", dashboard.stages) }

    private var crossing: Node {
        let heads: [Node] =
            ["Team"] + dashboard.stages.map { .text($0.label ?? "") } + [MethodLink.open.node("All open cases")]
        func row(_ label: String, _ tally: StaffTally) -> StaffTable.Row {
            StaffTable.Row([.text(label)] + (tally.openByStage + [tally.open]).map(StaffText.number))
        }
        return StaffTable(
            id: "teams-and-stages", caption: "Open cases by team and stage",
            heads: heads, rows: dashboard.teams.map { row($0.label ?? "No team named", $0.tally) },
            total: row("All", dashboard.all)
        ).node
    }

    private var months: Node {
        let all = dashboard.months
        let rows = all.map { month in
            let isKnown = month.reach != .none
            return StaffTable.Row([
                .text(DashboardWords.row(month)), isKnown ? StaffText.number(month.received) : "Not known",
                isKnown ? StaffText.number(month.closed) : "Not known",
            ])
        }
        let total = StaffTable.Row([
            "All", StaffText.number(all.reduce(0) { $0 + $1.received }),
            StaffText.number(all.reduce(0) { $0 + $1.closed }),
        ])
        let table = StaffTable(
            id: "months", caption: "Received and closed by month",
            heads: ["Month", MethodLink.received.node("Received"), MethodLink.closed.node("Closed")], rows: rows,
            total: total
        ).node
        let whole = all.filter { $0.reach == .whole }
        let points = whole.enumerated().map { $0 % 3 == 0 ? DashboardWords.short($1) : "" }
        return TallyChart(
            id: "by-month", title: DashboardWords.monthsTitle(all),
            subtitle: "Complaints of all kinds, by whole month",
            description: DashboardWords.months(all),
            kind: .columns(
                points: points,
                series: [("Received", whole.map(\.received)), ("Closed", whole.map(\.closed))])
        ).node(above: table)
    }

    private var onTime: Node {
        let rows = dashboard.onTime.map { own in
            StaffTable.Row([
                .text(own.stage), StaffText.number(own.inTime), StaffText.number(own.judged),
                own.share.map { StaffText.share($0) } ?? "None to judge",
            ])
        }
        return StaffTable(
            id: "in-time", caption: "Statutory stages that began from \(year)",
            heads: [
                "Stage", MethodLink.onTime.node("In time"), MethodLink.onTime.node("Of"),
                MethodLink.onTime.node("Share"),
            ],
            rows: rows
        ).node
    }
}
