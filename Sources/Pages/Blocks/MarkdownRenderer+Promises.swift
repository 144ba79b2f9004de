import Diagnostics
import Disclosure
import Markup
import Quantities
import Settings
import StrictYAML

extension MarkdownRenderer {
    mutating func promiseBlock(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        guard let edition = context.edition else { return .empty }
        switch block.name {
        case .learning: return learning(edition)
        case .actions:
            for action in edition.actions { judge(action, at: source.place(line: block.line)) }
            return Self.actions(edition.actions)
        default: return Self.signOff(edition)
        }
    }

    private mutating func learning(_ edition: EditionContext) -> Node {
        guard !edition.learning.isEmpty, let complaints = edition.figures["complaints-by-team"] else {
            return .html("p", [:], "What the services learned is not recorded for this year.")
        }
        let known = complaints.dimensions.first?.categories.map(\.id) ?? []
        for service in edition.learning where !known.contains(service.team) {
            let problem = PageProblem.unknownTeam(service.team.text, known: known.map(\.text))
            state.findings.report(problem.finding(at: Place(service.location)))
        }
        for case .tied(let number, let place) in edition.learning.flatMap(\.actions)
        where edition.actions.numbered(number) == nil {
            let problem = PageProblem.unknownAction(number, count: edition.actions.count)
            state.findings.report(problem.finding(at: Place(place)))
        }
        state.figuresUsed.insert(complaints.name)
        return LearningList(
            services: edition.learning, complaints: complaints, links: resolver.links, actions: edition.actions,
            headingLevel: min(state.headingLevel + 1, 5)
        ).node
    }

    /// A promise that nobody answers for is none, and one that was not kept says why: the guidance asks what was done with
    /// what was learnt.
    private mutating func judge(_ action: PublishableAction, at place: Place) {
        func isMissing(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
        if isMissing(action.owner) { report(.actionOwner(action.number), at: place) }
        if action.status == .notDone, isMissing(action.reason) { report(.actionReason(action.number), at: place) }
    }

    private static func actions(_ actions: [PublishableAction]) -> Node {
        guard !actions.isEmpty else { return .html("p", [:], "No actions are recorded for this year.") }
        return .html("ol", ["class": "actions"], actions.map(action))
    }

    private static func action(_ action: PublishableAction) -> Node {
        let facts: [(String, Node?)] = [
            ("Owner", action.owner.map { .text($0) }), ("Due", action.due.map(day)),
            ("Done on", action.doneOn.map(day)),
            ("Team", action.team.map { .text($0) }), ("First promised", action.raisedIn.map(year)),
        ]
        let status: Node = .html(
            "li", [:], .html("strong", ["class": "tag tag-\(action.status.rawValue)"], .text(action.status.words)))
        let rest = facts.compactMap { name, value in value.map { Node.html("li", [:], .text("\(name): "), $0) } }
        let reason: Node = action.reason.map { .html("p", ["class": "action-reason"], .text($0)) } ?? .empty
        return .html(
            "li", ["class": "action"], .html("p", ["class": "action-text"], .text(action.text)),
            .html("ul", ["class": "action-facts"], [status] + rest), reason)
    }

    /// Days and years out of the settings and the records are marked, so that nobody takes them for typed ones.
    private static func day(_ date: CalendarDate) -> Node { .html("time", ["datetime": date.iso], .text(date.words)) }
    private static func year(_ period: PeriodLabel) -> Node {
        .html("span", ["data-slot": "period.first-promised"], .text(period.text))
    }

    /// By role and reference, never by name.
    private static func signOff(_ edition: EditionContext) -> Node {
        guard !edition.settings.signOff.isEmpty else {
            return .html("p", [:], "No approval of this report is recorded.")
        }
        let rows = edition.settings.signOff.map { approval in
            Node.html(
                "div", [:], .html("dt", [:], .text(approval.role)),
                .html("dd", [:], day(approval.date), .text(", \(approval.reference)")))
        }
        return .html("dl", ["class": "pairs"], rows)
    }
}
