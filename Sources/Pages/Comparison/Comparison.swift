import Markup
import Quantities
import Settings
import Site

/// The pages that show the same figures of several councils side by side. They take protected figures only, and add nothing
/// up over councils: a sum could give away what one of them hides.
public struct Comparison: Sendable {
    let councils: [ComparedCouncil]
    let tables: [(entry: ComparisonPolicy.Entry, all: ComparedRows, shown: ComparedRows)]

    /// The most years of a table; the download has all of them.
    private static let mostYears = 4
    private static let folder = SitePath("compare")
    static let index = folder.appending("index.html")

    /// Nil where fewer than two councils have a report to compare.
    public init?(_ policy: ComparisonPolicy, _ councils: [ComparedCouncil]) {
        guard councils.count(where: { !$0.reports.isEmpty }) > 1 else { return nil }
        let sorted = councils.sorted(by: ComparedCouncil.precedes)
        let years = Set(sorted.flatMap(\.reports).map(\.period)).sorted()
        self.councils = sorted
        tables = policy.entries.compactMap { entry in
            guard let all = ComparedRows(entry, sorted, years: years),
                let shown = ComparedRows(entry, sorted, years: years.suffix(Self.mostYears))
            else { return nil }
            return (entry, all, shown)
        }
        guard !tables.isEmpty else { return nil }
    }

    static func path(of figure: FigureName, part: Int = 1) -> SitePath {
        folder.appending(part == 1 ? "\(figure).html" : "\(figure)-\(part).html")
    }

    static func download(of figure: FigureName) -> SitePath { folder.appending("\(figure).csv") }

    public var downloads: [RenderedDownload] {
        tables.map {
            RenderedDownload(path: Self.download(of: $0.entry.figure), text: ComparisonCSV(rows: $0.all).text)
        }
    }

    /// The list of the comparisons, and the pages of each.
    public func pages(_ layouts: Layouts) -> [RenderedPage] {
        [list.fill(layouts)] + tables.flatMap { table in pages(of: table.shown).map { $0.fill(layouts) } }
    }

    private func pages(of rows: ComparedRows) -> [FilledShell] {
        let parts = ComparisonPart.parts(of: rows.rows)
        let others = tables.filter { $0.entry.figure != rows.name }.map {
            PageLink(title: $0.shown.figure.title, path: Self.path(of: $0.entry.figure))
        }
        return parts.map { part in
            let path = Self.path(of: rows.name, part: part.number)
            let page = ComparisonPage(rows: rows, part: part, parts: parts, others: others, path: path)
            return FilledShell(
                shell: shell(path, title: page.title, summary: rows.figure.definition, parent: true), main: page.node)
        }
    }

    private var list: FilledShell {
        let path = Self.index
        let items = tables.flatMap { table in
            ComparisonPart.parts(of: table.shown.rows).map { part in
                let title = table.shown.figure.title
                let target = path.link(to: Self.path(of: table.entry.figure, part: part.number))
                let words = part.letters.map { "\(title), councils \($0)" } ?? title
                return Node.html("li", [:], .html("a", ["href": target], .text(words)))
            }
        }
        let how = ComparisonWords.how.map { Node.html("li", [:], .text($0)) }
        return FilledShell(
            shell: shell(path, title: ComparisonWords.title, summary: ComparisonWords.summary, parent: false),
            main: [
                PageHead(title: ComparisonWords.title, summary: ComparisonWords.summary).node, ComparisonWords.warning,
                .html("h2", ["id": "figures"], "Figures"), .html("ul", [:], items),
                .html("h2", ["id": "how"], "How they are compared"), .html("ul", [:], how),
            ])
    }

    private func shell(_ path: SitePath, title: String, summary: String, parent: Bool) -> PageShell {
        let facts = CouncilFacts(
            site: "Heard", isHidden: councils.contains(where: \.settings.isHiddenFromSearch), address: address,
            notice: notice)
        var shell = PageShell(
            path: path, title: title, summary: summary, kind: .report, council: facts,
            publicationTitle: "", home: SitePath("index.html"))
        shell.breadcrumb = [PageLink(title: "All councils", path: SitePath("index.html"))]
        if parent { shell.breadcrumb.append(PageLink(title: ComparisonWords.title, path: Self.index)) }
        shell.footer = statement.map { [$0] } ?? []
        shell.footerNote = "Each number is a council's own, as its report prints it."
        return shell
    }

    /// At the head of every page, where any council's records are invented.
    private var notice: String? {
        let count = councils.count { $0.settings.demonstrationNotice != nil }
        return count == 0 ? nil : count == councils.count ? ComparisonWords.allInvented : ComparisonWords.someInvented
    }

    /// Regulation 8 of SI 2018/952 wants a statement; these pages are made as those of every council are.
    private var statement: PageLink? {
        councils.lazy.compactMap { council in
            council.reports.last.map { report in
                let publication = Publication.edition(council.name, report.edition)
                return PageLink(title: "Accessibility statement", path: publication.path(of: "accessibility"))
            }
        }.first
    }

    /// Where the site is published, as far as its councils agree.
    private var address: String? {
        let addresses = Set(councils.map(\.settings.web.address))
        return addresses.count == 1 ? addresses.first ?? nil : nil
    }
}

/// A page with its main part.
private struct FilledShell {
    let shell: PageShell
    let main: Node

    func fill(_ layouts: Layouts) -> RenderedPage { shell.fill(layouts.page, main: main) }
}
