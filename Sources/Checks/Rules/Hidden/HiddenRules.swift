import Diagnostics
import Site

extension Rule {
    /// Numbers that the edition hides, wherever the bytes of the site might tell them all the same.
    ///
    /// Pages are made of protected figures, so that none of these is ever broken by the program itself: they are the
    /// second lock, for layouts, for what is put into the folder afterwards, and for words that people write.
    static let hidden: [Rule] = [
        Rule(.hiddenPrinted, source: .disclosure, .site { site, _ in printed(site) }),
        Rule(.hiddenOrder, source: .disclosure, .site { site, _ in orders(site) }),
        Rule(.hiddenBare, source: .disclosure, .page { page, _ in HiddenMarkup(page).faults }),
        Rule(.hiddenDrawn, source: .disclosure, .page { page, _ in HiddenPictures.faults(page) }),
        Rule(.hiddenTold, source: .disclosure, .site { site, _ in HiddenWords.faults(site) }),
    ]

    /// A download, a table or a sentence that prints a number which the edition hides.
    private static func printed(_ site: ExaminedSite) -> [Fault] {
        let downloads = HiddenFigure.all(in: site).flatMap { figure in HiddenDownload(figure, site).printed }
        return downloads + HiddenTable.all(in: site).flatMap(\.printed) + HiddenSlots.printed(site)
    }

    /// Rows that do not stand in the order of the vocabulary: any other order may be that of the numbers.
    private static func orders(_ site: ExaminedSite) -> [Fault] {
        let downloads = HiddenFigure.all(in: site).flatMap { figure in HiddenDownload(figure, site).order }
        var told: Set<[String]> = []
        let tables = HiddenTable.all(in: site).filter { table in
            // What a layout prints stands on every page, and is told once.
            !table.order.isEmpty && told.insert(table.name).inserted
        }
        return downloads + tables.flatMap(\.order)
    }
}

/// A figure with hidden numbers, and the folder of its edition.
struct HiddenFigure: Sendable {
    let folder: String
    let figure: ExpectedHidden.Figure

    static func all(in site: ExaminedSite) -> [HiddenFigure] {
        site.expectations.hidden.figures.sorted { $0.key < $1.key }.flatMap { folder, figures in
            figures.map { HiddenFigure(folder: folder, figure: $0) }
        }
    }

    func hides(_ labels: [String]) -> Bool { figure.hidden.contains(labels) }

    /// Whether some labels of the first dimension go back in the order of the vocabulary.
    func isOutOfOrder(_ labels: [String]) -> Bool {
        let places = labels.compactMap { figure.labels.first?.firstIndex(of: $0) }
        return zip(places, places.dropFirst()).contains { $0 > $1 }
    }
}

/// The download of a figure with hidden numbers.
struct HiddenDownload {
    private let figure: HiddenFigure
    private let path: String
    private let rows: [[String]]

    init(_ figure: HiddenFigure, _ site: ExaminedSite) {
        self.figure = figure
        let path = "\(figure.folder)/figures/\(figure.figure.name).csv"
        self.path = path
        rows = site.site.files.first { $0.path == path }.map { CSV.rows($0.bytes) } ?? []
    }

    private var measure: Int? { rows.first?.firstIndex(of: "measure") }

    /// The rows of the year by their line, with their labels.
    private var current: [(line: Int, labels: [String], cells: [String])] {
        guard let measure, measure > 0 else { return [] }
        return rows.enumerated().dropFirst().filter { $1.count > measure && $1[0] == figure.figure.period }
            .map { (line: $0 + 1, labels: Array($1[1..<measure]), cells: $1) }
    }

    var printed: [Fault] {
        let columns = ["value", "share"].compactMap { rows.first?.firstIndex(of: $0) }
        return current.filter { figure.hides($0.labels) }.flatMap { row in
            columns.filter { $0 < row.cells.count && !row.cells[$0].isEmpty }.map { _ in
                Fault(
                    SourceLocation(path: path, line: row.line, column: 1),
                    .hiddenPrinted(figure.figure.name, row.labels))
            }.prefix(1)
        }
    }

    var order: [Fault] {
        let labels = current.compactMap(\.labels.first).filter { $0 != ExpectedHidden.all }
        guard figure.isOutOfOrder(labels.withoutRepeats) else { return [] }
        return [Fault(SourceLocation(path: path, line: 1, column: 1), .hiddenOrder(figure.figure.name))]
    }
}

extension [String] {
    /// Of equal neighbours the first.
    var withoutRepeats: [String] {
        enumerated().filter { place, label in place == 0 || self[place - 1] != label }.map(\.element)
    }
}
