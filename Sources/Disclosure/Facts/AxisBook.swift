import Figures
import Quantities

/// Every axis of a release, and which of its atoms a category of a field stands for.
///
/// Fields that are questions about the same thing share one axis: a service area is some of its teams, a quarter
/// some of the days of receipt, a band of days some of the verdicts. That is how one count is known under two names,
/// and how a part is known to be a part.
struct AxisBook {
    private(set) var axes: [FactAxis] = []
    private var places: [String: Int] = [:]
    private let fields: FieldBook

    init(of shapes: [FigureShape]) {
        fields = FieldBook(of: shapes)
        add(FactAxis("received", [AtomName.earlierOpen, AtomName.earlierClosed] + AtomName.quarters))
        add(
            FactAxis(
                "ending",
                [AtomName.open]
                    + fields.outcomes.flatMap { outcome in
                        [true, false].map { AtomName.ended(outcome, inYear: $0) }
                    }))
        add(FactAxis(StageVerdicts.axis, StageVerdicts.atoms))
        for name in ["started", "ended", "decided", "agreed", "recorded", "timed"] {
            add(FactAxis(name, [AtomName.inYear, AtomName.outside]))
        }
        for field in fields.names where places[field.text] == nil { add(fields.axis(of: field)) }
    }

    subscript(name: String) -> Int? { places[name] }

    /// The atoms of an axis by their names.
    func condition(_ axis: String, _ names: [String]) -> AxisCondition? {
        places[axis].map { AxisCondition(axis: $0, atoms: axes[$0].set(names)) }
    }

    /// What it means that a field holds one of the categories; `stage` is the only stage that is counted, if any.
    func condition(
        _ field: FieldName, _ categories: [CategoryID], in table: TableName, stage: CategoryID?
    ) -> AxisCondition? {
        let names = Set(categories.map(\.text))
        switch field.text {
        case "quarter":
            let earlier = names.contains(AtomName.notRecorded) ? [AtomName.earlierOpen, AtomName.earlierClosed] : []
            return condition("received", names + earlier)
        case "carried_over": return carriedOver(names)
        case "state", "result": return ending(field.text, names)
        case let verdict where table == "stages" && StageVerdicts.fields.contains(verdict):
            if let own = StageVerdicts.stageOfBand[verdict], own != stage?.text { break }
            return condition(
                StageVerdicts.axis,
                StageVerdicts.atoms.filter { names.contains(StageVerdicts.category(of: verdict, $0)) })
        default: break
        }
        let (axis, atoms) = fields.atoms(of: field, names)
        return condition(axis, atoms)
    }

    /// The day that has to lie in the year; nil where none has.
    func condition(_ basis: Basis) -> AxisCondition? {
        switch basis {
        case .received: condition("received", AtomName.quarters)
        case .concluded: condition("ending", fields.outcomes.map { AtomName.ended($0, inYear: true) })
        case .entered: condition("started", [AtomName.inYear])
        case .ended: condition("ended", [AtomName.inYear])
        case .decided: condition("decided", [AtomName.inYear])
        case .agreed: condition("agreed", [AtomName.inYear])
        case .recorded: condition("recorded", [AtomName.inYear])
        case .none: nil
        }
    }

    private mutating func add(_ axis: FactAxis) {
        places[axis.name] = axes.count
        axes.append(axis)
    }

    private func carriedOver(_ answers: Set<String>) -> AxisCondition? {
        let yes = answers.contains("yes") ? [AtomName.earlierOpen] : []
        return condition(
            "received", yes + (answers.contains("no") ? [AtomName.earlierClosed] + AtomName.quarters : []))
    }

    private func ending(_ field: String, _ categories: Set<String>) -> AxisCondition? {
        let isOpen = categories.contains(field == "state" ? "open" : "still-open")
        let outcomes = fields.outcomes.filter {
            field == "state" ? categories.contains("concluded") : categories.contains($0)
        }
        let ended = outcomes.flatMap { outcome in [true, false].map { AtomName.ended(outcome, inYear: $0) } }
        return condition("ending", (isOpen ? [AtomName.open] : []) + ended)
    }
}
