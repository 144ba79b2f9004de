import Disclosure
import Markup
import Pages
import Quantities

/// The tracker: every action that was agreed, what is overdue first.
struct TrackerPage {
    let release: StaffLearning

    /// How an action stands on the day.
    private enum State: CaseIterable {
        case overdue, inProgress, notDone, done

        init(_ action: StaffAction) {
            self =
                switch action.status {
                case _ where action.daysOver != nil: .overdue
                case .inProgress: .inProgress
                case .notDone: .notDone
                case .done: .done
                }
        }

        var words: String {
            switch self {
            case .overdue: "Overdue"
            case .inProgress: "In progress"
            case .notDone: "Not done"
            case .done: "Done"
            }
        }

        /// The sign of its rows, which the theme draws.
        var light: String {
            switch self {
            case .overdue: "light-red"
            case .inProgress: "light-amber"
            case .notDone: "light-grey"
            case .done: "light-green"
            }
        }
    }

    var main: Node {
        [totals, .fragment(State.allCases.map(group)), digests, method]
    }

    private func actions(_ state: State) -> [StaffAction] { release.actions.filter { State($0) == state } }

    private var totals: Node {
        let rows = State.allCases.map { state in
            StaffTable.Row([.text(state.words), StaffText.number(actions(state).count)], class: state.light)
        }
        let all = StaffTable.Row(["All actions", StaffText.number(release.actions.count)])
        return [
            .html("h2", [:], "Where we stand"),
            StaffTable(
                id: "totals", caption: "Actions by state", headings: ["State", "Actions"], rows: rows, total: all
            ).node,
        ]
    }

    private func group(_ state: State) -> Node {
        let actions = actions(state)
        let heading = Node.html("h2", [:], .text(state.words))
        guard !actions.isEmpty else { return [heading, .html("p", [:], "None.")] }
        let rows = actions.map { row($0, state) }
        return [
            heading,
            StaffTable(
                id: state.light, caption: "Actions: \(state.words.lowercased())", headings: Self.headings, rows: rows
            ).node,
        ]
    }

    private static let headings = ["Action", "What was agreed", "Who answers", "Due", "State", "Why", "From"]

    private func row(_ action: StaffAction, _ state: State) -> StaffTable.Row {
        StaffTable.Row(
            [
                .text(action.reference.isEmpty ? "No reference" : action.reference), .text(action.text), owner(action),
                .text(action.due?.words ?? "No day named"), self.state(action), reason(action), origin(action),
            ], class: state.light)
    }

    private func owner(_ action: StaffAction) -> Node {
        guard let owner = action.owner else { return .html("strong", [:], "Nobody yet: name a role") }
        return .text(owner)
    }

    private func state(_ action: StaffAction) -> Node {
        let words = Node.html("strong", ["class": "light"], .text(action.status.words))
        if let days = action.daysOver {
            return [words, ". ", StaffText.number(days), .text(days == 1 ? " day overdue" : " days overdue")]
        }
        return [words, .text(action.doneOn.map { " on \($0.words)" } ?? "")]
    }

    private func reason(_ action: StaffAction) -> Node {
        if let reason = action.reason { return .text(reason) }
        return action.status == .notDone ? .html("strong", [:], "Nobody said why") : "Nothing noted"
    }

    private func origin(_ action: StaffAction) -> Node {
        var parts: [String] = []
        if let raised = action.raisedIn { parts.append("Report for \(raised)") }
        if let team = action.team { parts.append(team) }
        if !action.themes.isEmpty { parts.append(action.themes.joined(separator: ", ")) }
        if !action.complaints.isEmpty { parts.append(action.complaints.joined(separator: ", ")) }
        return .text(parts.isEmpty ? "Not recorded" : parts.joined(separator: ". "))
    }

    private var digests: Node {
        let months = LearningPages.months(release)
        guard !months.isEmpty else { return .empty }
        return [.html("h2", [:], "Digests for the practice forums"), DigestPage.links(to: months)]
    }

    private var method: Node {
        [
            .html("h2", [:], "How it is worked out"),
            .html(
                "p", [:],
                .text(
                    "Actions and what became of them come from the list that the annual report prints; the complaints behind them from the outcome forms. Everything is shown as it was known on the evening of \(release.day.words). An action is overdue from the day after it was due until it is done. Days are calendar days."
                )),
        ]
    }
}
