import Figures
import Quantities

/// Everything that a release prints, as cells and what ties them together, without any number.
///
/// The same for the search, which knows the truth, and for the proof, which knows what is printed: each puts its
/// own numbers in.
struct ReleaseModel {
    let shapes: [FigureShape]
    let book: AxisBook
    private(set) var cells: [ReleaseCell] = []
    private(set) var lines: [ReleaseLine] = []
    /// A cell and one that it is a part of.
    private(set) var inclusions: [(part: Int, whole: Int)] = []
    private(set) var rates: [ReleaseRate] = []
    private(set) var means: [ReleaseMean] = []
    /// For a number that is printed nowhere, the figures, by their place among the shapes, whose classes it takes.
    private(set) var classesOfRemainder: [Int: Set<Int>] = [:]
    private(set) var numbers: [CellKey: Int] = [:]
    private(set) var numbersByPlace: [CellPlace: Int] = [:]

    init(of shapes: [FigureShape]) {
        self.shapes = shapes
        book = AxisBook(of: shapes)
        let making = KeyMaking(book: book)
        for figure in shapes.indices { add(figure, making) }
        for group in CellGroups(of: cells.map(\.key), wholes: book.axes.map(\.whole)).all { split(group) }
        inclusions = CellInclusions(of: cells.map(\.key), book: book).pairs
    }

    /// The number of a cell, added where it is not known yet.
    private mutating func number(_ key: CellKey, _ kind: ReleaseCell.Kind) -> Int {
        if let number = numbers[key] {
            if kind == .absent, cells[number].places.isEmpty { cells[number].kind = .absent }
            return number
        }
        cells.append(ReleaseCell(key: key, kind: kind))
        numbers[key] = cells.count - 1
        return cells.count - 1
    }

    private mutating func print(_ key: CellKey, at place: CellPlace) {
        let number = number(key, .printed)
        cells[number].places.append(place)
        cells[number].kind = .printed
        numbersByPlace[place] = number
    }
}

extension ReleaseModel {
    private mutating func add(_ figure: Int, _ making: KeyMaking) {
        let shape = shapes[figure]
        for path in shape.paths where !shape.isUnavailable(path) {
            let place = CellPlace(figure: figure, path: path)
            let filters = zip(shape.axes, path).compactMap { axis, id in id.map { FigureFilter(axis.field, [$0]) } }
            switch shape.counting.measure {
            case .count:
                if let key = making.key(of: shape, filters) { print(key, at: place) }
                addAbsent(place, making)
            case .total(let field):
                if let key = making.key(of: shape, filters, .sum(field)) { print(key, at: place) }
            case .share(let part): addRate(place, part, filters, making)
            case .mean(let field): addMean(place, field, filters, making)
            case .median: break
            }
        }
    }

    private mutating func addAbsent(_ place: CellPlace, _ making: KeyMaking) {
        let shape = shapes[place.figure]
        for dimension in place.path.indices where place.path[dimension] == nil {
            if let key = making.rest(of: shape, dimension: dimension, place.path) { _ = number(key, .absent) }
        }
    }

    private mutating func addRate(
        _ place: CellPlace, _ part: FigureFilter, _ filters: [FigureFilter], _ making: KeyMaking
    ) {
        let shape = shapes[place.figure]
        guard let base = making.key(of: shape, filters), let part = making.key(of: shape, filters + [part])
        else { return }
        let rate = ReleaseRate(place: place, part: number(part, .behind), base: number(base, .behind))
        rates.append(rate)
        for number in [rate.part, rate.base] { classesOfRemainder[number, default: []].insert(place.figure) }
    }

    private mutating func addMean(
        _ place: CellPlace, _ field: FieldName, _ filters: [FigureFilter], _ making: KeyMaking
    ) {
        let shape = shapes[place.figure]
        guard let records = making.key(of: shape, filters, isTimed: true),
            let sum = making.key(of: shape, filters, .sum(field), isTimed: true)
        else { return }
        let mean = ReleaseMean(place: place, sum: number(sum, .behind), records: number(records, .behind))
        means.append(mean)
        classesOfRemainder[mean.records, default: []].insert(place.figure)
    }

    /// Splits the sets of a group into blocks that no set divides; each set is the sum of its blocks.
    private mutating func split(_ group: CellGroups.Group) {
        guard !isOfDays(group) else { return }
        let widest = group.members.reduce(AtomSet.empty) { $0.union($1.atoms) }
        let classes = group.members.filter { $0.atoms != widest }.reduce(into: Set<Int>()) { classes, member in
            classes.formUnion(cells[member.number].places.map(\.figure))
            classes.formUnion(classesOfRemainder[member.number] ?? [])
        }
        var blocks: [(atoms: AtomSet, number: Int)] = []
        for block in group.blocks(whole: book.axes[group.axis].whole) {
            let number: Int
            if let member = group.members.first(where: { $0.atoms == block }) {
                number = member.number
            } else {
                number = self.number(group.key(of: block, whole: book.axes[group.axis].whole), .remainder)
                classesOfRemainder[number, default: []].formUnion(classes)
            }
            blocks.append((block, number))
        }
        for member in group.members {
            let parts = blocks.filter { $0.atoms.isSubset(of: member.atoms) }.map(\.number)
            if parts.count > 1 { lines.append(ReleaseLine(parts: parts, total: member.number)) }
        }
    }

    /// Sums of days are tied to nothing but their mean (decision record 7).
    private func isOfDays(_ group: CellGroups.Group) -> Bool {
        group.members.allSatisfy { cells[$0.number].kind == .behind && cells[$0.number].key.measured != .records }
    }
}
