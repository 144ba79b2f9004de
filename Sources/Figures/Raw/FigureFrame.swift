public import Quantities
public import Records

/// A figure before its numbers: its dimensions with every category, and its filters in words.
public struct FigureFrame: Sendable {
    public let definition: FigureDefinition
    /// In the order of the definition.
    public let dimensions: [Dimension]
    private let filters: [String]

    public init(_ definition: FigureDefinition, _ schema: FigureSchema) {
        let table = definition.counting.table
        self.definition = definition
        dimensions = definition.counting.dimensions.map { field in
            schema.dimension(of: field, in: table) ?? Dimension(name: "none", label: "", categories: [])
        }
        filters = definition.counting.filters.compactMap { filter in
            schema.dimension(of: filter.field, in: table).map { Self.words(filter, $0) }
        }
    }

    private static func words(_ filter: FigureFilter, _ dimension: Dimension) -> String {
        let labels = filter.categories.map { id in dimension.category(id)?.label ?? id.text }
        return "\(dimension.label): \(labels.joined(separator: " or "))"
    }

    package func axis(at place: Int, hasMissing: Bool) -> FigureAxis {
        let dimension = dimensions[place]
        var categories = dimension.categories.map {
            AxisCategory($0.id, label: $0.label, isUnknown: $0.isUnknown, within: $0.within)
        }
        if hasMissing { categories.append(.notRecorded) }
        return FigureAxis(definition.counting.dimensions[place], label: dimension.label, categories: categories)
    }

    /// A cell of what was added up: for a share the rows that are part of it, for a mean or total the sum, for a median
    /// the two middle numbers together.
    package func cell(records: Int, amount: Int, largest: Int) -> RawCell {
        let value: RawValue
        switch definition.counting.measure {
        case .count: value = .count(records)
        case .share: value = Percentage(amount, of: records).map { .share($0) } ?? .none
        case .mean: value = Tenths(amount, dividedBy: records).map { .days($0) } ?? .none
        case .median: value = records > 0 ? .days(Tenths(count: 5 * amount)) : .none
        case .total: value = definition.wording.unit == .pounds ? .money(Money(pence: amount)) : .count(amount)
        }
        return RawCell(value, records: records, largest: largest)
    }

    package func figure(axes: [FigureAxis], cells: [RawCell]) -> RawFigure {
        var figure = RawFigure(definition, axes: axes, cells: cells)
        figure.filtersInWords = filters
        return figure
    }
}

extension FigureFrame {
    /// What an engine added up for one cell.
    public struct Amounts: Hashable, Sendable {
        /// The rows that the cell rests on.
        public let records: Int
        /// What `cell(records:amount:largest:)` makes the value of.
        public let amount: Int
        /// For a total, the largest number of one row.
        public let largest: Int

        public init(records: Int, amount: Int, largest: Int) {
            self.records = records
            self.amount = amount
            self.largest = largest
        }

    }

    /// A figure of amounts that were added up elsewhere, by path: a category for each dimension, nil for all of them.
    /// A path that is not there is a cell without rows.
    public func figure(_ amounts: [[CategoryID?]: Amounts]) -> RawFigure {
        figure(amounts.mapValues { cell(records: $0.records, amount: $0.amount, largest: $0.largest) })
    }

    /// The same of cells.
    public func figure(_ cells: [[CategoryID?]: RawCell]) -> RawFigure {
        let missing = AxisCategory.notRecorded.id
        let axes = dimensions.indices.map { place in
            axis(at: place, hasMissing: cells.contains { $0.key[place] == missing && $0.value.records > 0 })
        }
        let paths: [[CategoryID?]] = axes.reduce([[]]) { (paths: [[CategoryID?]], axis) in
            let steps: [CategoryID?] = axis.categories.map { $0.id } + [nil]
            return paths.flatMap { (path: [CategoryID?]) in steps.map { (step: CategoryID?) in path + [step] } }
        }
        let empty = cell(records: 0, amount: 0, largest: 0)
        return figure(axes: axes, cells: paths.map { cells[$0] ?? empty })
    }

    /// A cell whose value was written as `RawValue.number`.
    public func cell(records: Int, number: Int?, largest: Int) -> RawCell {
        guard let number else { return RawCell(.none, records: records, largest: largest) }
        let value: RawValue =
            switch definition.counting.measure {
            case .count: .count(number)
            case .share: Percentage(number, of: records).map { .share($0) } ?? .none
            case .mean, .median: .days(Tenths(count: number))
            case .total: definition.wording.unit == .pounds ? .money(Money(pence: number)) : .count(number)
            }
        return RawCell(value, records: records, largest: largest)
    }
}

extension RawValue {
    /// The value as a whole number: as counted, the part of a share, tenths of days, pence; nil for none.
    public var number: Int? {
        switch self {
        case .count(let count): count
        case .share(let share): share.part
        case .days(let days): days.count
        case .money(let money): money.pence
        case .none: nil
        }
    }
}
