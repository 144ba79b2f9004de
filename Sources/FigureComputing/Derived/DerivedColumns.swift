import Figures
import Quantities
import Records

/// The columns that every complaint gets, one code a row.
struct ComplaintColumns {
    var lastStage: [UInt8] = []
    var state: [UInt8] = []
    var result: [UInt8] = []
    var quarter: [UInt8] = []
    var carriedOver: [UInt8] = []
    var stage1Skipped: [UInt8] = []
    var hasAdvocate: [UInt8] = []
    var clockStopped: [UInt8] = []
    var concludedOn: [Int16] = []

    mutating func reserve(_ count: Int) {
        lastStage.reserveCapacity(count)
        state.reserveCapacity(count)
        result.reserveCapacity(count)
        quarter.reserveCapacity(count)
        carriedOver.reserveCapacity(count)
        stage1Skipped.reserveCapacity(count)
        hasAdvocate.reserveCapacity(count)
        clockStopped.reserveCapacity(count)
        concludedOn.reserveCapacity(count)
    }

    mutating func append(_ later: ComplaintColumns) {
        lastStage += later.lastStage
        state += later.state
        result += later.result
        quarter += later.quarter
        carriedOver += later.carriedOver
        stage1Skipped += later.stage1Skipped
        hasAdvocate += later.hasAdvocate
        clockStopped += later.clockStopped
        concludedOn += later.concludedOn
    }

    mutating func append(_ facts: ComplaintFacts, result code: UInt8) {
        lastStage.append(facts.ending.lastStage)
        state.append(facts.ending.on.isKnown ? 2 : 1)
        result.append(code)
        quarter.append(facts.quarter)
        carriedOver.append(YesNo.code(facts.isCarriedOver))
        stage1Skipped.append(YesNo.code(facts.isStage1Skipped))
        hasAdvocate.append(YesNo.code(facts.hasAdvocate))
        clockStopped.append(YesNo.code(facts.isStopped))
        concludedOn.append(facts.ending.on.number)
    }

    func columns(_ dimensions: DerivedDimensions) -> [FieldName: FigureColumn] {
        [
            "last_stage": .fewCategories(lastStage, dimensions["last_stage"]),
            "state": .fewCategories(state, dimensions["state"]),
            "result": .fewCategories(result, dimensions["result"]),
            "quarter": .fewCategories(quarter, dimensions["quarter"]),
            "carried_over": .fewCategories(carriedOver, dimensions["carried_over"]),
            "stage_1_skipped": .fewCategories(stage1Skipped, dimensions["stage_1_skipped"]),
            "has_advocate": .fewCategories(hasAdvocate, dimensions["has_advocate"]),
            "clock_stopped": .fewCategories(clockStopped, dimensions["clock_stopped"]),
            "concluded_on": .dates(concludedOn),
        ]
    }
}

/// One row for each stage that a complaint has entered.
struct StageColumns {
    var complaint: [Int32] = []
    var stage: [UInt8] = []
    var endedBy: [UInt8] = []
    var isLast: [UInt8] = []
    var firstLimit: [UInt8] = []
    var outerLimit: [UInt8] = []
    var onTime: [UInt8] = []
    var extended: [UInt8] = []
    var stage1Band: [UInt8] = []
    var stage2Band: [UInt8] = []
    var startedOn: [Int16] = []
    var endedOn: [Int16] = []
    var days: [Int16] = []

    func table(_ dimensions: DerivedDimensions) -> FigureTable {
        let columns: [FieldName: FigureColumn] = [
            "stage": .fewCategories(stage, dimensions["stage"]),
            "ended_by": .fewCategories(endedBy, dimensions["ended_by"]),
            "is_last": .fewCategories(isLast, dimensions["is_last"]),
            "first_limit": .fewCategories(firstLimit, dimensions["first_limit"]),
            "outer_limit": .fewCategories(outerLimit, dimensions["outer_limit"]),
            "on_time": .fewCategories(onTime, dimensions["on_time"]),
            "extended": .fewCategories(extended, dimensions["extended"]),
            "stage_1_band": .fewCategories(stage1Band, dimensions["stage_1_band"]),
            "stage_2_band": .fewCategories(stage2Band, dimensions["stage_2_band"]),
            "started_on": .dates(startedOn),
            "ended_on": .dates(endedOn),
            "days": .days(days),
        ]
        return FigureTable(
            name: "stages", rowCount: stage.count, columns: columns,
            parent: ParentLink(table: "complaints", rows: complaint))
    }

    mutating func reserve(_ count: Int) {
        complaint.reserveCapacity(count)
        stage.reserveCapacity(count)
        endedBy.reserveCapacity(count)
        isLast.reserveCapacity(count)
        firstLimit.reserveCapacity(count)
        outerLimit.reserveCapacity(count)
        onTime.reserveCapacity(count)
        extended.reserveCapacity(count)
        stage1Band.reserveCapacity(count)
        stage2Band.reserveCapacity(count)
        startedOn.reserveCapacity(count)
        endedOn.reserveCapacity(count)
        days.reserveCapacity(count)
    }

    mutating func append(_ later: StageColumns) {
        complaint += later.complaint
        stage += later.stage
        endedBy += later.endedBy
        isLast += later.isLast
        firstLimit += later.firstLimit
        outerLimit += later.outerLimit
        onTime += later.onTime
        extended += later.extended
        stage1Band += later.stage1Band
        stage2Band += later.stage2Band
        startedOn += later.startedOn
        endedOn += later.endedOn
        days += later.days
    }

    mutating func append(_ row: StageRow) {
        complaint.append(row.complaint)
        stage.append(UInt8(row.passage.stage))
        endedBy.append(row.passage.end.rawValue)
        isLast.append(YesNo.code(row.isLast))
        firstLimit.append(row.judgement.first.rawValue)
        outerLimit.append(row.judgement.outer.rawValue)
        onTime.append(row.judgement.onTime.rawValue)
        extended.append(YesNo.code(row.judgement.isExtended))
        stage1Band.append(row.passage.stage == 1 ? row.judgement.stage1Band : 0)
        stage2Band.append(row.passage.stage == 2 ? row.judgement.stage2Band : 0)
        startedOn.append(row.passage.started.number)
        endedOn.append(row.passage.ended.number)
        days.append(row.judgement.days)
    }
}

/// One stage of one complaint, judged.
struct StageRow {
    let complaint: Int32
    let passage: StagePassage
    let isLast: Bool
    let judgement: StageJudgement
}

/// One row for each step that a review panel has begun.
struct PanelStepColumns {
    var complaint: [Int32] = []
    var step: [UInt8] = []
    var onTime: [UInt8] = []
    var startedOn: [Int16] = []
    var endedOn: [Int16] = []
    var days: [Int16] = []

    mutating func append(_ later: PanelStepColumns) {
        complaint += later.complaint
        step += later.step
        onTime += later.onTime
        startedOn += later.startedOn
        endedOn += later.endedOn
        days += later.days
    }

    func table(_ dimensions: DerivedDimensions) -> FigureTable {
        let columns: [FieldName: FigureColumn] = [
            "step": .fewCategories(step, dimensions["step"]),
            "on_time": .fewCategories(onTime, dimensions["on_time"]),
            "started_on": .dates(startedOn),
            "ended_on": .dates(endedOn),
            "days": .days(days),
        ]
        return FigureTable(
            name: "panel_steps", rowCount: step.count, columns: columns,
            parent: ParentLink(table: "complaints", rows: complaint))
    }
}

enum YesNo {
    /// The code in a dimension of yes and no.
    static func code(_ answer: Bool) -> UInt8 { answer ? 1 : 2 }
}
