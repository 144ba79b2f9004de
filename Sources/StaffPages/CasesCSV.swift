import Disclosure
import Pages
import Quantities
import Site

/// The open cases as CSV, one a line. The last column bears the marking in every line.
struct CasesCSV {
    static let path = "open-cases.csv"

    let release: StaffRelease
    /// Of a demonstration.
    let notice: String?

    private static let headings = [
        "reference", "kind", "team", "stage", "clock_started_on", "started_by", "limit_in_working_days", "source",
        "extension", "due_on", "working_days_left", "colour", "state", "to_mend", "new_since", "changes",
    ]

    var text: String {
        let heads = Self.headings + (notice == nil ? [] : ["notice"]) + [StaffMark.columnHeading]
        return CSV.text([heads] + release.cases.map(line))
    }

    private func line(_ own: StaffCase) -> [String] {
        let dates: [String?] = [own.start?.iso, own.startReason, own.limit.map { String($0.count) }, own.limitSource]
        let end: [String?] = [own.extended, own.due?.iso, own.daysLeft.map { String($0) }]
        let state = [StaffText.light(own.light), own.state, own.problems.joined(separator: "; ")]
        let changes = [release.before.iso, own.changes.map(\.rawValue).joined(separator: "; ")]
        let marks = [notice, release.marking].compactMap(\.self)
        return [own.reference, own.kind, own.team ?? "", own.stage] + (dates + end).map { $0 ?? "" } + state + changes
            + marks
    }
}
