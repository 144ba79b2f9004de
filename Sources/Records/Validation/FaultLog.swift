import Diagnostics

/// A cell or a row that breaks a rule: a place, never what stands there.
struct RecordFault: Hashable, Sendable {
    /// From 0, the headings not counted.
    let row: Int
    /// Physical line, from 1.
    let line: Int
    let detail: FaultDetail

    /// A row as a spreadsheet counts it: from 1, and the first holds the headings.
    static func sheetRow(_ row: Int) -> Int { row + 2 }
}

/// What the sentence about a fault needs beside its place.
enum FaultDetail: Hashable, Sendable {
    case none
    /// The row holds a total, or a note.
    case total, note
    /// The cell is a date of another style, one with a time and its zone, or a spreadsheet's number of a day.
    case dateAs(TableMapping.DateStyle), dateWithZone, dateNumber
    /// The column whose date should have come first.
    case earlier(column: Int)
    /// The column that is filled in although this cell, which must come first, is not.
    case later(column: Int)
    case afterAsAt, afterPeriod, beforePeriod
    case cells(Int)
    /// The row, as a spreadsheet counts, of the record that has the same reference.
    case firstRow(Int)
    case withdrawnWithoutDate, withdrawnWithOutcome, withdrawnWithoutOutcome
}

/// The faults of one file: all are counted, the first of each kind are kept.
struct FaultLog: Sendable {
    /// Faults of one kind of which more is kept than their number, and wrong values of one column that have a finding each.
    static let told = 20

    /// What the faults of one finding have in common.
    enum Cause: Sendable {
        /// A record, which is a case of its own.
        case row
        /// All cells of a column, or rows of a file, that are wrong in the same way.
        case way
        /// All cells of a column that hold the same wrong value.
        case value
    }

    struct Kind: Hashable, Sendable {
        let rule: RuleID
        /// From 0; nil where a whole row is at fault.
        let column: Int?
        /// Nil where each row is a case of its own.
        var way: FaultDetail?
        /// A mark of the wrong value, which is not kept; nil where the values differ or do not matter.
        var value: UInt64?

        /// The column with all its wrong values.
        var ofAnyValue: Kind { Kind(rule: rule, column: column, way: way) }
    }

    private(set) var kept: [Kind: [RecordFault]] = [:]
    private(set) var counts: [Kind: Int] = [:]
    /// How many kinds of wrong values each column has; one that has too many is a kind by itself.
    private var values: [Kind: Int] = [:]
    /// How often each entry of `accepted` silenced a fault.
    private(set) var accepted: [Int: Int] = [:]

    /// Counts a fault. Its line is only looked for where it may be shown.
    /// - Parameter value: a mark of the cell.
    mutating func report(
        _ rule: RuleID, _ column: Int?, _ detail: FaultDetail, value: UInt64 = 0, row: Int, line: () -> Int
    ) {
        let kind = kind(rule, column, detail, value)
        let count = counts[kind, default: 0]
        counts[kind] = count + 1
        if count < Self.told {
            kept[kind, default: []].append(RecordFault(row: row, line: line(), detail: detail))
        }
        guard count == 0, kind.value != nil else { return }
        values[kind.ofAnyValue, default: 0] += 1
        if isCrowded(kind) { joinValues(of: kind.ofAnyValue) }
    }

    private func kind(_ rule: RuleID, _ column: Int?, _ detail: FaultDetail, _ value: UInt64) -> Kind {
        switch rule.cause {
        case .row: return Kind(rule: rule, column: column)
        case .way:
            // Rows with too many and with too few cells come from one lost or stray separator.
            return Kind(rule: rule, column: column, way: rule == .raggedRow ? FaultDetail.none : detail)
        case .value:
            let kind = Kind(rule: rule, column: column, way: FaultDetail.none, value: value)
            return isCrowded(kind) ? kind.ofAnyValue : kind
        }
    }

    /// Whether a column has more wrong values than have a finding each: then something else is in it than the field.
    private func isCrowded(_ kind: Kind) -> Bool { values[kind.ofAnyValue, default: 0] > Self.told }

    private mutating func joinValues(of column: Kind) {
        let kinds = counts.keys.filter { $0.ofAnyValue == column }
        counts[column] = kinds.reduce(0) { $0 + counts[$1, default: 0] }
        kept[column] = Self.first(kinds.flatMap { kept[$0, default: []] })
        for kind in kinds where kind != column {
            counts[kind] = nil
            kept[kind] = nil
        }
    }

    /// Counts a fault that is not reported separately.
    mutating func count(_ rule: RuleID, _ column: Int?) {
        counts[Kind(rule: rule, column: column), default: 0] += 1
    }

    /// Drops what was told of a column.
    mutating func forget(_ rule: RuleID, _ column: Int?) {
        let kind = Kind(rule: rule, column: column)
        counts[kind] = nil
        kept[kind] = nil
    }

    mutating func accept(_ entry: Int) { accepted[entry, default: 0] += 1 }

    /// Joins the faults that another thread found. Each thread sees its rows in order, so that the first of
    /// both are among the first of each.
    mutating func merge(_ other: FaultLog) {
        counts.merge(other.counts, uniquingKeysWith: +)
        accepted.merge(other.accepted, uniquingKeysWith: +)
        kept.merge(other.kept) { Self.first($0 + $1) }
        let crowded = values.merging(other.values, uniquingKeysWith: max).filter { $0.value > Self.told }
        values = crowded
        for kind in counts.keys where kind.value != nil && crowded[kind.ofAnyValue] == nil {
            values[kind.ofAnyValue, default: 0] += 1
        }
        for (column, count) in values where count > Self.told { joinValues(of: column) }
    }

    private static func first(_ faults: [RecordFault]) -> [RecordFault] {
        Array(faults.sorted { $0.row < $1.row }.prefix(told))
    }

    var isEmpty: Bool { counts.isEmpty }
}
