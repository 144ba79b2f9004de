import Diagnostics
import Quantities

extension BlockParser {
    /// The rules that look at several cells of a row.
    @inline(__always)
    mutating func checkRow() {
        if late != 0 { reportLate() }
        if empty != 0 { reportEmpty() }
        checkOrder()
        checkPrecedences()
        if let standstill { check(standstill) }
        if let period { check(period) }
        if let ending { check(ending) }
        if let stages { check(stages) }
        if let nesting { check(nesting) }
    }

    @inline(__always)
    private func day(_ slot: Int16) -> Int16 {
        guard slot >= 0 else { return DateColumn.missing }
        return unsafe memory.columns[Int(slot)].loadUnaligned(fromByteOffset: row &* 2, as: Int16.self)
    }

    @inline(__always)
    private func code(_ slot: Int16) -> UInt16 {
        guard slot >= 0 else { return CategoryColumn.missing }
        return unsafe memory.columns[Int(slot)].loadUnaligned(fromByteOffset: row &* 2, as: UInt16.self)
    }

    @inline(__always)
    private mutating func checkOrder() {
        var (earlier, latest): (Int16, Int16) = (-1, DateColumn.missing)
        var told: UInt64 = 0
        for index in 0..<memory.chains.count {
            let slot = memory.chains[index]
            if slot < 0 {
                latest = DateColumn.missing
                continue
            }
            let day = day(slot)
            if day == DateColumn.missing { continue }
            if day < latest, told >> UInt64(slot) & 1 == 0 {
                told |= 1 << UInt64(slot)
                reportRow(.datesInOrder, slot, .earlier(column: plan.slots[Int(earlier)].column))
            }
            latest = day
            earlier = slot
        }
    }

    /// What is empty although something is filled in that comes after it.
    @inline(__always)
    private mutating func checkPrecedences() {
        var told: UInt64 = 0
        for index in 0..<memory.precedences.count {
            let own = memory.precedences[index]
            let isFilled =
                own.isDate ? day(own.later) != DateColumn.missing : code(own.later) != CategoryColumn.missing
            guard isFilled, day(own.earlier.0) == DateColumn.missing, day(own.earlier.1) == DateColumn.missing,
                told >> UInt64(own.earlier.0) & 1 == 0
            else { continue }
            told |= 1 << UInt64(own.earlier.0)
            reportRow(.eventRecorded, own.earlier.0, .later(column: plan.slots[Int(own.later)].column))
        }
    }

    @inline(__always)
    private mutating func check(_ rule: StandstillRule) {
        let from = day(rule.from)
        guard from != DateColumn.missing, day(rule.to) == DateColumn.missing else { return }
        for index in rule.movedBy.indices where day(rule.movedBy[index]) > from {
            return reportRow(
                .eventRecorded, rule.to, .later(column: plan.slots[Int(rule.movedBy[index])].column))
        }
    }

    private mutating func reportEmpty() {
        for slot in 0..<min(64, plan.slots.count) where empty >> UInt64(slot) & 1 == 1 {
            reportRow(.requiredField, Int16(slot), .none)
        }
    }

    private mutating func reportLate() {
        for slot in 0..<min(64, plan.slots.count) where late >> UInt64(slot) & 1 == 1 {
            let isReceipt = period.map { Int($0.received) == slot && day($0.received) <= $0.asAt } ?? false
            reportRow(.dateInPeriod, Int16(slot), isReceipt ? .afterPeriod : .afterAsAt)
        }
    }

    @inline(__always)
    private mutating func check(_ rule: PeriodRule) {
        let received = day(rule.received)
        guard received < rule.start, received != DateColumn.missing else { return }
        checkCarriedOver(rule)
    }

    /// Received earlier: rightly here where it was still open when the period began.
    private mutating func checkCarriedOver(_ rule: PeriodRule) {
        var latest = DateColumn.missing
        for index in 0..<memory.laterDates.count { latest = max(latest, day(memory.laterDates[index])) }
        let mayBeOpen = memory.laterDates.count > 0
        let wasOpen = latest == DateColumn.missing ? mayBeOpen : latest >= rule.start
        if !wasOpen { reportRow(.dateInPeriod, rule.received, .beforePeriod) }
    }

    @inline(__always)
    private mutating func check(_ rule: EndingRule) {
        let outcome = code(rule.outcome)
        let isWithdrawn = day(rule.withdrawn) != DateColumn.missing
        if outcome == CategoryColumn.missing && !isWithdrawn { return }
        if isWithdrawn || outcome == rule.withdrawnCode {
            checkWithdrawal(rule, outcome, isWithdrawn)
        } else {
            checkAnswer(rule)
        }
    }

    private mutating func checkWithdrawal(_ rule: EndingRule, _ outcome: UInt16, _ isWithdrawn: Bool) {
        guard rule.outcome >= 0 else { return }
        if !isWithdrawn {
            reportRow(.withdrawnConsistent, rule.outcome, .withdrawnWithoutDate)
        } else if outcome == CategoryColumn.missing {
            reportRow(.withdrawnConsistent, rule.withdrawn, .withdrawnWithoutOutcome)
        } else if outcome != rule.withdrawnCode {
            reportRow(.withdrawnConsistent, rule.outcome, .withdrawnWithOutcome)
        }
    }

    /// An outcome needs the answer that told it.
    @inline(__always)
    private mutating func checkAnswer(_ rule: EndingRule) {
        let sent = (day(rule.sent.0), day(rule.sent.1), day(rule.sent.2))
        let missing = DateColumn.missing
        if sent.0 == missing && sent.1 == missing && sent.2 == missing {
            return reportRow(.outcomeWithoutEnd, rule.outcome, .none)
        }
        let stage = code(rule.outcomeStage)
        let answered: Int16
        if stage == rule.stages.2 || stage == 0 && day(rule.asked.1) != missing {
            answered = sent.2
        } else if stage == rule.stages.1 || stage == 0 && day(rule.asked.0) != missing {
            answered = sent.1
        } else {
            answered = sent.0
        }
        if answered == missing { reportRow(.openCaseWithOutcome, rule.outcome, .none) }
    }

    @inline(__always)
    private mutating func check(_ rule: StageRule) {
        guard day(rule.asked) == DateColumn.missing else { return }
        for index in rule.next.indices where day(rule.next[index]) != DateColumn.missing {
            return reportRow(.stagesNested, rule.next[index], .none)
        }
    }

    @inline(__always)
    private mutating func check(_ rule: NestingRule) {
        let (inner, outer) = (code(rule.inner), code(rule.outer))
        guard inner != 0, outer != 0 else { return }
        let wanted = memory.outerCodes[Int(inner) &- 1]
        if wanted != 0 && wanted != outer { reportRow(.subcodeOfConcern, rule.inner, .none) }
    }

    /// Reports what a whole row tells, unless the edition accepts it of this record.
    private mutating func reportRow(_ rule: RuleID, _ slot: Int16, _ detail: FaultDetail) {
        let entries = accepted[reference, default: []].filter { $0.rule == rule }
        guard entries.isEmpty else { return entries.forEach { log.accept($0.entry) } }
        let column = plan.slots[Int(slot)].column
        let start = unsafe recordStart + CellFinder.start(of: column, in: bytes + recordStart)
        report(rule, column, at: start, detail)
    }
}
