package import Law
package import Quantities
package import Records

/// The dimensions that no record holds: they follow from its dates. Their categories stand in the order of the
/// codes that the derivations write.
package struct DerivedDimensions {
    let all: [DimensionName: Dimension]

    package init(_ vocabulary: Vocabulary, limits: Limits, period: ReportingPeriod) {
        let words = DerivedWording(limits: limits, period: period)
        let dimensions = [
            Dimension(name: "last_stage", label: "Stage", categories: words.stages),
            Dimension(name: "stage", label: "Stage", categories: words.stages),
            Dimension(name: "state", label: "State", categories: words.states),
            Dimension(
                name: "result", label: "Outcome",
                categories: (vocabulary["outcome"]?.categories ?? []) + [words.stillOpen]),
            Dimension(name: "quarter", label: "Quarter received", categories: words.quarters),
            Dimension(name: "carried_over", label: "Received before the year", categories: words.yesNo),
            Dimension(name: "stage_1_skipped", label: "Stage 1 skipped by agreement", categories: words.yesNo),
            Dimension(name: "has_advocate", label: "Had an advocate", categories: words.yesNo),
            Dimension(name: "clock_stopped", label: "Clock stopped", categories: words.yesNo),
            Dimension(name: "is_last", label: "Last stage", categories: words.yesNo),
            Dimension(name: "extended", label: "Extension recorded in time", categories: words.yesNo),
            Dimension(name: "ended_by", label: "How it ended", categories: words.ends),
            Dimension(name: "first_limit", label: "First limit", categories: words.verdicts),
            Dimension(name: "outer_limit", label: "Longest limit", categories: words.verdicts),
            Dimension(name: "on_time", label: "In time", categories: words.inTime),
            Dimension(name: "stage_1_band", label: "Working days at stage 1", categories: words.stage1Bands),
            Dimension(name: "stage_2_band", label: "Working days at stage 2", categories: words.stage2Bands),
            Dimension(name: "step", label: "Step of the panel", categories: words.steps),
        ]
        all = Dictionary(dimensions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Precondition: one of the names above.
    package subscript(name: DimensionName) -> Dimension {
        all[name] ?? Dimension(name: name, label: name.text, categories: [])
    }
}
