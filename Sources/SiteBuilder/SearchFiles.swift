import Pages
import Quantities
import Settings
import Site

/// What search engines are told of a site that has an address: `robots.txt` and `sitemap.xml`.
///
/// A council that asks to be left out is not listed, but nothing is forbidden to the machines: one that may not read a
/// page cannot see that the page asks to be left out (RFC 9309; the `noindex` of the pages).
struct SearchFiles {
    let plan: SitePlan

    /// None where no council says where the site is published.
    func files(for pages: [String]) -> [SiteFile] {
        guard let address = plan.councils.compactMap(\.settings.web.address).first else { return [] }
        let listed = entries(for: pages)
        let robots = "User-agent: *\nDisallow:\n" + (listed.isEmpty ? "" : "Sitemap: \(address)sitemap.xml\n")
        let files = [SiteFile(path: "robots.txt", text: robots)]
        return listed.isEmpty ? files : files + [SiteFile(path: "sitemap.xml", text: sitemap(listed))]
    }

    private func entries(for pages: [String]) -> [(address: String, date: CalendarDate?)] {
        let shown = plan.councils.filter { !$0.settings.isHiddenFromSearch }
        return pages.sorted().compactMap { path in
            guard let council = shown.first(where: { path.hasPrefix("\($0.name)/") }),
                let address = council.settings.web.address
            else { return nil }
            let edition = council.editions.first { path.hasPrefix("\(council.name)/\($0.name)/") }
            return (address + path, edition?.publishedOn)
        }
    }

    /// The protocol of sitemaps.org. The date of a page is its edition's: no clock of the machine is asked.
    private func sitemap(_ entries: [(address: String, date: CalendarDate?)]) -> String {
        let lines = entries.map { entry in
            let date = entry.date.map { "<lastmod>\($0)</lastmod>" } ?? ""
            return "<url><loc>\(entry.address)</loc>\(date)</url>\n"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(lines.joined())</urlset>

            """
    }
}
