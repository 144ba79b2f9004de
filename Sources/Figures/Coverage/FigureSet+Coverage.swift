public import Diagnostics
import Quantities
public import Records
public import StrictYAML

extension FigureSet {
    /// The same figures, held against what the records have: a figure that rests on a part which was not recorded is not
    /// available, one whose part is declared to be none says so, and where nobody says which it is there is a finding.
    ///
    /// - Parameters:
    ///   - absent: the edition's answers.
    ///   - records: where each table is read from, for the places of findings.
    public func answering(
        _ absent: SettingsNode?, _ library: FigureLibrary, _ records: RecordsSettings, _ findings: inout Findings
    ) -> FigureSet {
        let judge = CoverageJudge(self, library.schema, absent, records, &findings)
        return replacing(judge.figures(&findings))
    }
}

/// Holds every figure of a set against the coverage of its records.
private struct CoverageJudge {
    private let set: FigureSet
    private let schema: FigureSchema
    private let records: RecordsSettings
    private let coverage: Coverage
    /// The parts that a figure needs, by figure; nothing of one that is declared not available.
    private let parts: [FigureName: Set<RecordPart>]

    init(
        _ set: FigureSet, _ schema: FigureSchema, _ absent: SettingsNode?, _ records: RecordsSettings,
        _ findings: inout Findings
    ) {
        self.set = set
        self.schema = schema
        self.records = records
        var parts: [FigureName: Set<RecordPart>] = [:]
        var named: [String: RecordPart] = [:]
        for figure in set.figures {
            let counting = figure.definition.counting
            let own = schema.everyPart(of: counting)
            for part in schema.withRoots(own) { named[part.description] = part }
            if !figure.isDeclaredNotAvailable { parts[figure.name] = own }
        }
        self.parts = parts
        coverage = Coverage(
            holdings: set.holdings, answers: AbsenceAnswers(absent, parts: named, &findings), schema: schema)
    }

    func figures(_ findings: inout Findings) -> [RawFigure] {
        reportQuestions(&findings)
        reportAnswers(&findings)
        return set.figures.map(judged)
    }

    private func reportQuestions(_ findings: inout Findings) {
        var asked: [RecordPart: Set<FigureName>] = [:]
        for figure in set.figures where !isSettled(figure) {
            for part in parts[figure.name] ?? [] {
                guard case .unanswered(let open) = coverage.state(of: part) else { continue }
                for part in open { asked[part, default: []].insert(figure.name) }
            }
        }
        for (part, figures) in asked.sorted(by: { $0.key < $1.key }) {
            let problem = AbsenceProblem.unanswered(
                place(of: part), part, isEvent: coverage.canBeNone(part), figures: figures.sorted())
            findings.report(problem.finding)
        }
    }

    /// Whether one answer decides the figure, whatever others would be: it is not available, or zero.
    private func isSettled(_ figure: RawFigure) -> Bool {
        let counting = figure.definition.counting
        let isMissing = schema.parts(of: counting).contains { part in
            if case .notRecorded = coverage.state(of: part) { true } else { false }
        }
        return isMissing || schema.events(of: counting).whole.contains { coverage.state(of: $0) == .none }
    }

    private func reportAnswers(_ findings: inout Findings) {
        let needed = schema.withRoots(parts.values.reduce(into: []) { $0.formUnion($1) })
        for (part, entry) in coverage.answers.entries.sorted(by: { $0.key < $1.key }) {
            if let problem = coverage.contradiction(of: entry) {
                findings.report(problem.finding)
            } else if !needed.contains(part) || coverage.follows(part) {
                findings.report(AbsenceProblem.unneeded(entry.location, part).finding)
            }
        }
    }

    private func judged(_ figure: RawFigure) -> RawFigure {
        guard let parts = parts[figure.name] else { return figure }
        var figure = figure
        let logs = schema.logs(by: figure.definition.counting)
        let byCategory = Set(logs.values)
        let adjustments = schema.adjustments(of: figure.definition.counting)
        for part in parts.sorted() {
            switch coverage.state(of: part) {
            case .recorded, .none, .unanswered: break
            case .notRecorded(let reason):
                if byCategory.contains(part) { break }
                if adjustments.contains(part) {
                    if !figure.gaps.contains(reason) { figure.gaps.append(reason) }
                    break
                }
                figure.notAvailable = .everything(reason: reason)
                return figure
            }
        }
        for (category, part) in logs {
            if case .notRecorded(let reason) = coverage.state(of: part) {
                figure.notAvailable = figure.notAvailable.adding(category, reason)
            }
        }
        figure.declaredZero = declaredZero(of: figure)
        figure.gaps += schema.logsUnmentioned(by: figure.definition.counting).sorted().compactMap(gap)
        figure.gaps += figure.leftOut.map { GapWording(schema).rows($0.part, of: figure) }
        if let reason = GapWording(schema).hollow(figure) { figure.notAvailable = .everything(reason: reason) }
        return figure
    }

    private func declaredZero(of figure: RawFigure) -> DeclaredZero {
        let events = schema.events(of: figure.definition.counting)
        func isNone(_ part: RecordPart) -> Bool { coverage.state(of: part) == .none }
        guard !events.whole.contains(where: isNone) else { return .everywhere }
        return .categories(Set(events.categories.filter { isNone($1) }.keys))
    }

    /// What is said of a log that is not among the rows.
    private func gap(_ part: RecordPart) -> String? {
        guard case .notRecorded(let reason) = coverage.state(of: part),
            case .log(let table, let field, let category) = part,
            let label = schema.dimension(of: field, in: table)?.category(category)?.label
        else { return nil }
        return "Not included: \(label). \(reason)"
    }

    private func place(of part: RecordPart) -> SourceLocation {
        guard records.engine == nil else { return records.location }
        let mapping = records.mapping.table(part.table)
        let path = "\(records.folder)/\(mapping.file)"
        let field: FieldName? =
            switch part {
            case .table: nil
            case .column(_, let field), .log(_, let field, _): field
            }
        guard let field else { return SourceLocation(path: path) }
        let known = StandardTables.schema(part.table)?.field(field)
        return SourceLocation(path: path, line: 1, heading: known.flatMap(mapping.heading) ?? field.text)
    }
}

extension RawFigure {
    fileprivate var isDeclaredNotAvailable: Bool {
        switch notAvailable {
        case .everything: true
        case .nothing, .categories: false
        }
    }
}

extension NotAvailable {
    fileprivate func adding(_ category: CategoryID, _ reason: String) -> NotAvailable {
        switch self {
        case .nothing: .categories([category: reason])
        case .everything: self
        case .categories(let reasons): .categories(reasons.merging([category: reason]) { own, _ in own })
        }
    }
}
