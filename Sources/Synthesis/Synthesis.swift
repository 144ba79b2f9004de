public import Diagnostics
public import Law
public import Quantities
public import Records

/// One file of invented records.
public struct SyntheticFile: Hashable, Sendable {
    /// As the mapping calls it, such as `complaints.csv`.
    public let name: String
    public let bytes: [UInt8]
}

/// How the files of an edition look: its mapping, and its words for categories that the mapping leaves alone.
public struct ExportShape: Sendable {
    let mapping: Mapping
    let vocabulary: Vocabulary

    public init(_ mapping: Mapping, _ vocabulary: Vocabulary) {
        self.mapping = mapping
        self.vocabulary = vocabulary
    }
}

/// Invents the records of an edition by a plan. The clock, the locale and the hash seed play no part: the same
/// plan gives the same bytes on every machine.
public struct Synthesis: Sendable {
    let plan: SynthesisPlan
    let mapping: Mapping
    let vocabulary: Vocabulary
    let line: WorkingDayLine
    /// Where the plan stands, for findings.
    let path: String

    /// - Parameters:
    ///   - export: how the edition's files look.
    ///   - asAt: the edition's; nothing of the complaints happens later.
    ///   - calendar: must cover three years before `asAt` and one after it; beyond it, no day is a working day.
    public init(
        _ plan: SynthesisPlan, export: ExportShape, asAt: CalendarDate, calendar: WorkingDayCalendar, path: String
    ) {
        self.plan = plan
        mapping = export.mapping
        vocabulary = export.vocabulary
        self.path = path
        line = WorkingDayLine(around: asAt) { calendar.isWorkingDay($0) ?? false }
    }

    /// All files, in the order of the standard tables. Reports `possible-plan` where counts do not add up, a
    /// case finds no room in the year, or a field does not exist.
    public func files(_ findings: inout Findings) -> [SyntheticFile] {
        var problems: [PlanProblem] = []
        let tables = self.tables(seed: plan.seed, &problems)
        let files = tables.map { table in
            let writer = writer(for: table.name)
            var bytes = writer.head(&problems)
            for row in table.rows.indices { bytes += writer.line(row, of: table, &problems) }
            return SyntheticFile(name: writer.fileName, bytes: bytes)
        }
        for problem in problems { findings.report(problem.finding(in: path)) }
        return files
    }
}

extension Synthesis {
    /// Every table of one synthetic year.
    func tables(seed: UInt64, _ problems: inout [PlanProblem]) -> [SyntheticTable] {
        let complaints = complaints(seed: seed, &problems)
        return StandardTables.all.map { schema in
            switch schema.name {
            case "complaints": complaints
            case "concerns": concerns(of: complaints, seed: seed, &problems)
            case "compliments": compliments(with: complaints, seed: seed, &problems)
            default: rows(of: schema.name, with: complaints, seed: seed, &problems)
            }
        }
    }

    func complaints(seed: UInt64, _ problems: inout [PlanProblem]) -> SyntheticTable {
        var random = SplitMix64(seed: seed, stream: "complaints")
        let filler = ComplaintsFiller(plan: plan.complaints, line: line, fields: fields(of: "complaints"))
        return filler.fill(&random, &problems)
    }

    func concerns(
        of complaints: SyntheticTable, seed: UInt64, _ problems: inout [PlanProblem]
    ) -> SyntheticTable {
        let fields = fields(of: "concerns")
        guard let concerns = plan.concerns else { return SyntheticTable("concerns", fields: fields, count: 0) }
        var random = SplitMix64(seed: seed, stream: "concerns")
        return ConcernsFiller(plan: concerns, fields: fields).fill(complaints, &random, &problems)
    }

    private func compliments(
        with complaints: SyntheticTable, seed: UInt64, _ problems: inout [PlanProblem]
    ) -> SyntheticTable {
        guard let compliments = plan.compliments else {
            return SyntheticTable("compliments", fields: fields(of: "compliments"), count: 0)
        }
        var random = SplitMix64(seed: seed, stream: "compliments")
        var table = filler(compliments.table, complaints).fill(&random, &problems)
        ComplimentsFiller(plan: compliments).fill(&table, &random, &problems)
        return table
    }

    private func rows(
        of name: TableName, with complaints: SyntheticTable, seed: UInt64, _ problems: inout [PlanProblem]
    ) -> SyntheticTable {
        guard let table = plan.tables.first(where: { $0.name == name }) else {
            return SyntheticTable(name, fields: fields(of: name), count: 0)
        }
        var random = SplitMix64(seed: seed, stream: name.text)
        return filler(table, complaints).fill(&random, &problems)
    }

    private func filler(_ plan: TablePlan, _ complaints: SyntheticTable) -> RowsFiller {
        RowsFiller(plan: plan, line: line, fields: fields(of: plan.name), complaints: complaints)
    }

    func schemas(of name: TableName) -> [FieldSchema] {
        StandardTables.schema(name).map { mapping.fields(of: $0) } ?? []
    }

    private func fields(of name: TableName) -> [FieldName] { schemas(of: name).map(\.name) }

    func writer(for name: TableName) -> TableWriter {
        TableWriter(
            schemas(of: name), mapping: mapping.table(name), vocabulary: vocabulary,
            style: plan.files[name] ?? .plain)
    }
}
