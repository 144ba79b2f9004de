import Disclosure
import Markup
import Pages
import Quantities

/// What complaints taught in one month, to be read out in a practice forum: themes, what was agreed, what was done. It names
/// no case and no team.
struct DigestPage {
    let month: StaffLearning.Month
    let all: [StaffLearning.Month]

    /// Such as `February 2024`.
    static func words(_ month: StaffLearning.Month) -> String {
        let parts = month.start.components
        return "\(CalendarDate.monthNames[parts.month - 1]) \(parts.year)"
    }

    static func links(to months: [StaffLearning.Month]) -> Node {
        .html(
            "ul", ["class": "months"],
            months.map { month in
                .html("li", [:], .html("a", ["href": "\(LearningPages.name(of: month)).html"], .text(words(month))))
            })
    }

    var main: Node { [intro, learned, done, questions, others] }

    private var intro: Node {
        let open = month.isWhole ? "" : " The month is not over yet."
        return .html(
            "p", [:],
            .text(
                "This page names no case, no family and no team, and fewer than five complaints are not counted out.\(open)"
            ))
    }

    private var learned: Node {
        let heading = Node.html("h2", [:], "What we learned")
        guard !month.themes.isEmpty else { return [heading, .html("p", [:], "No learning was recorded this month.")] }
        return [heading, .fragment(month.themes.map(theme))]
    }

    private func theme(_ theme: StaffLearning.Theme) -> Node {
        let count: Node =
            theme.complaints.map { [StaffText.number($0), " complaints taught us this."] }
            ?? "Fewer than five complaints taught us this."
        let agreed: Node =
            theme.agreed.isEmpty
            ? .html("p", [:], "No new action was needed.")
            : [
                .html("p", [:], "What was agreed:"),
                .html("ul", [:], theme.agreed.map { .html("li", [:], .text($0)) }),
            ]
        return .html(
            "section", ["class": "learning"], .html("h3", [:], .text(theme.label)), .html("p", [:], count), agreed)
    }

    private var done: Node {
        let heading = Node.html("h2", [:], "What was done")
        guard !month.done.isEmpty else { return [heading, .html("p", [:], "No action was finished this month.")] }
        let items = month.done.map { own in
            Node.html("li", [:], .text("\(own.text) \(own.owner.map { "\($0), " } ?? "")\(own.on.words)."))
        }
        return [heading, .html("ul", [:], items)]
    }

    private var questions: Node {
        let asked = [
            "Which of these do we see in our own work?", "What would have stopped it before somebody had to complain?",
            "What do we want to try before we meet again?",
        ]
        return [
            .html("h2", [:], "To talk about"), .html("ol", [:], asked.map { .html("li", [:], .text($0)) }),
        ]
    }

    private var others: Node {
        let rest = all.filter { $0.start != month.start }
        guard !rest.isEmpty else { return .empty }
        return .html("section", ["class": "other-months"], .html("h2", [:], "Other months"), Self.links(to: rest))
    }
}
