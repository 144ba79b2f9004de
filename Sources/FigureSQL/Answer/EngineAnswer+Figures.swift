public import Diagnostics
import FigureComputing
public import Figures
import Quantities
import Records

extension EngineAnswer {
    /// The figures of an answer. Nil, with a finding for each cause, where the tables are not as they must be, where
    /// records break a rule, where a clock ran beyond the bank holidays, or where the answer does not hang together.
    public func figures(
        of sources: ScriptSources, at place: SourceLocation, _ findings: inout Findings
    ) -> FigureSet? {
        let problems = tableProblems(sources).map { $0.finding(at: place) }
        guard problems.isEmpty else {
            for problem in problems { findings.report(problem) }
            return nil
        }
        let before = findings.errorCount
        if !isWhole || !oddRows.isEmpty { findings.report(EngineProblem.answerCut(oddRows.first).finding(at: place)) }
        for fault in faults where !isQuestion(fault) { findings.report(FaultCount(fault, sources).finding(at: place)) }
        for finding in ClockCover.findings(clockDays + [sources.context.asAt], sources.context) {
            findings.report(finding)
        }
        for (entry, acceptance) in sources.accepted.enumerated() where accepted[entry] == nil {
            findings.report(FaultCount.unused(acceptance))
        }
        guard findings.errorCount == before, let figures = figures(of: sources) else {
            if findings.errorCount == before { findings.report(EngineProblem.answerOdd.finding(at: place)) }
            return nil
        }
        return figures
    }

    /// Of what no record has, the edition says whether it happened.
    func isQuestion(_ fault: Fault) -> Bool {
        fault.rule == .eventRecorded
            && !holdings.has(.column(TableName(fault.table), FieldName(fault.field)))
    }

    /// The figures of an exported file; nil where it does not hang together.
    public func exportedFigures(of sources: ScriptSources) -> FigureSet? {
        origin == nil || !oddRows.isEmpty ? nil : figures(of: sources)
    }

    /// Nil where a figure is missing, one is there that nobody asked for, or sums do not add up.
    func figures(of sources: ScriptSources) -> FigureSet? {
        var found: [RawFigure] = []
        for definition in sources.library.definitions {
            let frame = FigureFrame(definition, sources.schema)
            let amounts = figures[definition.name] ?? [:]
            let exported = (cells[definition.name] ?? [:]).mapValues {
                frame.cell(records: $0.records, number: $0.number, largest: $0.largest)
            }
            let records = amounts.mapValues(\.records).merging(exported.mapValues(\.records)) { $1 }
            guard records.keys.allSatisfy(frame.knows), frame.addsUp(records) else { return nil }
            var figure = origin == nil ? frame.figure(amounts) : frame.figure(exported)
            figure.leaveOut(leftOut[definition.name] ?? [:], sources.schema, holdings)
            found.append(figure)
        }
        let named = Set(figures.keys).union(cells.keys)
        guard named.allSatisfy({ sources.library[$0] != nil }) else { return nil }
        return FigureSet(
            period: sources.context.period, asAt: sources.context.asAt, figures: found, holdings: heldOrMissed)
    }

    /// What the records hold, with what they show to have happened though no record has it.
    private var heldOrMissed: Holdings {
        var all = holdings
        for fault in faults where isQuestion(fault) {
            let table = TableName(fault.table)
            guard let own = Standstill.all(of: table).first(where: { $0.to.text == fault.field }),
                let later = own.movedBy.first(where: { holdings.has(.column(table, $0)) })
            else { continue }
            all.add(.column(table, own.to), missedBy: .column(table, later))
        }
        return all
    }

    /// What the engine's tables lack; nothing where it did not come to list them.
    public func tableProblems(_ sources: ScriptSources) -> [EngineProblem] {
        // PostgreSQL lists all tables at once, Spark one by one until one is missing.
        let listed = StandardTables.all.filter { schema in
            announced.contains(AnswerColumns.everyTable) || announced.contains(schema.engineName)
        }
        if listed.count > 1, columns.isEmpty { return [.noTables] }
        return listed.flatMap { tableProblems($0, sources) }
    }

    private func tableProblems(_ schema: TableSchema, _ sources: ScriptSources) -> [EngineProblem] {
        guard let found = columns[schema.engineName], !found.isEmpty else { return [.noTable(schema.engineName)] }
        var problems: [EngineProblem] = []
        for field in sources.tables.mapping.fields(of: schema) where EngineColumns.isRead(field) {
            guard let heading = sources.tables.mapping.table(schema.name).heading(of: field) else { continue }
            let kind = EngineColumns.kind(field.kind)
            if let type = found[heading] {
                if !kind.fits(type) { problems.append(.wrongType(schema.engineName, heading, kind.words)) }
            } else {
                problems.append(.noColumn(schema.engineName, heading, known: found.keys.sorted()))
            }
        }
        return problems
    }
}

extension FigureFrame {
    fileprivate func knows(_ path: [CategoryID?]) -> Bool {
        path.count == dimensions.count
            && zip(path, dimensions).allSatisfy { category, dimension in
                category.map { $0 == "not-recorded" || dimension.category($0) != nil } ?? true
            }
    }

    /// Whether the rows of the cells add up to those of every margin.
    fileprivate func addsUp(_ records: [[CategoryID?]: Int]) -> Bool {
        guard !dimensions.isEmpty else { return true }
        var sums: [[CategoryID?]: Int] = [:]
        for (path, rows) in records where !path.contains(nil) {
            for margin in Self.margins(of: path) { sums[margin, default: 0] += rows }
        }
        return records.allSatisfy { path, rows in rows == sums[path, default: 0] }
            && sums.allSatisfy { path, sum in records[path] == sum }
    }

    private static func margins(of path: [CategoryID?]) -> [[CategoryID?]] {
        path.reduce([[]]) { paths, category in paths.flatMap { [$0 + [category], $0 + [nil]] } }
    }
}
