import Quantities

/// The rules of a table's rows, for the columns that a file has.
struct RowRulesPlanner {
    private let planner: TablePlanner
    private let slots: [SlotPlan]

    init(_ planner: TablePlanner, slots: [SlotPlan]) {
        self.planner = planner
        self.slots = slots
    }

    var rules: RowRules {
        RowRules(
            chains: chains, period: period, ending: ending, stages: stages, nesting: nesting,
            standstill: standstill, precedences: precedences, laterDates: laterDates, outerCodes: outerCodes)
    }

    private func slot(_ field: FieldName) -> Int16 {
        slots.firstIndex { $0.field.name == field }.map { Int16($0) } ?? -1
    }

    private var chains: [Int16] {
        let present = DateOrder.chains(of: planner.schema.name).map { $0.map(slot).filter { $0 >= 0 } }
        return present.filter { $0.count > 1 }.flatMap { [-1] + $0 }
    }

    private var period: PeriodRule? {
        guard let dates = RecordPeriod.dates(of: planner.schema.name), slot(dates.belongs) >= 0,
            let start = DateColumn.day(planner.period.start), let asAt = DateColumn.day(planner.asAt)
        else { return nil }
        return PeriodRule(received: slot(dates.belongs), start: start, asAt: asAt)
    }

    private var laterDates: [Int16] {
        let dates = RecordPeriod.dates(of: planner.schema.name)?.later ?? []
        return dates.map(slot).filter { $0 >= 0 }
    }

    private var ending: EndingRule? {
        guard planner.schema.name == "complaints" else { return nil }
        func code(_ dimension: DimensionName, _ id: CategoryID) -> UInt16 {
            planner.vocabulary[dimension]?.index(of: id).map { UInt16($0 + 1) } ?? 0
        }
        return EndingRule(
            outcome: slot("outcome"), outcomeStage: slot("outcome_stage"),
            asked: (slot("s2_requested_on"), slot("s3_requested_on")),
            sent: (slot("s1_sent_on"), slot("s2_sent_on"), slot("s3_responded_on")),
            withdrawn: slot("withdrawn_on"), confirmed: slot("withdrawal_confirmed_on"),
            withdrawnCode: code("outcome", "withdrawn"),
            stages: (
                code("outcome_stage", "stage-1"), code("outcome_stage", "stage-2"), code("outcome_stage", "stage-3")
            ))
    }

    private var stages: StageRule? {
        guard planner.schema.name == "complaints", slot("s2_requested_on") >= 0 else { return nil }
        return StageRule(
            asked: slot("s2_requested_on"),
            next: [slot("s3_requested_on"), slot("s3_met_on"), slot("s3_reported_on"), slot("s3_responded_on")])
    }

    /// Those of which the file has every column: whether one that was not exported is unknown is a question to the edition.
    private var precedences: [PrecedenceRule] {
        Precedence.all(of: planner.schema.name).compactMap { own in
            let (later, earlier) = (slot(own.later), own.earlier.map(slot))
            guard later >= 0, let first = earlier.first, earlier.count < 3, earlier.allSatisfy({ $0 >= 0 }) else {
                return nil
            }
            return PrecedenceRule(
                later: later, isDate: slots[Int(later)].field.kind == .date,
                earlier: (first, earlier.count > 1 ? earlier[1] : -1))
        }
    }

    private var standstill: StandstillRule? {
        guard let own = Standstill.all(of: planner.schema.name).first, slot(own.from) >= 0, slot(own.to) >= 0 else {
            return nil
        }
        var moved = InlineArray<3, Int16>(repeating: -1)
        for (place, field) in own.movedBy.prefix(3).enumerated() { moved[place] = slot(field) }
        return StandstillRule(from: slot(own.from), to: slot(own.to), movedBy: moved)
    }

    private var nesting: NestingRule? {
        guard planner.schema.name == "concerns", slot("concern") >= 0, slot("subcode") >= 0, !outerCodes.isEmpty else {
            return nil
        }
        return NestingRule(inner: slot("subcode"), outer: slot("concern"))
    }

    private var outerCodes: [UInt16] {
        guard let inner = planner.vocabulary["subcode"], let outer = planner.vocabulary["concern"],
            inner.within == outer.name
        else { return [] }
        return inner.categories.map { category in
            category.within.flatMap { outer.index(of: $0) }.map { UInt16($0 + 1) } ?? 0
        }
    }
}
