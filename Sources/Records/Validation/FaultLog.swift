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
    /// Faults of one rule and column that are told one by one; the rest are told as a number.
    static let told = 20

    struct Kind: Hashable, Sendable {
        let rule: RuleID
        /// From 0; nil where a whole row is at fault.
        let column: Int?
    }

    private(set) var kept: [Kind: [RecordFault]] = [:]
    private(set) var counts: [Kind: Int] = [:]
    /// How often each entry of `accepted` silenced a fault.
    private(set) var accepted: [Int: Int] = [:]

    /// Counts a fault; `fault` is only made where it will be told.
    mutating func report(_ rule: RuleID, _ column: Int?, _ fault: () -> RecordFault) {
        let kind = Kind(rule: rule, column: column)
        counts[kind, default: 0] += 1
        if kept[kind, default: []].count < Self.told { kept[kind, default: []].append(fault()) }
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
        kept.merge(other.kept) { first, second in
            Array((first + second).sorted { $0.row < $1.row }.prefix(Self.told))
        }
    }

    var isEmpty: Bool { counts.isEmpty }
}
