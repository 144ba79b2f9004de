import Markup
import Quantities
import Site

/// The ways between the pages of one publication.
struct Navigation {
    let context: PageContext
    let path: SitePath
    /// The page that the reader is on; nil on a figure's page.
    let current: PageName?

    private var publication: Publication { context.publication }

    /// The list of pages, a page's own entry as text. A list that no script opens or shuts.
    var contents: Node {
        let groups = context.lists.groups.compactMap { group -> Node? in
            let more = group.section == .about ? corrections : .empty
            return group.pages.isEmpty && more == .empty
                ? nil : [heading(group.section), .html("ol", [:], group.pages.map(entry) + [more])]
        }
        guard !groups.isEmpty else { return .empty }
        return .html(
            "nav", ["class": "contents", "aria-labelledby": "contents"],
            [.html("h2", ["class": "contents-title", "id": "contents"], .text(title))] + groups)
    }

    private var title: String {
        switch publication {
        case .edition: "In this report"
        case .children: "More pages for you"
        case .guide: "In this guide"
        case .staff: "In these pages"
        }
    }

    private func heading(_ section: PageOutline.Section) -> Node {
        switch section {
        case .find: .html("p", ["class": "contents-group"], "Numbers")
        case .about:
            .html(
                "p", ["class": "contents-group"],
                .text(context.edition == nil ? "About this website" : "About this report"))
        case .none, .report, .children, .guide: .empty
        }
    }

    /// An edition that was corrected says so on each of its pages.
    private var corrections: Node {
        guard context.edition?.corrections.isEmpty == false else { return .empty }
        guard !context.isCorrections(path) else {
            return .html("li", ["aria-current": "page"], .html("span", [:], .text(CorrectionsPage.title)))
        }
        let target = path.link(to: publication.path(of: CorrectionsPage.name))
        return .html("li", [:], .html("a", ["href": target], .text(CorrectionsPage.title)))
    }

    /// A figure's page belongs to the list of figures, which stays a link there.
    private func entry(_ page: PageOutline) -> Node {
        if page.name == current {
            return .html("li", ["aria-current": "page"], .html("span", [:], .text(page.title)))
        }
        if current != nil, let link = context.lists.neighbours[page.name] { return link }
        let isParent = current == nil && page.name == "find-a-number" && !context.isCorrections(path)
        return PageLists.entry(page, at: path.link(to: publication.path(of: page.name)), isParent: isParent)
    }

    /// The page before and the page after in the order of the report.
    var turn: Node {
        let pages = context.lists.read
        guard let here = current.flatMap({ context.lists.turns[$0] }), pages.count > 1 else { return .empty }
        let previous = here > 0 ? link(pages[here - 1], "Previous", rel: "prev", "turn-previous") : .empty
        let next = here + 1 < pages.count ? link(pages[here + 1], "Next", rel: "next", "turn-next") : .empty
        // The space parts the words where nothing but text is left of the page.
        return .html("nav", ["class": "turn", "aria-label": "Pages before and after"], previous, " ", next)
    }

    private func link(_ page: PageOutline, _ word: String, rel: String, _ name: String) -> Node {
        .html(
            "a", ["class": name, "href": path.link(to: publication.path(of: page.name)), "rel": rel],
            .html("span", ["class": "turn-word"], .text(word), .html("span", ["class": "visually-hidden"], ": ")),
            .html("span", ["class": "turn-title"], .text(page.title)))
    }
}
