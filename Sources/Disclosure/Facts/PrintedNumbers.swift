import Quantities

/// The whole numbers that stand in a report, and those that follow from one line of them.
struct PrintedNumbers {
    private var numbers: [Int?]
    private(set) var derived: [Int: Int] = [:]
    let figures: ProtectedFigureSet
    private let names: [FigureName]

    init(_ model: ReleaseModel, _ figures: ProtectedFigureSet, _ known: KnownNumbers) {
        self.figures = figures
        names = model.shapes.map(\.name)
        numbers = model.cells.map { $0.kind == .absent ? 0 : nil }
        for (number, cell) in model.cells.enumerated() {
            for place in cell.places {
                if let value = value(at: place)?.wholeNumber { numbers[number] = value }
            }
        }
        for (number, value) in known.numbers { numbers[number] = value }
        while model.lines.contains(where: { complete($0, model) }) {}
    }

    subscript(cell: Int) -> Int? { numbers[cell] }

    func value(at place: CellPlace) -> ProtectedValue? { figures[names[place.figure]]?.cell(place.path)?.value }

    /// Fills in the only unknown number of a line, where it is one that no table prints.
    private mutating func complete(_ line: ReleaseLine, _ model: ReleaseModel) -> Bool {
        let unknown = (line.parts + [line.total]).filter { numbers[$0] == nil }
        guard unknown.count == 1, model.cells[unknown[0]].places.isEmpty else { return false }
        let known = line.parts.reduce(0) { $0 + (numbers[$1] ?? 0) }
        let value = unknown[0] == line.total ? known : (numbers[line.total] ?? 0) - known
        numbers[unknown[0]] = value
        derived[unknown[0]] = value
        return true
    }
}

extension ProtectedValue {
    /// A count, or pence.
    fileprivate var wholeNumber: Int? {
        switch self {
        case .count(let count): count
        case .money(let money): money.pence
        case .percentage, .days, .symbol: nil
        }
    }
}
