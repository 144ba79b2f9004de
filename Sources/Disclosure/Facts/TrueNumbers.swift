import Figures
import Quantities

/// The true number of every cell of a model: known to the search for a pattern, and to nothing that proves.
struct TrueNumbers {
    /// Nil where the figures do not tell, such as the overlap of two groups.
    private(set) var numbers: [Int?]

    init(_ model: ReleaseModel, _ figures: [RawFigure]) {
        numbers = model.cells.map { $0.kind == .absent ? 0 : nil }
        for (number, cell) in model.cells.enumerated() {
            guard let place = cell.places.first, let raw = figures[place.figure].cell(place.path) else { continue }
            numbers[number] = raw.value.wholeNumber
        }
        for rate in model.rates {
            guard let raw = figures[rate.place.figure].cell(rate.place.path) else { continue }
            numbers[rate.base] = raw.records
            if case .share(let share) = raw.value { numbers[rate.part] = share.part } else { numbers[rate.part] = 0 }
        }
        for mean in model.means {
            guard let raw = figures[mean.place.figure].cell(mean.place.path) else { continue }
            numbers[mean.records] = raw.records
            numbers[mean.sum] = raw.value.leastSum(over: raw.records)
        }
        while model.lines.contains(where: { complete($0) }) {}
    }

    subscript(cell: Int) -> Int? { numbers[cell] }

    /// Works out the only unknown number of a line; false where there is none, or more than one.
    private mutating func complete(_ line: ReleaseLine) -> Bool {
        let unknown = (line.parts + [line.total]).filter { numbers[$0] == nil }
        guard unknown.count == 1 else { return false }
        let known = line.parts.reduce(0) { $0 + (numbers[$1] ?? 0) }
        numbers[unknown[0]] = unknown[0] == line.total ? known : (numbers[line.total] ?? 0) - known
        return true
    }
}

extension RawValue {
    /// The least whole number of days whose mean is printed so.
    fileprivate func leastSum(over records: Int) -> Int {
        guard case .days(let mean) = self, records > 0 else { return 0 }
        let near = max(0, mean.count * records / 10 - records)
        return (near...near + 2 * records).first { Tenths($0, dividedBy: records) == mean } ?? near
    }
}
