import Quantities

/// What is known of a complaint before its dates are set.
struct CaseTraits: Sendable {
    /// Only statutory complaints have independent people and a start that can wait.
    let isStatutory: Bool
    let hasAdvocate: Bool
    /// A category of `s1_start_reason`.
    let startReason: String
    let isStageOneExtended: Bool
    let isStageTwoExtended: Bool
    let isStopped: Bool
    let isOral: Bool
    let isWithdrawn: Bool

    init(_ table: SyntheticTable, row: Int) {
        isStatutory = table[row, "register"] == "statutory"
        hasAdvocate = !table[row, "advocate_for"].isEmpty
        startReason = table[row, "s1_start_reason"]
        isStageOneExtended = !table[row, "s1_extension_reason"].isEmpty
        isStageTwoExtended = table[row, PlanFields.stageTwoExtended] == "yes"
        isStopped = !table[row, "stopped_reason"].isEmpty
        isOral = table[row, PlanFields.isOral] == "yes"
        isWithdrawn = table[row, "outcome"] == "withdrawn"
    }
}

/// The events of one complaint, each so many working days after it was received.
///
/// Only working days count here, so a complaint can be put on any day and keeps every duration.
struct CaseTimeline: Sendable {
    private(set) var events: [(field: FieldName, offset: Int)] = []
    /// Where the last stage ended, or how far an open one has come on the as-at date.
    private(set) var length = 0

    init(_ course: CaseCourse, _ traits: CaseTraits, _ random: inout SplitMix64) {
        for (index, stage) in course.stages.enumerated() {
            let isLast = index == course.stages.count - 1
            let start = begin(stage: index + 1, after: course.stages.prefix(index).last, traits, &random)
            switch stage {
            case .skipped: note("s1_skipped_on", random.number(in: 1...3))
            case .panel(let panel): meet(panel, from: start)
            case .ended(let days):
                length = stop(from: start, days: days, isLast && traits.isStopped, &random)
                extend(stage: index + 1, from: start, days: days, traits, &random)
                end(stage: index + 1, isLast && traits.isWithdrawn, &random)
            case .open(let days):
                length = stop(from: start, days: days, traits.isStopped, &random)
                extend(stage: index + 1, from: start, days: days, traits, &random)
            }
        }
        if course.isOpen { events.removeAll { $0.offset > length && $0.field != "s2_new_date" } }
    }

    private mutating func note(_ field: FieldName, _ offset: Int) {
        events.append((field, offset))
        length = max(length, offset)
    }

    /// Where the clock of a stage starts.
    private mutating func begin(
        stage: Int, after previous: StageCourse?, _ traits: CaseTraits, _ random: inout SplitMix64
    ) -> Int {
        switch stage {
        case 1: return beginStageOne(traits, &random)
        case 2:
            var wait = random.number(in: 1...15)
            if case .skipped? = previous { wait = 0 }
            return beginStageTwo(requested: length + wait, traits, &random)
        default:
            let requested = length + random.number(in: 1...18)
            note("s3_requested_on", requested)
            return requested
        }
    }

    /// Regulation 14(3) of SI 2006/1738 starts the time for a third party with the decision on their interest,
    /// and for somebody without the advocate they asked for with the advocate's appointment.
    private mutating func beginStageOne(_ traits: CaseTraits, _ random: inout SplitMix64) -> Int {
        let appointed = random.number(in: 1...5)
        if traits.hasAdvocate {
            note("advocate_asked_on", 0)
            note("advocate_appointed_on", appointed)
        }
        let start =
            switch traits.startReason {
            case "advocate-appointed": appointed
            case "interest-decided": random.number(in: 2...6)
            case "later-date-agreed": random.number(in: 5...10)
            default: 0
            }
        note("s1_start_on", start)
        return start
    }

    /// Regulation 17(5): a request by word of mouth counts from its final written record.
    private mutating func beginStageTwo(
        requested: Int, _ traits: CaseTraits, _ random: inout SplitMix64
    ) -> Int {
        note("s2_requested_on", requested)
        let start = traits.isOral ? requested + random.number(in: 2...6) : requested
        if traits.isOral { note("s2_record_final_on", start) }
        if traits.isStatutory {
            note("s2_ip_appointed_on", start + random.number(in: 1...6))
            note("s2_io_appointed_on", start + random.number(in: 1...6))
        }
        return start
    }

    /// Where the stage ends; a stopped clock moves the end by as long as it stood.
    private mutating func stop(
        from start: Int, days: Int, _ isStopped: Bool, _ random: inout SplitMix64
    ) -> Int {
        guard isStopped else { return start + days }
        let stopped = start + max(1, days / 3)
        let pause = random.number(in: 10...30)
        note("stopped_from", stopped)
        note("stopped_to", stopped + pause)
        return start + days + pause
    }

    /// An extension is recorded before the first limit passes.
    private mutating func extend(
        stage: Int, from start: Int, days: Int, _ traits: CaseTraits, _ random: inout SplitMix64
    ) {
        let end = length
        if stage == 1, traits.isStageOneExtended {
            events.append(("s1_extended_on", start + random.number(in: 6...10)))
        }
        if stage == 2, traits.isStageTwoExtended {
            events.append(("s2_extension_told_on", start + random.number(in: 15...24)))
            events.append(("s2_new_date", max(min(end, start + 65), start + random.number(in: 45...65))))
        }
    }

    private mutating func end(stage: Int, _ isWithdrawn: Bool, _ random: inout SplitMix64) {
        let end = length
        guard isWithdrawn else {
            note(stage == 1 ? "s1_sent_on" : "s2_sent_on", end)
            return
        }
        events.append(("withdrawn_on", end))
        events.append(("withdrawal_confirmed_on", end + random.number(in: 1...4)))
    }

    private mutating func meet(_ panel: PanelCourse, from start: Int) {
        note("s3_met_on", start + panel.meets)
        note("s3_reported_on", start + panel.meets + panel.report)
        note("s3_responded_on", start + panel.meets + panel.report + panel.response)
    }
}
