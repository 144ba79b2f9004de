import Quantities

/// Columns that a plan may filter by and fill, but that no export has.
enum PlanFields {
    /// The group of the plan.
    static let group: FieldName = "plan.group"
    /// `stage-1`, `stage-2`, `stage-3`
    static let lastStage: FieldName = "plan.last_stage"
    /// `open` or `ended`
    static let state: FieldName = "plan.state"
    /// Working days of stage 1: `1-10`, `11-20`, `over-20`; empty where it was skipped.
    static let stageOneBand: FieldName = "plan.stage_1_days"
    /// Working days of stage 2: `1-25`, `26-65`, `over-65`; empty where there was none.
    static let stageTwoBand: FieldName = "plan.stage_2_days"
    /// `yes` where the longer time for stage 2 was told in writing.
    static let stageTwoExtended: FieldName = "plan.stage_2_extended"
    /// `yes` where stage 2 was asked for by word of mouth.
    static let isOral: FieldName = "plan.oral"

    static let all = [group, lastStage, state, stageOneBand, stageTwoBand, stageTwoExtended, isOral]
}

extension CaseCourse {
    /// What the plan's filters can know of a course.
    func describe(in table: inout SyntheticTable, row: Int, group: CaseGroup) {
        table[row, PlanFields.group] = group.name
        table[row, PlanFields.lastStage] = stages.isEmpty ? "" : "stage-\(stages.count)"
        table[row, PlanFields.state] = isOpen ? "open" : "ended"
        table[row, PlanFields.stageOneBand] = Self.band(stages.first?.days, limits: (10, 20))
        table[row, PlanFields.stageTwoBand] = Self.band(stages.dropFirst().first?.days, limits: (25, 65))
        for (field, value) in group.values { table[row, field] = value }
    }

    private static func band(_ days: Int?, limits: (Int, Int)) -> String {
        guard let days else { return "" }
        if days <= limits.0 { return "1-\(limits.0)" }
        return days <= limits.1 ? "\(limits.0 + 1)-\(limits.1)" : "over-\(limits.1)"
    }
}
