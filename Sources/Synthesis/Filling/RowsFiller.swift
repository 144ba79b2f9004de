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
        for (row, group) in rows.enumerated() { set(group, row, in: &table, &taken, &random, &problems) }
        table.fill(plan.marginals, &random, &problems)
        table.sort(by: "received_on")
        if let prefix = plan.prefix { table.number("reference", prefix: prefix) }
        return table
    }

    /// The complaint of a row comes first, since other values follow from it.
    private func set(
        _ group: RowGroup, _ row: Int, in table: inout SyntheticTable, _ taken: inout Set<Int>,
        _ random: inout SplitMix64, _ problems: inout [PlanProblem]
    ) {
        var complaint: Int?
        for case (let field, .complaint(let filters)) in group.values {
            let free = complaints.rows(passing: filters).filter { !taken.contains($0) }
            guard !free.isEmpty else {
                problems.append(.noComplaintLeft(plan.name))
                continue
            }
            let chosen = free[random.number(below: free.count)]
            taken.insert(chosen)
            complaint = chosen
            table[row, field] = complaints[chosen, "reference"]
        }
        for (field, value) in group.values {
            if let text = text(of: value, complaint: complaint, &random) { table[row, field] = text }
        }
    }

    /// Nil for the complaint itself, which is set before.
    private func text(of value: PlannedValue, complaint: Int?, _ random: inout SplitMix64) -> String? {
        switch value {
        case .text(let text): return text
        case .complaint: return nil
        case .day(let from, let to): return (line.day(from: from, to: to, &random) ?? to).iso
        case .afterComplaint(let limit):
            let ended = complaint.flatMap { end(of: $0) } ?? line.asAtPlace
            return line[min(line.asAtPlace, ended + random.number(in: 0...limit))].iso
        }
    }

    /// The last of the dates that can end a complaint.
    private func end(of complaint: Int) -> Int? {
        let fields: [FieldName] = ["s1_sent_on", "s2_sent_on", "s3_responded_on", "withdrawn_on"]
        return fields.compactMap { CalendarDate(iso: complaints[complaint, $0]) }.max()
            .map { line.place(onOrBefore: $0) }
    }
}
