import Disclosure
import Markup
import Pages
import Quantities

/// The weekly list: every open case by team and stage, how close its limit is, and what is new since a week before.
struct OpenCasesPage {
    let release: StaffRelease

    var main: Node {
        [
            totals, key, news, unclear,
            .html("h2", [:], "Every open case"),
            release.cases.isEmpty ? .html("p", [:], "No case is open.") : .fragment(teams),
            method, files,
        ]
    }

    private func count(_ light: StaffCase.Light) -> Int { release.cases.count { $0.light == light } }

    private var totals: Node {
        let rows = StaffCase.Light.allCases.map { light in
            StaffTable.Row(
                [.text(StaffText.light(light)), StaffText.number(count(light))], class: "light-\(light.rawValue)")
        }
        let all = StaffTable.Row(["All open cases", StaffText.number(release.cases.count)])
        return [
            .html("h2", [:], "Where we stand"),
            StaffTable(
                id: "totals", caption: "Open cases by state", headings: ["State", "Cases"], rows: rows, total: all
            ).node,
        ]
    }

    private var key: Node {
        let entries = StaffCase.Light.allCases.flatMap { light -> [Node] in
            [
                .html("dt", ["class": "light-\(light.rawValue)"], .text(StaffText.light(light))),
                .html("dd", [:], .text(StaffText.meaning(light, release.amber))),
            ]
        }
        return .html(
            "details", ["class": "state-key"], .html("summary", [:], "What the states mean"), .html("dl", [:], entries))
    }

    private var news: Node {
        func list(_ heading: String, _ references: [String]) -> [Node] {
            let words = references.isEmpty ? "None." : references.joined(separator: ", ")
            return [
                .html("dt", [:], .text(heading), " (", StaffText.number(references.count), ")"),
                .html("dd", [:], .text(words)),
            ]
        }
        func changed(_ change: StaffCase.Change) -> [String] {
            release.cases.filter { $0.changes.contains(change) }.map(\.reference).sorted()
        }
        return [
            .html("h2", [:], .text("What changed since \(release.before.words)")),
            .html(
                "dl", ["class": "news"],
                list("New", changed(.isNew)) + list("Closed", release.closed)
                    + list("Turned red", changed(.turnedRed)) + list("Went to the next stage", changed(.movedOn))),
        ]
    }

    private var unclear: Node {
        let cases = release.cases.filter { $0.light == .unclear }
        guard !cases.isEmpty else { return .empty }
        let items = cases.map { own in
            Node.html(
                "li", [:],
                .html("strong", [:], .text(own.reference.isEmpty ? "A case without a reference" : own.reference)),
                .text(
                    ": \(own.problems.joined(separator: "; ")).".replacing(
                        ": .", with: ": bank holidays are not known for its days.")))
        }
        return [.html("h2", [:], "Records to fix first"), .html("ul", [:], items)]
    }

    private var teams: [Node] {
        var nodes: [Node] = []
        var groups: [(team: String, cases: [StaffCase])] = []
        for own in release.cases {
            let team = own.team ?? "No team named"
            if groups.last?.team == team {
                groups[groups.count - 1].cases.append(own)
            } else {
                groups.append((team, [own]))
            }
        }
        for (number, group) in groups.enumerated() {
            nodes.append(.html("h3", ["id": "team-\(number + 1)"], .text(group.team)))
            nodes.append(CaseTable(id: "cases-\(number + 1)", team: group.team, cases: group.cases).node)
        }
        return nodes
    }

    private var method: Node {
        [
            .html("h2", [:], "How it is worked out"),
            .html(
                "p", [:],
                .text(
                    "Everything is shown as it was known on the evening of \(release.day.words); what happened later is left out. Days are working days. The day of an event is not counted, and the last day of a limit is in time. Limits come from SI 2006/1738 and the council's own rules, as the table names them."
                )),
            .html("p", [:], .text("Amber: \(release.amber.source).")),
        ]
    }

    private var files: Node {
        [
            .html("h2", [:], "Files"),
            .html(
                "ul", [:],
                .html("li", [:], .html("a", ["href": CasesCSV.path], "The list as a table (CSV)")),
                .html("li", [:], .html("a", ["href": DeadlineCalendar.path], "Deadlines for a calendar (ICS)"))),
        ]
    }
}

/// The open cases of one team.
struct CaseTable {
    let id: String
    let team: String
    let cases: [StaffCase]

    private static let headings = [
        "Case", "Stage", "Clock started", "Limit in force", "Due", "Days left or over", "State", "New",
    ]

    var node: Node {
        let rows = cases.map { own in
            StaffTable.Row(
                [
                    .text(own.reference.isEmpty ? "No reference" : own.reference), .text(stage(own)),
                    start(own), limit(own), .text(own.due?.words ?? "None yet"), days(own), state(own),
                    .text(own.changes.isEmpty ? "No change" : own.changes.map(\.rawValue).joined(separator: ", ")),
                ], class: "light-\(own.light.rawValue)")
        }
        return StaffTable(id: id, caption: "Open cases: \(team)", headings: Self.headings, rows: rows).node
    }

    private func stage(_ own: StaffCase) -> String {
        own.kind.isEmpty || own.stage == own.kind ? own.stage : "\(own.kind). \(own.stage)"
    }

    private func start(_ own: StaffCase) -> Node {
        guard let start = own.start else { return "Not known" }
        let why = own.startReason.map { ": \($0)" } ?? ""
        return .text(start.words + why)
    }

    private func limit(_ own: StaffCase) -> Node {
        guard let limit = own.limit else { return "None" }
        let extended = own.extended.map { ". \($0)" } ?? ""
        return [
            StaffText.number(limit.count), .text(" working days\(extended)"),
            " ", .html("span", ["class": "caption-note"], .text(own.limitSource)),
        ]
    }

    private func days(_ own: StaffCase) -> Node {
        guard let days = own.daysLeft else { return "Not running" }
        let number = StaffText.number(abs(days))
        if own.light == .red, days <= 0 {
            return days == 0 && own.state == "Due today" ? [number, " left"] : [number, " over"]
        }
        return [number, " left"]
    }

    private func state(_ own: StaffCase) -> Node {
        [
            .html("strong", ["class": "light"], .text(StaffText.light(own.light))),
            own.light == .none || own.light == .unclear ? .empty : .text(". \(own.state)"),
        ]
    }
}
