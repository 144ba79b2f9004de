import Disclosure
import Pages
import Quantities
import Site

/// The open cases as CSV (RFC 4180, UTF-8), one a line. The last column bears the marking in every line.
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
        return ([heads] + release.cases.map(line)).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
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

    static func quoted(_ cell: String) -> String {
        // A spreadsheet would run a cell that begins so.
        let safe = cell.first.map { "=+@".contains($0) } ?? false ? "'" + cell : cell
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
