import Quantities
import Settings

/// A ledger for the next edition: what the one before left open, each with room for an answer.
struct CarriedPromises {
    let ledger: PromiseLedger
    let source: String

    /// How many promises somebody has to answer.
    var count: Int { ledger.open.count }

    var text: String {
        let head = [
            "# What this report promises, and what became of what the report for \(source) promised. The report prints both.",
            "# 'owner' is a role, never a name. 'answer' is done, not-done (then 'why' says why) or carried-on (then next year's report",
            "# answers again). While an answer is missing the report is built, and not published.",
            "promises: []", "", "last_year:",
        ]
        return (head + ledger.open.flatMap(entry)).map { $0 + "\n" }.joined()
    }

    private func entry(_ promise: PromiseLedger.Promise) -> [String] {
        var lines = ["  - id: \(Self.quoted(promise.id))", "    text: \(Self.quoted(promise.text))"]
        if let owner = promise.owner { lines.append("    owner: \(Self.quoted(owner))") }
        if let due = promise.due { lines.append("    due: \(due.iso)") }
        lines.append("    since: \(Self.quoted(promise.since?.text ?? source))")
        return lines + ["    answer:", "    why:"]
    }

    /// As a YAML text between double quotation marks, whatever it holds.
    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " "))\""
    }
}
