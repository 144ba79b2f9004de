import Diagnostics
import Quantities

extension SyntheticTable {
    /// Deals the planned categories out among the rows that pass, in an order of chance.
    mutating func fill(_ marginals: [Marginal], _ random: inout SplitMix64, _ problems: inout [PlanProblem]) {
        for marginal in marginals {
            report(marginal.field, line: marginal.line, &problems)
            marginal.filters.forEach { report($0.field, line: marginal.line, &problems) }
            fill(marginal, &random, &problems)
        }
    }

    private mutating func fill(
        _ marginal: Marginal, _ random: inout SplitMix64, _ problems: inout [PlanProblem]
    ) {
        let passing = rows(passing: marginal.filters)
        var values = marginal.counts.flatMap { Array(repeating: $0.value, count: max(0, $0.count)) }
        if values.count < passing.count, let rest = marginal.rest {
            values += Array(repeating: rest, count: passing.count - values.count)
        }
        guard values.count == passing.count else {
            problems.append(
                .doesNotAddUp(
                    line: marginal.line, field: marginal.field, planned: values.count, rows: passing.count))
            return
        }
        random.shuffle(&values)
        for (row, value) in zip(passing, values) { self[row, marginal.field] = value }
    }

    func report(_ field: FieldName, line: Int? = nil, _ problems: inout [PlanProblem]) {
        if !has(field) { problems.append(.unknownField(line: line, field, table: name, known: fields)) }
    }
}
