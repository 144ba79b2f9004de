import Disclosure
import Markup
import Quantities

/// Services and what they learnt. Those with fewer than five complaints, or a number that is hidden, are told
/// together: a lesson beside a small number points at one family.
struct LearningList {
    let services: [ServiceLearning]
    let complaints: ProtectedFigure
    let links: FigureLinks
    /// Of the report, for what services have tied to them.
    let actions: [PublishableAction]
    /// Of the names of the services.
    let headingLevel: Int

    private static let smallestToldAlone = 5

    var node: Node {
        let ordered = teams.compactMap { team in
            services.first { $0.team == team.id }.map { (team, $0) }
        }
        let alone = ordered.filter { isToldAlone($0.0) }.map { section($0.0.label, count: value(of: $0.0), [$0.1]) }
        let together = ordered.filter { !isToldAlone($0.0) }
        guard !together.isEmpty else { return .fragment(alone) }
        let names = together.map(\.0.label).sorted()
        return .fragment(alone + [section("Services with few complaints", names: names, together.map(\.1))])
    }

    private var teams: [ProtectedFigure.Category] { complaints.dimensions.first?.categories ?? [] }

    private func value(of team: ProtectedFigure.Category) -> ProtectedValue {
        complaints.cell([team.id])?.value ?? .symbol(.unavailable)
    }

    private func isToldAlone(_ team: ProtectedFigure.Category) -> Bool {
        guard case .count(let count) = value(of: team) else { return false }
        return count >= Self.smallestToldAlone
    }

    private func section(_ title: String, count: ProtectedValue, _ services: [ServiceLearning]) -> Node {
        let line: Node = .html(
            "p", ["class": "learning-count"], ValueText.node(count, links: links),
            .text(" \(complaints.unit.word(for: count))"))
        return section(title, line, services)
    }

    private func section(_ title: String, names: [String], _ services: [ServiceLearning]) -> Node {
        let line: Node = .html(
            "p", ["class": "learning-count"], .text("Told together: \(names.joined(separator: ", "))."))
        return section(title, line, services)
    }

    private func section(_ title: String, _ line: Node, _ services: [ServiceLearning]) -> Node {
        .html(
            "section", ["class": "learning"], .html("h\(headingLevel)", [:], .text(title)), line,
            list("What people told us", services.flatMap(\.themes).map { .text($0) }),
            list("What we did", services.flatMap(\.actions).map(words)))
    }

    /// Each text once: services that are told together often learnt the same.
    private func list(_ title: String, _ texts: [Node]) -> Node {
        var seen: Set<String> = []
        let items = texts.filter { seen.insert($0.plainText).inserted }.map { Node.html("li", [:], $0) }
        guard !items.isEmpty else { return .empty }
        return [.html("h\(min(headingLevel + 1, 6))", [:], .text(title)), .html("ul", [:], items)]
    }

    private func words(of action: ServiceLearning.Action) -> Node {
        switch action {
        case .said(let text, _): return .text(text)
        case .tied(let number, _):
            guard let action = actions.numbered(number) else { return .empty }
            let tag = Node.html("strong", ["class": "tag tag-\(action.status.rawValue)"], .text(action.status.words))
            return .fragment([.text("\(action.text) "), tag])
        }
    }
}

extension [PublishableAction] {
    /// The action that a text calls by its place in the list.
    func numbered(_ number: String) -> PublishableAction? { first { String($0.number) == number } }
}
