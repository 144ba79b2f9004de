import Diagnostics

/// A table of a page that prints a figure with hidden numbers.
struct HiddenTable {
    private let figure: HiddenFigure
    private let page: ExaminedPage
    private let table: ReportTable

    static func all(in site: ExaminedSite) -> [HiddenTable] {
        let figures = Dictionary(grouping: HiddenFigure.all(in: site), by: \.folder)
        return site.pages.flatMap { page -> [HiddenTable] in
            guard let folder = page.facts.edition?.folder, let known = figures[folder] else { return [] }
            return page.tables.compactMap { table in
                let name = name(of: table, on: page)
                return known.first { $0.figure.name == name }.map { HiddenTable(figure: $0, page: page, table: table) }
            }
        }
    }

    /// The folder of the edition and the figure.
    var name: [String] { [figure.folder, figure.figure.name] }

    /// On a figure's own page that figure; elsewhere the name in the id of the caption: `table-NAME-caption`, and
    /// `chart-NAME-table-caption`, with `-2` and so on behind a name that stands on the page again.
    private static func name(of table: ReportTable, on page: ExaminedPage) -> String {
        if let range = page.path.firstRange(of: "/figures/") {
            return String(page.path[range.upperBound...].dropLast(".html".count))
        }
        let caption = page.tree.all("caption", inside: table.element).first
        var id = Substring(caption.flatMap { page.tree.nodes[$0]["id"] } ?? "")
        for prefix in ["table-", "chart-"] where id.hasPrefix(prefix) { id = id.dropFirst(prefix.count) }
        for suffix in ["-caption", "-table"] where id.hasSuffix(suffix) { id = id.dropLast(suffix.count) }
        while let last = id.last, last.isNumber { id = id.dropLast() }
        return String(id.hasSuffix("-") ? id.dropLast() : id)
    }

    /// Numbers in the rows of hidden cells; a sign, or words, may stand there, and another year's number.
    var printed: [Fault] {
        table.rows.flatMap { row -> [Fault] in
            if isOfOtherYear(row) { return [] }
            let isMargin = row.kind == .total || row.kind == .all
            let label = isMargin ? ExpectedHidden.all : row.heading
            return row.cells.enumerated().compactMap { place, cell in
                guard let labels = labels(label, column: place + 1), figure.hides(labels), cell.content.isNumber else {
                    return nil
                }
                return Fault(page.place(cell.element), .hiddenPrinted(figure.figure.name, labels))
            }
        }
    }

    /// Whether the rows are years and this is not the one whose numbers are hidden.
    private func isOfOtherYear(_ row: ReportTable.Row) -> Bool {
        Self.isOtherYear(row.heading, figure.figure.period)
            && !(figure.figure.labels.first ?? []).contains(row.heading)
    }

    /// The labels of a cell; nil where the column is of another year, or of something else.
    private func labels(_ row: String, column: Int) -> [String]? {
        let heading = column < table.columns.count ? table.columns[column] : ""
        switch figure.figure.labels.count {
        case 0: return isOwn(column) ? [] : nil
        case 1: return isOwn(column) ? [row] : nil
        default:
            if ["Total", "All"].contains(heading) { return [row, ExpectedHidden.all] }
            return figure.figure.labels[1].contains(heading) ? [row, heading] : nil
        }
    }

    /// The first column of values that is of no other year, and the shares and changes right beside it: what follows
    /// may be of another figure, such as the median beside the mean.
    private func isOwn(_ column: Int) -> Bool {
        let headings = table.columns.enumerated().dropFirst()
        guard let first = headings.first(where: { !Self.isOtherYear($1, figure.figure.period) })?.offset else {
            return false
        }
        return column >= first
            && table.columns[first..<min(column + 1, table.columns.count)].dropFirst()
                .allSatisfy { ["Share", "Change"].contains($0) }
    }

    private static func isOtherYear(_ heading: String, _ period: String) -> Bool {
        heading != period && heading.count == period.count
            && zip(heading, period).allSatisfy { $0.isNumber == $1.isNumber && ($0.isNumber || $0 == $1) }
    }

    /// Rows of one group are in the order of the vocabulary, and those outside groups.
    var order: [Fault] {
        let bodies = Dictionary(grouping: table.rows.filter { $0.kind == .plain }, by: \.body)
        return bodies.sorted { $0.key < $1.key }.compactMap { _, rows in
            figure.isOutOfOrder(rows.map(\.heading))
                ? Fault(page.place(table.element), .hiddenOrder(figure.figure.name)) : nil
        }
    }
}

extension ReportTable.Content {
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .share: true
        case .sign, .words: false
        }
    }
}

/// Bound numbers of sentences whose slot names a hidden cell.
enum HiddenSlots {
    static func printed(_ site: ExaminedSite) -> [Fault] {
        let figures = Dictionary(grouping: HiddenFigure.all(in: site), by: \.folder)
        var told: Set<[String]> = []
        return site.pages.flatMap { page -> [Fault] in
            guard let folder = page.facts.edition?.folder, let known = figures[folder] else { return [] }
            let names = site.expectations.categories[folder] ?? [:]
            return page.prose.runs.compactMap { run in
                // What a layout prints stands on every page, and is told once.
                guard run.value != nil, let slot = run.slot, !slot.contains(" last year"),
                    let (figure, labels) = cell(of: slot, known, names), figure.hides(labels),
                    told.insert([folder, slot]).inserted
                else { return nil }
                return Fault(page.place(ofProse: run.range.lowerBound), .hiddenPrinted(figure.figure.name, labels))
            }
        }
    }

    /// The figure and the labels that `complaints-by-team.leaving-care as share` names.
    private static func cell(
        of slot: String, _ known: [HiddenFigure], _ names: [String: [String: String]]
    ) -> (HiddenFigure, [String])? {
        guard let parts = slot.split(separator: " ").first?.split(separator: ".").map(String.init),
            let figure = known.first(where: { $0.figure.name == parts.first })
        else { return nil }
        let labels = parts.dropFirst().compactMap { name in names[parts[0]]?.first { $0.value == name }?.key }
        guard labels.count == parts.count - 1, labels.count <= figure.figure.labels.count else { return nil }
        return (
            figure,
            labels + Array(repeating: ExpectedHidden.all, count: figure.figure.labels.count - labels.count)
        )
    }
}
