import Quantities
import Records

/// The columns that every complaint gets, one code a row.
struct ComplaintColumns {
    var lastStage: [UInt16] = []
    var state: [UInt16] = []
    var result: [UInt16] = []
    var quarter: [UInt16] = []
    var carriedOver: [UInt16] = []
    var stage1Skipped: [UInt16] = []
    var hasAdvocate: [UInt16] = []
    var clockStopped: [UInt16] = []
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

    mutating func append(_ facts: ComplaintFacts, result code: UInt16) {
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
            "last_stage": .categories(lastStage, dimensions["last_stage"]),
            "state": .categories(state, dimensions["state"]),
            "result": .categories(result, dimensions["result"]),
            "quarter": .categories(quarter, dimensions["quarter"]),
            "carried_over": .categories(carriedOver, dimensions["carried_over"]),
            "stage_1_skipped": .categories(stage1Skipped, dimensions["stage_1_skipped"]),
            "has_advocate": .categories(hasAdvocate, dimensions["has_advocate"]),
            "clock_stopped": .categories(clockStopped, dimensions["clock_stopped"]),
            "concluded_on": .dates(concludedOn),
        ]
    }
}

/// One row for each stage that a complaint has entered.
struct StageColumns {
    var complaint: [Int32] = []
    var stage: [UInt16] = []
    var endedBy: [UInt16] = []
    var isLast: [UInt16] = []
    var firstLimit: [UInt16] = []
    var outerLimit: [UInt16] = []
    var onTime: [UInt16] = []
    var extended: [UInt16] = []
    var stage1Band: [UInt16] = []
    var stage2Band: [UInt16] = []
    var startedOn: [Int16] = []
    var endedOn: [Int16] = []
    var days: [Int16] = []

    func table(_ dimensions: DerivedDimensions) -> FigureTable {
        let columns: [FieldName: FigureColumn] = [
            "stage": .categories(stage, dimensions["stage"]),
            "ended_by": .categories(endedBy, dimensions["ended_by"]),
            "is_last": .categories(isLast, dimensions["is_last"]),
            "first_limit": .categories(firstLimit, dimensions["first_limit"]),
            "outer_limit": .categories(outerLimit, dimensions["outer_limit"]),
            "on_time": .categories(onTime, dimensions["on_time"]),
            "extended": .categories(extended, dimensions["extended"]),
            "stage_1_band": .categories(stage1Band, dimensions["stage_1_band"]),
            "stage_2_band": .categories(stage2Band, dimensions["stage_2_band"]),
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
        stage.append(UInt16(row.passage.stage))
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
    var step: [UInt16] = []
    var onTime: [UInt16] = []
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
            "step": .categories(step, dimensions["step"]),
            "on_time": .categories(onTime, dimensions["on_time"]),
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
    static func code(_ answer: Bool) -> UInt16 { answer ? 1 : 2 }
}
