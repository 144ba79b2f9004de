import Diagnostics
import Disclosure
import Markup
import Quantities
import Settings
import StrictYAML

extension MarkdownRenderer {
    /// What the report promises, or what became of what the last one promised, out of the edition's ledger.
    mutating func ledger(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        guard let ledger = context.edition?.promises else { return .empty }
        if block.name == .promises { return Self.promises(ledger.open) }
        let carriesActions = context.edition?.actions.contains { $0.raisedIn != nil } ?? false
        return Self.answers(ledger.lastYear, carriesActions: carriesActions)
    }

    private static func promises(_ promises: [PromiseLedger.Promise]) -> Node {
        guard !promises.isEmpty else { return .html("p", [:], "No promises for the coming year are recorded.") }
        return .html(
            "ol", ["class": "actions"],
            promises.map { .html("li", ["class": "action"], text($0), facts(of: $0, [])) })
    }

    /// What was promised before there was a ledger stands among the actions, with the year.
    private static func answers(_ answers: [PromiseLedger.Answer], carriesActions: Bool) -> Node {
        guard !answers.isEmpty else {
            return .html(
                "p", [:],
                carriesActions
                    ? "What earlier reports promised is among the actions above, each with the year of that report."
                    : "No promises of an earlier report are recorded.")
        }
        return .html(
            "ol", ["class": "actions"],
            answers.map { answer in
                let tag = Node.html("strong", ["class": "tag tag-\(sign(answer))"], .text(state(answer)))
                return .html(
                    "li", ["class": "action"], text(answer.promise), facts(of: answer.promise, [.html("li", [:], tag)]),
                    answer.why.map { .html("p", ["class": "action-reason"], .text($0)) } ?? .empty)
            })
    }

    private static func text(_ promise: PromiseLedger.Promise) -> Node {
        .html("p", ["class": "action-text"], .text(promise.text))
    }

    private static func facts(of promise: PromiseLedger.Promise, _ first: [Node]) -> Node {
        var facts = first
        if let owner = promise.owner { facts.append(.html("li", [:], .text("Owner: \(owner)"))) }
        if let due = promise.due {
            facts.append(.html("li", [:], "Due: ", .html("time", ["datetime": due.iso], .text(due.words))))
        }
        if let since = promise.since {
            let year = Node.html("span", ["data-slot": "period.first-promised"], .text(since.text))
            facts.append(.html("li", [:], "First promised: ", year))
        }
        return facts.isEmpty ? .empty : .html("ul", ["class": "action-facts"], facts)
    }

    private static func sign(_ answer: PromiseLedger.Answer) -> String { answer.kind?.rawValue ?? "open" }

    private static func state(_ answer: PromiseLedger.Answer) -> String {
        switch answer.kind {
        case .done: "Done"
        case .notDone: "Not done"
        case .carriedOn: "Carried on"
        case nil: "Not answered yet"
        }
    }
}
