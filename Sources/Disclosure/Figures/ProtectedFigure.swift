public import Quantities

/// A figure made safe to publish: all that a page, a chart, a download or a sentence may know of it.
///
/// Only `protect` of this module makes one. Rows stand in the order of the vocabulary, never of their values:
/// an order by value tells where a hidden one lies.
public struct ProtectedFigure: Equatable, Sendable {
    public let name: FigureName
    public let title: String
    public let unit: Unit
    public let measure: Measure
    /// None to two.
    public let dimensions: [Dimension]
    public let totals: Totals
    /// The reporting year of the values.
    public let period: PeriodLabel
    public let basis: Basis
    /// The figure that is 100 %.
    public let base: Base?
    public let sensitivity: Sensitivity
    public let definition: String
    public let note: String?
    /// What is counted, in plain words, such as "Register: statutory".
    public let filters: [String]
    /// Why no value of the figure is available; nil where values are.
    public let notAvailableReason: String?
    /// Categories whose values are not available though the rest of the figure is, and why.
    public let notAvailableCategories: [CategoryID: String]
    /// What the figure does not include, each in a sentence without a number: how many rows lack something is a count of people.
    public let gaps: [String]
    /// Whether every row that could count is known to count or not to: else a count is the least that it can be.
    public let isWhole: Bool
    /// The cells that print 0 because somebody says that nothing of the kind happened, and not because records do.
    let declaredZeros: Set<[CategoryID?]>

    let cells: [[CategoryID?]: ProtectedCell]
    let histories: [[CategoryID?]: [ProtectedHistory]]
    let changes: [[CategoryID?]: ProtectedChange]
}

extension ProtectedFigure {
    /// The cell at a path of one category a dimension, where nil stands for all of them; nil where the figure
    /// has no such cell. `cell([])` and `cell([nil])` are the total.
    public func cell(_ path: [CategoryID?]) -> ProtectedCell? { cells[full(path)] }

    /// Why a cell prints `[x]`; nil where it does not.
    public func unavailableReason(of path: [CategoryID?] = []) -> String? {
        notAvailableReason ?? path.lazy.compactMap { $0.flatMap { notAvailableCategories[$0] } }.first
    }

    /// Whether a cell prints 0 because somebody says that nothing of the kind happened.
    public func isDeclaredZero(_ path: [CategoryID?] = []) -> Bool { declaredZeros.contains(full(path)) }

    /// What a reader has to know beside the numbers, each in a sentence.
    public var caveats: [String] {
        gaps + [zerosInWords].compactMap(\.self)
    }

    /// Which zeros stand for "none recorded"; nil where none do.
    public var zerosInWords: String? {
        if declaredZeros.isEmpty { return nil }
        guard !declaredZeros.contains(full([])) else { return "None recorded." }
        let labels = dimensions.enumerated().flatMap { place, dimension in
            dimension.categories.filter { category in
                declaredZeros.contains(dimensions.indices.map { $0 == place ? category.id : nil })
            }.map(\.label)
        }
        return "None recorded: \(labels.joined(separator: "; "))."
    }

    /// The value over all categories.
    public var total: ProtectedCell? { cell([]) }

    /// Values of earlier years, oldest first, without this year's.
    public func history(of path: [CategoryID?] = []) -> [ProtectedHistory] { histories[full(path)] ?? [] }

    /// The value compared with the year before; nil where no value of that year is known, or this year's is not whole.
    public func change(of path: [CategoryID?] = []) -> ProtectedChange? { changes[full(path)] }

    /// The value of the year before, if it is known.
    public func lastYear(of path: [CategoryID?] = []) -> ProtectedHistory? {
        guard let since = change(of: path)?.since else { return nil }
        return history(of: path).last { $0.period == since }
    }

    /// The paths that have a history of their own, in the order of the rows.
    public var pathsWithHistory: [[CategoryID?]] { allPaths.filter { !history(of: $0).isEmpty } }

    /// Whether any cell is hidden, so that a table of the figure must explain `[c]`.
    public var symbols: Set<Symbol> {
        let values = cells.values.flatMap { [$0.value, $0.share].compactMap(\.self) }
        return Set(values.compactMap(\.symbolInTable))
    }

    /// Every path, categories in the order of the vocabulary, totals last.
    public var allPaths: [[CategoryID?]] {
        dimensions.reduce([[]]) { paths, dimension in
            paths.flatMap { path in (dimension.categories.map(\.id) + [nil]).map { path + [$0] } }
        }
    }

    private func full(_ path: [CategoryID?]) -> [CategoryID?] {
        path + Array(repeating: nil, count: max(0, dimensions.count - path.count))
    }
}

extension ProtectedFigure {
    /// A dimension that the figure is told by, such as the team.
    public struct Dimension: Hashable, Sendable {
        public let name: DimensionName
        public let label: String
        public let categories: [Category]
        /// The dimension that groups this one, such as the service area of the team.
        public let within: DimensionName?

        public func category(_ id: CategoryID) -> Category? { categories.first { $0.id == id } }
    }

    /// A row or a column of the figure.
    public struct Category: Hashable, Sendable {
        public let id: CategoryID
        public let label: String
        /// Stands for "not known", which is shown separately from the others.
        public let isUnknown: Bool
        /// The category of the grouping dimension that this one belongs to.
        public let within: CategoryID?
    }

    /// The figure that is 100 %.
    public struct Base: Hashable, Sendable {
        public let name: FigureName
        public let title: String
    }

    /// What a value of the figure is.
    public enum Measure: String, Hashable, Sendable, CaseIterable {
        case count, share, mean, median, total
    }

    /// What the value over all categories has to do with the rows.
    public enum Totals: String, Hashable, Sendable, CaseIterable {
        /// The rows add up to it.
        case sum
        /// A record can stand in several rows, so that they add up to more.
        case several
        /// A value of its own, such as the mean of all: not a sum.
        case overall
    }

    /// How sensitive a figure is: which numbers of it the policy hides.
    public enum Sensitivity: String, Hashable, Sendable, CaseIterable {
        /// Plain counts of the procedure: totals, stages, outcomes, timeliness, methods.
        case process
        /// Who people are: equality, who complained.
        case characteristics
        /// Anything by team, or by two dimensions.
        case crossings
    }
}
