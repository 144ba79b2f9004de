import Diagnostics
import Quantities
import Records

/// Makes the complaints of a plan: courses first, then who and how, then dates.
struct ComplaintsFiller {
    let plan: ComplaintsPlan
    let line: WorkingDayLine
    let fields: [FieldName]

    func fill(_ random: inout SplitMix64, _ problems: inout [PlanProblem]) -> SyntheticTable {
        let courses = plan.groups.indices.flatMap { plan.groups[$0].courses(group: $0, &random, &problems) }
        var table = SyntheticTable("complaints", fields: fields + PlanFields.all, count: courses.count)
        for group in plan.groups { group.values.forEach { table.report($0.field, &problems) } }
        for (row, course) in courses.enumerated() {
            course.describe(in: &table, row: row, group: plan.groups[course.group])
        }
        table.fill(plan.marginals, &random, &problems)
        for (row, course) in courses.enumerated() { date(course, row, in: &table, &random, &problems) }
        for oddity in plan.oddities { move(oddity, in: &table, &problems) }
        table.sort(by: "received_on")
        table.number("reference", prefix: plan.prefix)
        name(in: &table, &random)
        return table
    }

    private func date(
        _ course: CaseCourse, _ row: Int, in table: inout SyntheticTable, _ random: inout SplitMix64,
        _ problems: inout [PlanProblem]
    ) {
        let timeline = CaseTimeline(course, CaseTraits(table, row: row), &random)
        guard let received = place(course, timeline, &random) else {
            problems.append(.noDayLeft(line: plan.groups[course.group].line, group: plan.groups[course.group].name))
            return
        }
        table[row, "received_on"] = line[received].iso
        for event in timeline.events {
            let isPlannedAhead = event.field == "s2_new_date"
            let place = isPlannedAhead ? received + event.offset : min(received + event.offset, line.asAtPlace)
            table[row, event.field] = line[place].iso
        }
        if !course.isOpen { table[row, "outcome_stage"] = table[row, PlanFields.lastStage] }
    }

    /// A day on which the complaint can arrive, so that it ends in time; nil where there is none.
    private func place(_ course: CaseCourse, _ timeline: CaseTimeline, _ random: inout SplitMix64) -> Int? {
        if course.isOpen { return line.asAtPlace - timeline.length }
        let group = plan.groups[course.group]
        let end = group.endedBy.map { line.place(onOrBefore: $0) } ?? line.asAtPlace
        let first = line.place(onOrAfter: group.received.lowerBound)
        let last = min(line.place(onOrBefore: group.received.upperBound), end - timeline.length)
        return first <= last ? random.number(in: first...last) : nil
    }

    /// Moves a date of the first case that fits and has both dates.
    private func move(_ oddity: Oddity, in table: inout SyntheticTable, _ problems: inout [PlanProblem]) {
        let fitting = table.rows(passing: oddity.filters).first {
            !table[$0, oddity.field].isEmpty && !table[$0, oddity.before].isEmpty
        }
        guard let row = fitting, let date = CalendarDate(iso: table[row, oddity.before]) else {
            problems.append(.noComplaintLeft("complaints"))
            return
        }
        table[row, oddity.field] = line[line.place(onOrBefore: date) - oddity.days].iso
    }

    /// Pseudonyms: a person of their own for each complaint, fewer families than complaints.
    private func name(in table: inout SyntheticTable, _ random: inout SplitMix64) {
        var people = Array(1...max(1, table.rows.count))
        random.shuffle(&people)
        for row in table.rows.indices {
            table[row, "person_key"] = SyntheticTable.reference(people[row], of: people.count, prefix: "P")
            let family = random.number(in: 1...plan.families)
            table[row, "family_key"] = SyntheticTable.reference(family, of: plan.families, prefix: "F")
        }
    }
}
