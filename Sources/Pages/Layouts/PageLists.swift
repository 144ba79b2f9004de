import Markup
import Quantities

/// The pages of a publication as navigation lists them. Worked out once: with ten thousand pages, looking for the
/// thirty that a list shows again on every page took fifty times as long as everything else.
struct PageLists: Equatable, Sendable {
    struct Group: Equatable, Sendable {
        let section: PageOutline.Section
        /// Without the first page, which navigation shows in its own place.
        let pages: [PageOutline]
    }

    /// Every section that is listed, in the order of a list, those without pages too.
    let groups: [Group]
    /// The pages that are read one after the other: those of a report or a guide.
    let read: [PageOutline]
    /// The entry of each listed page as a link from a page of the same folder.
    let neighbours: [PageName: Node]
    /// Where each of them stands among them.
    let turns: [PageName: Int]
    /// Where each page stands among all.
    let positions: [PageName: Int]

    /// - Parameter outlines: in their order.
    init(_ outlines: [PageOutline]) {
        let listed = outlines.filter { $0.section != .none }.map(\.withoutText)
        groups = PageOutline.Section.allCases.filter { $0 != .none }.map { section in
            Group(section: section, pages: listed.filter { $0.section == section && $0.name != "index" })
        }
        read = listed.filter { $0.section == .report || $0.section == .guide }
        let links = listed.map { ($0.name, Self.entry($0, at: "\($0.name).html").prepared) }
        neighbours = Dictionary(links, uniquingKeysWith: { first, _ in first })
        turns = Self.places(of: read)
        positions = Self.places(of: outlines)
    }

    /// A page as an entry of the list, which leads to it.
    static func entry(_ page: PageOutline, at address: String, isParent: Bool = false) -> Node {
        .html(
            "li", isParent ? ["aria-current": "true"] : [:], .html("a", ["href": address], .text(page.title)))
    }

    func pages(of section: PageOutline.Section) -> [PageOutline] {
        groups.first { $0.section == section }?.pages ?? []
    }

    /// Of two pages of one name, which is a fault that is reported elsewhere, the first.
    private static func places(of pages: [PageOutline]) -> [PageName: Int] {
        Dictionary(pages.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
