public import Diagnostics
import Quantities

/// What can be wrong with what was learned and agreed, beyond what every table is held against.
enum LearningProblem {
    case noOwner, noReason, doneWithoutDay, dayWithoutDone, unknownAction

    var field: FieldName {
        switch self {
        case .noOwner: "owner_role"
        case .noReason: "status_reason"
        case .doneWithoutDay, .dayWithoutDone: "done_on"
        case .unknownAction: "action"
        }
    }

    func finding(at place: SourceLocation) -> Finding {
        switch self {
        case .noOwner:
            Finding(
                .actionOwner, .warning, at: place, "nobody answers for this action",
                fix: "write the role that does; a role, never a name")
        case .noReason:
            Finding(
                .actionReason, .warning, at: place, "this action was not done, and nothing says why",
                fix: "write the reason: it is printed")
        case .doneWithoutDay:
            Finding(
                .actionDone, at: place, "this action is done, and nothing says since when",
                fix: "write the day on which it was done, so that the digest of that month can tell of it")
        case .dayWithoutDone:
            Finding(
                .actionDone, at: place,
                "this action has a day on which it was done, and its status is another",
                fix: "correct the status, or take the day out")
        case .unknownAction:
            Finding(
                .knownAction, .warning, at: place, "no action has the reference that this learning names",
                fix: "correct the reference, or add the action")
        }
    }
}

extension LearningRecords {
    /// What the team has to fix, each at its cell. The lists show such rows all the same.
    public var findings: Findings {
        var findings = Findings()
        for row in 0..<actions.table.rowCount {
            for problem in problems(ofAction: row) {
                findings.report(problem.finding(at: actions.place(row, problem.field)))
            }
        }
        let known = Set(actions.references.map(\.folded))
        for (row, name) in (lessons.table.texts("action")?.values ?? []).enumerated() {
            guard let name, !name.isEmpty, !known.contains(name.folded) else { continue }
            let problem = LearningProblem.unknownAction
            findings.report(problem.finding(at: lessons.place(row, problem.field)))
        }
        return findings
    }

    private func problems(ofAction row: Int) -> [LearningProblem] {
        let table = actions.table
        func isMissing(_ field: FieldName) -> Bool {
            table.texts(field)?.values[row]?.allSatisfy(\.isWhitespace) ?? true
        }
        let status = status(ofAction: row)
        var problems: [LearningProblem] = []
        if isMissing("owner_role") { problems.append(.noOwner) }
        if status == "not-done", isMissing("status_reason") { problems.append(.noReason) }
        // A log that keeps no such day of any action cannot say it of one.
        guard let days = table.dates("done_on") else { return problems }
        if status == "done", days[row] == nil { problems.append(.doneWithoutDay) }
        if status != "done", days[row] != nil { problems.append(.dayWithoutDone) }
        return problems
    }

    private func status(ofAction row: Int) -> CategoryID? {
        guard let column = actions.table.categories("status"), column.codes[row] != CategoryColumn.missing else {
            return nil
        }
        return vocabulary[column.dimension]?.categories[Int(column.codes[row]) - 1].id
    }
}
