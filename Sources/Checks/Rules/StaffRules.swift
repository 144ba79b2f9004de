import Diagnostics
import Site

extension Rule {
    /// What keeps pages for staff out of sites for everybody.
    static let publicPages: [Rule] = [
        Rule(.staffPage, source: .staff, .site { site, _ in staffFiles(site) })
    ]

    /// What every page for staff has to bear.
    static let staffPages: [Rule] = [
        Rule(.staffMarking, source: .staff, .site { site, expected in unmarked(site, expected) })
    ]

    /// Known by their bytes, whatever the file is called and however it came there.
    private static func staffFiles(_ site: ExaminedSite) -> [Fault] {
        site.site.staffFiles.map { Fault(SourceLocation(path: $0.path), .staffPage) }
    }

    /// The marking stands in the title and at the head, and no search engine lists the page.
    private static func unmarked(_ site: ExaminedSite, _ expectations: Expectations) -> [Fault] {
        guard let marking = expectations.marking else { return [] }
        return site.pages.flatMap { page -> [Fault] in
            let tree = page.tree
            let titles = tree.all("title").map { tree.text(of: $0) }
            let heads = tree.all("header").map { tree.text(of: $0) }
            let robots = tree.all("meta").filter { tree.nodes[$0]["name"] == "robots" }
            var faults: [Fault] = []
            if !titles.contains(where: { $0.hasPrefix(marking) }) {
                faults.append(Fault(page.place(0), .unmarkedTitle))
            }
            if !heads.contains(where: { $0.contains(marking) }) { faults.append(Fault(page.place(0), .unmarkedHead)) }
            if !robots.contains(where: { tree.nodes[$0]["content"]?.contains("noindex") ?? false }) {
                faults.append(Fault(page.place(0), .staffPageListed))
            }
            return faults
        }
    }
}

extension RuleSource {
    fileprivate static let staff: RuleSource =
        "UK GDPR, article 5(1)(f): personal data is kept from those who have no business with it"
}

extension FaultWording {
    fileprivate static let staffPage = Self(
        "this file is for staff, and everybody may read this site",
        fix: "take it out; build publications for staff with: heard staff NAME")
    fileprivate static let unmarkedTitle = Self(
        "the title does not begin with the marking of the publication", fix: "build the publication again")
    fileprivate static let unmarkedHead = Self(
        "the marking of the publication does not stand at the head of the page", fix: "build the publication again")
    fileprivate static let staffPageListed = Self(
        "the page does not ask search engines to leave it out", fix: "build the publication again")
}
