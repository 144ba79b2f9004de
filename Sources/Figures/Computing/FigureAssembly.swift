import Quantities
import Records

/// Makes a figure of its counts: names the bins, and adds up every margin.
struct FigureAssembly {
    private let definition: FigureDefinition
    private let sizes: [Int]
    private let dimensions: [Dimension]
    private let filters: [String]

    init(_ definition: FigureDefinition, _ counter: Counter, _ schema: FigureSchema) {
        let table = definition.counting.table
        self.definition = definition
        sizes = counter.sizes
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

    func figure(_ tallies: Tallies) -> RawFigure {
        let axes = dimensions.indices.map { axis(at: $0, tallies) }
        let bins = axes.indices.map { choices(of: axes[$0], at: $0) }
        let cells: [RawCell]
        switch bins.count {
        case 0: cells = [cell([0], tallies)]
        case 1: cells = bins[0].map { cell($0, tallies) }
        default:
            cells = bins[0].flatMap { outer in
                bins[1].map { inner in
                    cell(outer.flatMap { first in inner.map { first * sizes[1] + $0 } }, tallies)
                }
            }
        }
        var figure = RawFigure(definition, axes: axes, cells: cells)
        figure.filtersInWords = filters
        return figure
    }

    private func axis(at place: Int, _ tallies: Tallies) -> FigureAxis {
        let dimension = dimensions[place]
        var categories = dimension.categories.map {
            AxisCategory($0.id, label: $0.label, isUnknown: $0.isUnknown, within: $0.within)
        }
        if hasMissing(at: place, tallies) { categories.append(.notRecorded) }
        return FigureAxis(definition.counting.dimensions[place], label: dimension.label, categories: categories)
    }

    private func hasMissing(at place: Int, _ tallies: Tallies) -> Bool {
        let stride = sizes.count == 2 && place == 0 ? sizes[1] : 1
        return tallies.rows.indices.contains { bin in
            bin / stride % sizes[place] == 0 && tallies.rows[bin] > 0
        }
    }

    /// For each place of an axis, the codes that it is made of: one, or for the margin all.
    private func choices(of axis: FigureAxis, at place: Int) -> [[Int]] {
        let known = dimensions[place].categories.indices.filter { $0 + 1 < sizes[place] }
        let absent = dimensions[place].categories.indices.dropFirst(known.count).map { _ in [Int]() }
        let missing = axis.categories.count > dimensions[place].categories.count ? [[0]] : []
        return known.map { [$0 + 1] } + absent + missing + [Array(0..<sizes[place])]
    }

    private func cell(_ bins: [Int], _ tallies: Tallies) -> RawCell {
        let records = bins.reduce(0) { $0 + tallies.rows[$1] }
        let sum = bins.reduce(0) { $0 + tallies.sums[$1] }
        let value: RawValue
        switch definition.counting.measure {
        case .count: value = .count(records)
        case .share: value = Percentage(sum, of: records).map { .share($0) } ?? .none
        case .mean: value = Tenths(sum, dividedBy: records).map { .days($0) } ?? .none
        case .median: value = median(bins, records, tallies).map { .days($0) } ?? .none
        case .total: value = definition.wording.unit == .pounds ? .money(Money(pence: sum)) : .count(sum)
        }
        return RawCell(value, records: records, largest: bins.reduce(0) { max($0, tallies.largest[$1]) })
    }

    /// Exact: the number of days of the middle record, or half-way between those of the middle two.
    private func median(_ bins: [Int], _ records: Int, _ tallies: Tallies) -> Tenths? {
        guard records > 0 else { return nil }
        let (low, high) = ((records - 1) / 2, records / 2)
        var (passed, lower) = (0, 0)
        for day in 0..<tallies.width {
            let before = passed
            passed += bins.reduce(0) { $0 + Int(tallies.histogram[$1 * tallies.width + day]) }
            if before <= low, low < passed { lower = day }
            if before <= high, high < passed { return Tenths(count: 5 * (lower + day)) }
        }
        return nil
    }
}
