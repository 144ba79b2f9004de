import Quantities
import Records

/// The times in which complaints were not considered besides the one in their own record (regulation 8), as known on the
/// "as at" date. Nearly always there are none, and then no row pays for them.
struct FurtherStops {
    struct Stop {
        let from: Day
        /// None while it lasts.
        let to: Day
    }

    let isEmpty: Bool
    private let byRow: [Int32: [Stop]]

    init(_ table: Table?, asAt: Day) {
        var byRow: [Int32: [Stop]] = [:]
        if let table, let rows = table.parent?.rows {
            let from = Days(table.dates("stopped_from"), asAt: asAt)
            let to = Days(table.dates("stopped_to"), asAt: asAt)
            for (row, complaint) in rows.enumerated() where complaint != ParentLink.noRow && from[row].isKnown {
                byRow[complaint, default: []].append(Stop(from: from[row], to: to[row]))
            }
        }
        self.byRow = byRow
        isEmpty = byRow.isEmpty
    }

    subscript(complaint: Int32) -> [Stop] { byRow[complaint] ?? [] }
}
