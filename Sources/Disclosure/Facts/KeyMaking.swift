import Figures
import Quantities

/// Tells what each cell of a figure counts.
struct KeyMaking {
    let book: AxisBook

    /// The key of a cell, whose path holds one category or nil for each dimension; nil where the conditions
    /// exclude one another, so that the count is 0 whatever the records hold.
    func key(of shape: FigureShape, _ path: [CategoryID?]) -> CellKey? {
        key(of: shape, zip(shape.axes, path).compactMap { axis, id in id.map { FigureFilter(axis.field, [$0]) } })
    }

    /// The key of all records of a figure that pass further filters, or of a number of those records.
    func key(
        of shape: FigureShape, _ more: [FigureFilter], _ measured: Measured = .records, isTimed: Bool = false
    ) -> CellKey? {
        let filters = shape.counting.filters + more
        let stages = Set(filters.filter { $0.field == "stage" }.flatMap(\.categories))
        let stage = stages.count == 1 ? stages.first : nil
        var conditions: [AxisCondition?] = filters.map {
            book.condition($0.field, $0.categories, in: shape.counting.table, stage: stage)
        }
        conditions.append(book.condition(shape.counting.basis))
        if isTimed { conditions.append(book.condition("timed", [AtomName.inYear])) }
        guard let joined = joined(conditions.compactMap(\.self)) else { return nil }
        let key = CellKey(table: shape.counting.table, measured, joined)
        return asComplaints(key, shape.counting.basis)
    }

    /// What the categories of a dimension leave out, which a table that adds up prints as none; nil where they
    /// leave out nothing.
    func rest(of shape: FigureShape, dimension place: Int, _ path: [CategoryID?]) -> CellKey? {
        var margin = path
        margin[place] = nil
        guard let whole = key(of: shape, margin) else { return nil }
        let parts = shape.axes[place].categories.compactMap { category -> CellKey? in
            margin[place] = category.id
            return key(of: shape, margin)
        }
        guard let axis = parts.flatMap(\.conditions).first(where: { whole.atoms(on: $0.axis) != $0.atoms })?.axis
        else { return nil }
        let all = whole.atoms(on: axis) ?? book.axes[axis].whole
        let rest = parts.reduce(all) { $0.subtracting($1.atoms(on: axis) ?? .empty) }
        return rest.isEmpty ? nil : whole.with(AxisCondition(axis: axis, atoms: rest))
    }

    /// Conditions on the same axis become one; nil where nothing passes. What passes everything is not a condition.
    private func joined(_ conditions: [AxisCondition]) -> [AxisCondition]? {
        var byAxis: [Int: AtomSet] = [:]
        for condition in conditions {
            byAxis[condition.axis] = byAxis[condition.axis].map { $0.intersection(condition.atoms) } ?? condition.atoms
        }
        guard !byAxis.values.contains(where: \.isEmpty) else { return nil }
        return byAxis.filter { $1 != book.axes[$0].whole }.map { AxisCondition(axis: $0, atoms: $1) }
    }

    /// The last stages of complaints are the complaints, by their last stage.
    private func asComplaints(_ key: CellKey, _ basis: Basis) -> CellKey {
        guard key.table == "stages", basis != .entered, basis != .ended, let isLast = book["is_last"],
            key.atoms(on: isLast) == book.condition("is_last", ["yes"])?.atoms
        else { return key }
        var stages = ["stage-1", "stage-2", "stage-3"]
        if let stage = book["stage"], let atoms = key.atoms(on: stage) {
            stages = atoms.atoms.map { book.axes[stage].atoms[$0] }
        }
        let rest = key.conditions.filter { $0.axis != isLast && $0.axis != book["stage"] }
        guard let lastStage = book.condition("last_stage", stages) else { return key }
        return CellKey(table: "complaints", key.measured, rest + [lastStage])
    }
}
