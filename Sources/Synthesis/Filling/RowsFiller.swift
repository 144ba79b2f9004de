import Quantities

/// Makes the rows of a table that has no course of its own.
struct RowsFiller {
    let plan: TablePlan
    let line: WorkingDayLine
    let fields: [FieldName]
    /// For the values that are the reference of a complaint.
    let complaints: SyntheticTable

    func fill(_ random: inout SplitMix64, _ problems: inout [PlanProblem]) -> SyntheticTable {
        let rows = plan.groups.flatMap { Array(repeating: $0, count: max(0, $0.count)) }
        var table = SyntheticTable(plan.name, fields: fields, count: rows.count)
        for group in plan.groups { group.values.forEach { table.report($0.field, &problems) } }
        var taken: Set<Int> = []
        for (row, group) in rows.enumerated() {
            for (field, value) in group.values {
                table[row, field] = text(of: value, &taken, &random, &problems)
            }
        }
        table.fill(plan.marginals, &random, &problems)
        table.sort(by: "received_on")
        if let prefix = plan.prefix { table.number("reference", prefix: prefix) }
        return table
    }

    private func text(
        of value: PlannedValue, _ taken: inout Set<Int>, _ random: inout SplitMix64,
        _ problems: inout [PlanProblem]
    ) -> String {
        switch value {
        case .text(let text): return text
        case .day(let from, let to): return (line.day(from: from, to: to, &random) ?? to).iso
        case .complaint(let filters):
            let free = complaints.rows(passing: filters).filter { !taken.contains($0) }
            guard !free.isEmpty else {
                problems.append(.noComplaintLeft(plan.name))
                return ""
            }
            let row = free[random.number(below: free.count)]
            taken.insert(row)
            return complaints[row, "reference"]
        }
    }
}
