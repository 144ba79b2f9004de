import Quantities

/// What a number of a reporting year counts: the one identity of a count, under however many names it is printed.
///
/// Two cells with equal keys are the same number; a cell whose conditions imply another's is a part of it.
struct CellKey: Hashable {
    /// Whose records are counted.
    var table: TableName
    var measured: Measured
    /// Sorted by axis, at most one for each; an axis that is not named is not asked about.
    private(set) var conditions: [AxisCondition]

    init(table: TableName, _ measured: Measured, _ conditions: [AxisCondition]) {
        self.table = table
        self.measured = measured
        self.conditions = conditions.sorted { $0.axis < $1.axis }
    }

    /// The key without any condition on an axis.
    func without(_ axis: Int) -> CellKey {
        var key = self
        key.conditions.removeAll { $0.axis == axis }
        return key
    }

    /// The key with its condition on an axis replaced.
    func with(_ condition: AxisCondition) -> CellKey {
        CellKey(table: table, measured, without(condition.axis).conditions + [condition])
    }

    func atoms(on axis: Int) -> AtomSet? { conditions.first { $0.axis == axis }?.atoms }

    /// Whether every record that this key counts is counted by the other one too. Conditions alone are compared.
    func implies(_ other: CellKey) -> Bool {
        other.conditions.allSatisfy { wider in
            atoms(on: wider.axis)?.isSubset(of: wider.atoms) ?? false
        }
    }
}

/// What is added up over the records of a cell.
enum Measured: Hashable {
    /// One for each record.
    case records
    /// A number of the record: days, pence, or what was counted elsewhere.
    case sum(FieldName)
}

/// A record passes where its atom of the axis is one of these.
struct AxisCondition: Hashable {
    /// The place of the axis in the `AxisBook`.
    let axis: Int
    let atoms: AtomSet
}
