public import Diagnostics
public import Quantities
public import StrictYAML

/// When an open case turns amber: local policy, as dated data (`templates/policy/rag.yaml`). No law says it.
public struct RagPolicy: Hashable, Sendable {
    /// Working days before the limit in force from which a case is amber.
    public let stage1, stage2, panel: WorkingDays
    public let source: String

    public init(stage1: WorkingDays, stage2: WorkingDays, panel: WorkingDays, source: String) {
        self.stage1 = stage1
        self.stage2 = stage2
        self.panel = panel
        self.source = source
    }

    /// The policy in force on a day; nil, with a finding, where none is.
    public static func read(
        _ node: SettingsNode, on day: CalendarDate, _ findings: inout Findings
    ) -> RagPolicy? {
        var map = MapReader(node)
        var dated: [(from: CalendarDate, policy: RagPolicy)] = []
        for item in map.list("amber") {
            var inner = MapReader(item, name: "amber")
            dated.append(
                (
                    inner.date("from"),
                    RagPolicy(
                        stage1: WorkingDays(inner.integer("stage_1", .days)),
                        stage2: WorkingDays(inner.integer("stage_2", .days)),
                        panel: WorkingDays(inner.integer("panel", .days)), source: inner.string("source"))
                ))
            map.report(inner.finish())
        }
        let problems = map.finish()
        findings.report(problems)
        if let policy = dated.filter({ $0.from <= day }).max(by: { $0.from < $1.from })?.policy { return policy }
        if !problems.hasErrors {
            findings.report(
                Finding(
                    .limitInForce, at: node.location, "no rule for amber is in force on \(day.words)",
                    fix: "add one with its 'from' date and source"))
        }
        return nil
    }

    func days(for clock: ClockName) -> WorkingDays {
        switch clock {
        case .stage1: stage1
        case .stage2: stage2
        default: panel
        }
    }
}
