import Site

/// Every number that an edition publishes as data, read from its downloads: what a typed number can be held against.
///
/// Only what is printed is in a download, so nothing that a rule says from here tells more than the site does.
struct PublishedNumbers: Sendable {
    struct Row: Sendable {
        let period: String
        /// One a dimension; "All" over all of them.
        let labels: [String]
        /// As digits for machines; empty where a sign stands.
        let value: String
        /// The sign in place of the value.
        var symbol = ""
        let share: String

        /// Whether the row is over all categories.
        var isTotal: Bool { labels.allSatisfy { $0 == "All" } }
    }

    struct Figure: Sendable {
        let name: String
        let period: String
        let measure: String
        /// Such as `complaints` or `working-days`.
        let unit: String
        let rows: [Row]

        /// This year's rows.
        var current: [Row] { rows.filter { $0.period == period } }
        var total: Row? { current.last(where: \.isTotal) }
        /// The number over all categories, where it is printed.
        var totalCount: Int? { total.flatMap { Int($0.value) } }
    }

    private let editions: [String: [Figure]]

    init(_ site: SiteContents) {
        var editions: [String: [Figure]] = [:]
        for file in site.files where file.path.hasSuffix(".csv") {
            guard let place = file.path.firstRange(of: "/figures/"),
                let figure = Self.figure(
                    String(file.path[place.upperBound...].dropLast(4)), CSV.rows(file.bytes))
            else { continue }
            editions[String(file.path[..<place.lowerBound]), default: []].append(figure)
        }
        self.editions = editions
    }

    /// The figures of the edition whose folder is given, in the order of their names.
    func figures(of folder: String) -> [Figure] { editions[folder] ?? [] }

    /// By the folder of an edition, what its figures count.
    var countedThings: [String: CountedThings] {
        editions.mapValues { figures in
            CountedThings(
                names: figures.map(\.name), units: Set(figures.map(\.unit)).sorted(),
                labels: figures.map { Set($0.current.flatMap(\.labels)).subtracting(["All"]).sorted() })
        }
    }

    /// By the folder of an edition and a figure, what is printed over all categories: a number or a sign.
    var totals: [String: String] {
        var totals: [String: String] = [:]
        for (folder, figures) in editions {
            for figure in figures { totals["\(folder)/\(figure.name)"] = figure.total.map { $0.value + $0.symbol } }
        }
        return totals
    }

    func figure(_ name: some StringProtocol, of folder: String) -> Figure? {
        figures(of: folder).first { $0.name == name }
    }

    private static func figure(_ name: String, _ table: [[String]]) -> Figure? {
        guard let heads = table.first, let measure = heads.firstIndex(of: "measure"),
            let value = heads.firstIndex(of: "value"), let share = heads.firstIndex(of: "share"),
            heads.first == "period", max(measure, value) + 1 < heads.count, let last = table.last,
            last.count == heads.count
        else { return nil }
        let rows = table.dropFirst().filter { $0.count == heads.count }.map {
            Row(
                period: $0[0], labels: Array($0[1..<measure]), value: $0[value], symbol: $0[value + 1],
                share: $0[share])
        }
        return Figure(
            name: name, period: rows.map(\.period).max() ?? "", measure: last[measure], unit: last[measure + 1],
            rows: rows)
    }
}
