import Diagnostics
import Disclosure
import Markup
import Quantities
import Settings
import Site
import StrictYAML

extension MarkdownRenderer {
    /// Approved quotes by id, or all of them, or those of one kind of person.
    mutating func quotes(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        let source = map.optionalNode("source").flatMap { _ in map.optionalString("source") }
        state.findings.report(map.finish())
        let all = (context.edition?.quotes ?? []).filter { source == nil || $0.source.text == source }
        if block.names.isEmpty || block.names == ["all"] {
            return all.isEmpty ? .html("p", [:], "No quotes are published.") : QuoteList(quotes: all).node
        }
        let chosen = block.names.compactMap { id -> PublishableQuote? in
            if let quote = all.first(where: { $0.id == id }) { return quote }
            report(.unknownQuote(id, known: all.map(\.id)), at: placeOf(id, onLine: block.line))
            return nil
        }
        return chosen.isEmpty ? .empty : QuoteList(quotes: chosen).node
    }

    mutating func contacts(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        let show = map.choice("show", or: .cards) ?? ContactsBlock.Show.cards
        state.findings.report(map.finish())
        switch context.contacts.named(block.names, for: page.isForChildren ? .child : .adult) {
        case .success(let contacts):
            let level = min(state.headingLevel + 1, 6)
            return ContactsBlock(contacts: contacts, show: show, headingLevel: level).node
        case .failure(let unknown):
            let problem = PageProblem.unknownContact(unknown.name, known: context.contacts.roles.map(\.text))
            report(problem, at: placeOf(unknown.name, onLine: block.line))
            return .empty
        }
    }

    /// The council's own text for a slot, read as the page is; nothing where the council wrote none.
    mutating func narrative(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        let slot = block.names[0]
        guard state.slots.insert(slot).inserted else {
            report(.slotTwice(slot), at: placeOf(slot, onLine: block.line))
            return .empty
        }
        guard let own = context.narrative.first(where: { $0.page == page.name && $0.slot == slot }) else {
            return .empty
        }
        var renderer = MarkdownRenderer(
            page: page, resolver: resolver, source: SourceText(path: own.path, text: own.text),
            topHeading: topHeadingOfPart, state: state)
        let nodes = renderer.text(own.text)
        state = renderer.state
        return .fragment(nodes)
    }

    /// What children said in the report of the latest year. The children's pages have no year of their own.
    mutating func latest(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        guard let latest = context.editions.max(by: { $0.period.end < $1.period.end }) else { return .empty }
        let target = Publication.edition(context.publication.council, latest.name).path(of: "what-children-told-us")
        guard resolver.site.files.contains(target) else { return .empty }
        return .html(
            "p", [:],
            .html("a", ["href": path.link(to: target)], .text("What children told us in \(latest.period.label)")))
    }

    /// The ways on from a landing page, one for each kind of visitor.
    mutating func doors(_ block: FencedBlock) -> Node {
        guard case .list(let items)? = root(of: block)?.content else {
            report(
                .blockNeedsBody("doors", expected: "a list of doors with 'title', 'text' and 'link'"),
                at: placeOf("doors", onLine: block.line))
            return .empty
        }
        let doors = items.enumerated().map { index, item in door(item, index) }
        return Doors(doors: doors).node
    }

    private mutating func door(_ item: SettingsNode, _ index: Int) -> Doors.Door {
        var map = MapReader(item, name: "doors")
        let kinds = Doors.Door.Kind.allCases
        let kind = map.choice("kind", or: kinds[index % kinds.count]) ?? .read
        let guide = map.optionalString("guide").flatMap(Guide.init(rawValue:)).flatMap { guideAddress($0) }
        let written = map.string("link")
        let link = guide ?? written
        let door = Doors.Door(kind: kind, title: map.string("title"), text: map.string("text"), address: link)
        if let line = map.optionalNode("link")?.location.line { check(link, onLine: line) }
        state.findings.report(map.finish())
        return door
    }
}
