import Diagnostics
import Site

extension Rule {
    /// Pages that show councils side by side.
    static let comparisons: [Rule] = [
        Rule(
            .comparisonAgrees, source: .oneValue,
            .site { site, _ in downloadsThatDiffer(site) + pagesThatDiffer(site) })
    ]

    /// Each number beside the one in the download of the council's own report.
    private static func downloadsThatDiffer(_ site: ExaminedSite) -> [Fault] {
        let totals = site.numbers.totals.merging(site.expectations.elsewhere.totals) { own, _ in own }
        return ComparedDownload.all(in: site).flatMap { download in
            download.rows.filter { !$0.report.isEmpty && $0.remark.isEmpty }.compactMap { row -> Fault? in
                let own = totals["\(row.report)/\(row.figure)"]
                guard own.map({ $0 != row.printed }) ?? (row.printed != "[x]") else { return nil }
                let place = SourceLocation(path: download.path, line: row.line, column: 1)
                return Fault(place, .otherThanReport(row.council, row.period, report: row.report))
            }
        }
    }

    /// Each cell of a page beside the download that the page offers.
    private static func pagesThatDiffer(_ site: ExaminedSite) -> [Fault] {
        let downloads = ComparedDownload.all(in: site)
        return site.pages.filter { ComparedDownload.isCompared($0.path) }.flatMap { page -> [Fault] in
            let files = page.links.compactMap { if case .file(let path, _) = $0.address { path } else { nil } }
            guard let download = downloads.first(where: { files.contains($0.path) }) else { return [] }
            return page.tree.all("table").flatMap { cells(of: $0, on: page, beside: download) }
        }
    }

    private static func cells(of table: Int, on page: ExaminedPage, beside download: ComparedDownload) -> [Fault] {
        let tree = page.tree
        let columns = tree.all("th", inside: table).filter { tree.nodes[$0]["scope"] == "col" }.map {
            tree.text(of: $0)
        }
        return tree.all("tr", inside: table).flatMap { row -> [Fault] in
            guard let heading = tree.all("th", inside: row).first(where: { tree.nodes[$0]["scope"] == "row" }) else {
                return []
            }
            let council = tree.text(of: heading)
            return zip(columns.dropFirst(), tree.all("td", inside: row)).compactMap { column, cell in
                guard let known = download.printed(council, column), known != printed(cell, tree) else { return nil }
                return Fault(page.place(cell), .otherThanDownload(council, column, download: download.path))
            }
        }
    }

    /// The number for machines, the sign, or the words of a cell.
    private static func printed(_ cell: Int, _ tree: PageTree) -> String {
        if let data = tree.all("data", inside: cell).first { return tree.nodes[data]["value"] ?? "" }
        let text = tree.text(of: cell)
        guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else { return text }
        return String(text[...end])
    }
}

/// What the download of a comparison holds.
private struct ComparedDownload {
    struct Row {
        let council: String
        /// The folder of the report that the number is from; empty where there is none.
        let report: String
        let period: String
        let figure: String
        /// The number, or the sign in its place.
        let printed: String
        /// Why there is neither.
        let remark: String
        let line: Int
    }

    let path: String
    let rows: [Row]
    private let places: [[String]: String]

    static func isCompared(_ path: String) -> Bool { path.hasPrefix("compare/") }

    static func all(in site: ExaminedSite) -> [ComparedDownload] {
        site.site.files.filter { isCompared($0.path) && $0.path.hasSuffix(".csv") }.map(ComparedDownload.init)
    }

    init(_ file: SiteFile) {
        path = file.path
        let table = CSV.rows(file.bytes)
        let heads = Dictionary(
            (table.first ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        rows = table.enumerated().dropFirst().map { line, cells in
            func cell(_ name: String) -> String {
                heads[name].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
            }
            return Row(
                council: cell("council"), report: cell("report"), period: cell("period"), figure: cell("figure"),
                printed: cell("value") + cell("symbol"), remark: cell("remark"), line: line + 1)
        }
        places = Dictionary(
            rows.map { ([$0.council, $0.period], $0.printed + $0.remark) }, uniquingKeysWith: { first, _ in first })
    }

    /// What stands for a council and a year; nil of what is neither.
    func printed(_ council: String, _ period: String) -> String? { places[[council, period]] }
}
