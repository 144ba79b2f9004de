import Diagnostics
import Quantities

/// Reads one file of an export into tables.
struct TableReader {
    let files: RecordsFiles
    let settings: RecordsSettings
    let vocabulary: Vocabulary
    let shape: ReadingShape
    let months = MonthTable()

    /// What a file gives: its table, the table of its multi-valued field, and its index for children.
    struct Reading {
        var tables: [Table] = []
        var index: ParentIndex?
        /// How often each entry of `accepted` silenced a fault.
        var accepted: [Int: Int] = [:]
        /// Rows of the file that are not records.
        var leftOut = LeftOutRows([])
        /// Whether the file was read to its end.
        var isWhole = true
    }

    func read(
        _ schema: TableSchema, parents: [TableName: ParentIndex], _ findings: inout Findings
    ) -> Reading {
        guard let opened = open(schema, &findings) else { return Reading(isWhole: false) }
        guard let opened else { return Reading() }
        return read(opened, parents, &findings)
    }

    /// A file whose headings are understood.
    private struct Opened {
        let file: RecordsFile
        let plan: TablePlan
        let headings: Headings
        /// Offset behind the last record.
        let end: Int
    }

    /// Nil after a finding; an inner nil where the edition has no such records.
    private func open(_ schema: TableSchema, _ findings: inout Findings) -> Opened?? {
        let mapping = settings.mapping.table(schema.name)
        let path = "\(settings.folder)/\(mapping.file)"
        guard let file = files.open(path) else {
            let isExpected = schema.isRequired || settings.mapping.tables[schema.name] != nil
            if isExpected { findings.report(FileProblem.noFile(settings.location, path).finding) }
            return isExpected ? nil : .some(nil)
        }
        let place = SourceLocation(path: path, line: 1)
        switch Headings.read(file, mapping.encoding) {
        case .failure(let fault):
            findings.report(fault.finding(path, mapping.encoding))
            return nil
        case .success(let headings):
            let planner = TablePlanner(
                schema: schema, path: path, mapping: mapping, fields: settings.mapping.fields(of: schema),
                vocabulary: vocabulary, period: settings.period, asAt: settings.asAt)
            guard let plan = planner.plan(headings, FirstRows.bytes(of: file), &findings) else { return nil }
            guard let end = FileBytes.end(of: file, from: headings.bodyOffset) else {
                findings.report(FileProblem.notAFile(place).finding)
                return nil
            }
            return Opened(file: file, plan: plan, headings: headings, end: end)
        }
    }

    private func read(
        _ opened: Opened, _ parents: [TableName: ParentIndex], _ findings: inout Findings
    ) -> Reading {
        // Two references with one mark, found in one of 30 million editions with a million records each, are told
        // apart by reading the file again under another seed.
        for seed in UInt64(0)..<8 {
            let outcome = attempt(opened, parents, seed: seed)
            if !outcome.hasCollision { return finish(outcome, opened, &findings) }
        }
        findings.report(FileProblem.notAFile(SourceLocation(path: opened.plan.path)).finding)
        return Reading(isWhole: false)
    }

    private struct Attempt {
        var body: Body
        let groups: [Int: [Int32]]
        let index: ParentIndex?
        let hasCollision: Bool
    }

    private func attempt(_ opened: Opened, _ parents: [TableName: ParentIndex], seed: UInt64) -> Attempt {
        let (plan, start) = (opened.plan, opened.headings.bodyOffset)
        let capacity = (opened.end - start) / max(1, plan.cells.count) + 2
        let source = BlockSource(
            opened.file, from: start, line: opened.headings.bodyLine, to: opened.end, blockSize: shape.blockSize,
            longestRecord: shape.longestRecord, mostRows: capacity)
        let parent = plan.parentTable.flatMap { parents[$0] }
        let reader = BodyReader(
            plan: plan, parents: parent?.index, marking: marking(plan, seed: seed, parentSeed: parent?.seed ?? 0),
            months: months, shape: shape)
        let isSmall = opened.end - start < shape.blockSize
        var body = reader.read(source, capacity: capacity, threads: isSmall ? 1 : shape.threads)
        body.dropEmptyColumns()
        // Of what no record has, the edition says whether it happened.
        for (slot, store) in zip(plan.slots, body.stores) {
            if case .none = store { body.log.forget(.eventRecorded, slot.column) }
        }
        let marked = MarkedColumns.take(from: &body, plan, threads: isSmall ? 1 : shape.threads)
        guard let slot = plan.slot(of: .reference), let index = marked.index else {
            return Attempt(body: body, groups: marked.groups, index: nil, hasCollision: false)
        }
        let twins = Twins(
            source, column: plan.slots[slot].column, plan.encoding, LeftOutRows(body.lists.leftOut))
        let hasCollision = !twins.report(index, to: &body.log)
        return Attempt(
            body: body, groups: marked.groups, index: ParentIndex(index: index, seed: seed), hasCollision: hasCollision)
    }

    /// The marks of the accepted references: of the table's own, or of its parents' where it has none.
    private func marking(_ plan: TablePlan, seed: UInt64, parentSeed: UInt64) -> Marking {
        let used = plan.slot(of: .reference) == nil ? parentSeed : seed
        var marking = Marking(seed: seed, parentSeed: parentSeed, mask: shape.markMask)
        for (entry, acceptance) in settings.accepted.enumerated() {
            let mark = marking.mark(acceptance.reference, seed: used)
            marking.accepted[mark, default: []].append(AcceptedRule(rule: acceptance.rule, entry: entry))
        }
        return marking
    }

    private func finish(_ attempt: Attempt, _ opened: Opened, _ findings: inout Findings) -> Reading {
        let log = attempt.body.log
        if let fault = attempt.body.fault {
            findings.report(FileProblem(fault, opened.plan.path).finding)
        }
        findings.report(FaultWording(opened.plan, vocabulary).findings(log))
        return Reading(
            tables: TableAssembly(opened.plan, attempt.body, groups: attempt.groups).tables, index: attempt.index,
            accepted: log.accepted, leftOut: LeftOutRows(attempt.body.lists.leftOut),
            isWhole: attempt.body.fault == nil)
    }
}

/// What children find their parents by.
struct ParentIndex: Sendable {
    let index: ReferenceIndex
    let seed: UInt64
}

extension TablePlan {
    /// The table that rows of this one belong to.
    var parentTable: TableName? {
        slots.lazy.compactMap { slot in
            if case .link(let table) = slot.field.kind { table } else { nil }
        }.first
    }

    func slot(of kind: FieldKind) -> Int? { slots.firstIndex { $0.field.kind == kind } }
}
