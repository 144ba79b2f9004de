import Figures
import Quantities
import Records

/// Makes a figure of its counts: names the bins, and adds up every margin.
struct FigureAssembly {
    private let frame: FigureFrame
    private let sizes: [Int]
    private var dimensions: [Dimension] { frame.dimensions }

    init(_ definition: FigureDefinition, _ counter: Counter, _ schema: FigureSchema) {
        frame = FigureFrame(definition, schema)
        sizes = counter.sizes
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
        return frame.figure(axes: axes, cells: cells)
    }

    private func axis(at place: Int, _ tallies: Tallies) -> FigureAxis {
        frame.axis(at: place, hasMissing: hasMissing(at: place, tallies))
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
        let largest = bins.reduce(0) { max($0, tallies.largest[$1]) }
        guard case .median = frame.definition.counting.measure else {
            return frame.cell(records: records, amount: sum, largest: largest)
        }
        return RawCell(median(bins, records, tallies).map { .days($0) } ?? .none, records: records, largest: largest)
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
