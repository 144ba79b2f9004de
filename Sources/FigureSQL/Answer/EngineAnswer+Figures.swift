public import Diagnostics
public import Figures
import Quantities
import Records

extension EngineAnswer {
    /// The figures of an answer. Nil, with a finding for each cause, where the tables are not as they must be, where
    /// records break a rule, where a clock ran beyond the bank holidays, or where the answer does not hang together.
    public func figures(
        of sources: ScriptSources, from dialect: SQLDialect, at place: SourceLocation, _ findings: inout Findings
    ) -> FigureSet? {
        let problems = tableProblems(sources, from: dialect).map { $0.finding(at: place) }
        guard problems.isEmpty else {
            for problem in problems { findings.report(problem) }
            return nil
        }
        let before = findings.errorCount
        if !isWhole || !oddRows.isEmpty { findings.report(EngineProblem.answerCut(oddRows.first).finding(at: place)) }
        for fault in faults { findings.report(FaultCount(fault, sources).finding(at: place)) }
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

    /// Nil where a figure is missing, one is there that nobody asked for, or sums do not add up.
    func figures(of sources: ScriptSources) -> FigureSet? {
        var found: [RawFigure] = []
        for definition in sources.library.definitions {
            let frame = FigureFrame(definition, sources.schema)
            let amounts = figures[definition.name] ?? [:]
            guard amounts.allSatisfy({ frame.knows($0.key) }), frame.addsUp(amounts) else { return nil }
            found.append(frame.figure(amounts))
        }
        guard figures.keys.allSatisfy({ sources.library[$0] != nil }) else { return nil }
        return FigureSet(period: sources.context.period, asAt: sources.context.asAt, figures: found)
    }

    /// What the engine's tables lack; nothing where it did not come to list them.
    public func tableProblems(_ sources: ScriptSources, from dialect: SQLDialect) -> [EngineProblem] {
        var problems: [EngineProblem] = []
        // PostgreSQL lists all tables at once, Spark one by one until one is missing.
        for schema in StandardTables.all where dialect == .postgres || announced.contains(schema.engineName) {
            guard let found = columns[schema.engineName], !found.isEmpty else {
                problems.append(.noTable(schema.engineName))
                continue
            }
            for field in sources.tables.mapping.fields(of: schema) where EngineColumns.isRead(field) {
                guard let heading = sources.tables.mapping.table(schema.name).heading(of: field) else { continue }
                let kind = EngineColumns.kind(field.kind)
                if let type = found[heading] {
                    if !kind.fits(type) { problems.append(.wrongType(schema.engineName, heading, kind.words)) }
                } else {
                    problems.append(.noColumn(schema.engineName, heading, known: found.keys.sorted()))
                }
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
    fileprivate func addsUp(_ amounts: [[CategoryID?]: Amounts]) -> Bool {
        var sums: [[CategoryID?]: Int] = [:]
        for (path, cell) in amounts where !path.contains(nil) {
            for margin in Self.margins(of: path) { sums[margin, default: 0] += cell.records }
        }
        return amounts.allSatisfy { path, cell in
            cell.records == sums[path, default: dimensions.isEmpty ? cell.records : 0]
        }
            && sums.allSatisfy { path, sum in amounts[path]?.records == sum }
    }

    private static func margins(of path: [CategoryID?]) -> [[CategoryID?]] {
        path.reduce([[]]) { paths, category in paths.flatMap { [$0 + [category], $0 + [nil]] } }
    }
}
