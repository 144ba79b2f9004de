import Diagnostics
import FigureComputing
import Quantities
import Records

/// A rule that a row of a table can break, as a condition over the tidied table `r`.
struct RecordFault {
    let rule: RuleID
    /// The field that a finding names.
    let field: FieldName
    let condition: String
}

/// The rules of `BlockParser`, as conditions: what breaks one is counted, and nothing of it is printed.
struct RecordFaults {
    let columns: RecordColumns
    let sources: ScriptSources
    let dialect: SQLDialect

    private var table: TableName { columns.table.name }

    var all: [RecordFault] {
        required + unknown + dates + late + order + events + carriedOver + ending + nesting + subcodes
    }

    private func has(_ field: FieldName) -> Bool { columns.fields.contains { $0.name == field } }

    private func column(_ field: FieldName) -> String { "r.\(dialect.name(field))" }

    private func fields(_ isWanted: (FieldKind) -> Bool) -> [FieldName] {
        columns.fields.filter { isWanted($0.kind) }.map(\.name)
    }

    private var required: [RecordFault] {
        columns.fields.filter(\.isRequired).filter { $0.kind != .text }.map {
            RecordFault(rule: .requiredField, field: $0.name, condition: emptiness($0))
        }
    }

    /// A category that is unknown is not empty.
    private func emptiness(_ field: FieldSchema) -> String {
        guard case .category = field.kind else { return "\(column(field.name)) IS NULL" }
        return "\(column(field.name)) IS NULL AND r.\(dialect.name(Self.flag(field.name))) = 0"
    }

    /// The column of the tidied rows that tells that a cell could not be understood.
    static func flag(_ field: FieldName) -> String { "odd_\(field.text)" }

    /// What a cell of a kind may not be, as an expression of 1 or 0 over the engine's own columns.
    func oddity(_ field: FieldSchema) -> String? {
        guard let heading = columns.heading(field) else { return nil }
        let (raw, cell) = (dialect.name(heading), columns.name(field))
        switch field.kind {
        case .category(let name):
            return
                "CASE WHEN \(cell) IS NOT NULL AND \(columns.id(of: cell, field.name, name)) IS NULL THEN 1 ELSE 0 END"
        case .count: return "CASE WHEN \(raw) < 0 OR \(raw) > 999999999 THEN 1 ELSE 0 END"
        case .money:
            return "CASE WHEN \(raw) < 0 OR \(raw) >= 10000000 OR \(raw) * 100 <> FLOOR(\(raw) * 100) THEN 1 ELSE 0 END"
        default: return nil
        }
    }

    private var unknown: [RecordFault] {
        columns.fields.filter { oddity($0) != nil }.map { field in
            let isNumber = field.kind == .count || field.kind == .money
            return RecordFault(
                rule: isNumber ? .amountFormat : .knownCategory, field: field.name,
                condition: "r.\(dialect.name(Self.flag(field.name))) = 1")
        }
    }

    private var dates: [RecordFault] {
        fields { $0 == .date }.map { field in
            RecordFault(
                rule: .dateFormat, field: field,
                condition: "\(column(field)) NOT BETWEEN DATE '1911-01-01' AND DATE '2088-12-31'")
        }
    }

    /// What lies in the future by its nature has no last day.
    private var late: [RecordFault] {
        let (end, asAt) = (sources.context.period.end, sources.context.asAt)
        return fields { $0 == .date }.filter { $0 != "s2_new_date" && $0 != "due_on" }.map { field in
            let last = field == "received_on" ? min(end, asAt) : asAt
            return RecordFault(rule: .dateInPeriod, field: field, condition: "\(column(field)) > \(dialect.day(last))")
        }
    }

    /// Each date against the last one before it that is filled in, in every chain that it stands in.
    private var order: [RecordFault] {
        let chains = DateOrder.chains(of: table)
        var conditions: [FieldName: [String]] = [:]
        for chain in chains {
            for (place, field) in chain.enumerated().dropFirst() {
                let earlier = chain[..<place].reversed().map(column).joined(separator: ", ")
                conditions[field, default: []].append("\(column(field)) < COALESCE(\(earlier), DATE '0001-01-01')")
            }
        }
        return conditions.sorted { $0.key < $1.key }.map { field, parts in
            RecordFault(rule: .datesInOrder, field: field, condition: parts.joined(separator: " OR "))
        }
    }

    /// What is empty although something is filled in that comes after it.
    private var events: [RecordFault] {
        let isRead = { (field: FieldName) in columns.fields.contains { $0.name == field && columns.heading($0) != nil }
        }
        var conditions: [FieldName: [String]] = [:]
        for own in Precedence.all(of: table) where ([own.later] + own.earlier).allSatisfy(isRead) {
            let isEmpty = "COALESCE(\(own.earlier.map(column).joined(separator: ", "))) IS NULL"
            conditions[own.earlier[0], default: []].append("\(column(own.later)) IS NOT NULL AND \(isEmpty)")
        }
        for own in Standstill.all(of: table) where isRead(own.from) && isRead(own.to) {
            let moved = own.movedBy.filter(isRead).map { "\(column($0)) > \(column(own.from))" }
            guard !moved.isEmpty else { continue }
            conditions[own.to, default: []].append(
                "\(column(own.to)) IS NULL AND (\(moved.joined(separator: " OR ")))")
        }
        return conditions.sorted { $0.key < $1.key }.map { field, parts in
            RecordFault(rule: .eventRecorded, field: field, condition: parts.joined(separator: " OR "))
        }
    }

    /// Received earlier: rightly here where it was still open when the period began.
    private var carriedOver: [RecordFault] {
        guard let dates = RecordPeriod.dates(of: table) else { return [] }
        let start = dialect.day(sources.context.period.start)
        let later = dates.later.map(column)
        let isOver =
            switch later.count {
            case 0: "TRUE"
            case 1: "\(later[0]) < \(start)"
            default: "GREATEST(\(later.joined(separator: ", "))) < \(start)"
            }
        return [
            RecordFault(
                rule: .dateInPeriod, field: dates.belongs,
                condition: "\(column(dates.belongs)) < \(start) AND \(isOver)")
        ]
    }
}

extension RecordFaults {
    /// What a complaint's outcome, its answers and its withdrawal must tell about one another.
    private var ending: [RecordFault] {
        guard table == "complaints" else { return [] }
        let (outcome, withdrawn) = ("r.outcome", "r.withdrawn_on")
        let isWithdrawn = "\(outcome) = 'withdrawn'"
        let isAnswerTold = "\(outcome) IS NOT NULL AND \(withdrawn) IS NULL AND NOT (\(isWithdrawn))"
        let isUnanswered = "COALESCE(r.s1_sent_on, r.s2_sent_on, r.s3_responded_on) IS NULL"
        let answered = """
            CASE WHEN r.outcome_stage = 'stage-3' OR r.outcome_stage IS NULL AND r.s3_requested_on IS NOT NULL
              THEN r.s3_responded_on
              WHEN r.outcome_stage = 'stage-2' OR r.outcome_stage IS NULL AND r.s2_requested_on IS NOT NULL
              THEN r.s2_sent_on ELSE r.s1_sent_on END
            """
        return [
            RecordFault(
                rule: .withdrawnConsistent, field: "outcome",
                condition:
                    "\(isWithdrawn) AND \(withdrawn) IS NULL OR NOT (\(isWithdrawn)) AND \(withdrawn) IS NOT NULL"),
            RecordFault(
                rule: .withdrawnConsistent, field: "withdrawn_on",
                condition: "\(outcome) IS NULL AND \(withdrawn) IS NOT NULL"),
            RecordFault(rule: .outcomeWithoutEnd, field: "outcome", condition: "\(isAnswerTold) AND \(isUnanswered)"),
            RecordFault(
                rule: .openCaseWithOutcome, field: "outcome",
                condition: "\(isAnswerTold) AND NOT (\(isUnanswered)) AND \(answered) IS NULL"),
        ]
    }

    /// Stage 3 follows stage 2 (SI 2006/1738, regulation 18(1)).
    private var nesting: [RecordFault] {
        guard table == "complaints" else { return [] }
        let next = ["s3_requested_on", "s3_met_on", "s3_reported_on", "s3_responded_on"].map { "r.\($0)" }
        return [
            RecordFault(
                rule: .stagesNested, field: "s3_requested_on",
                condition: "r.s2_requested_on IS NULL AND COALESCE(\(next.joined(separator: ", "))) IS NOT NULL")
        ]
    }

    /// A subcode lies in its concern.
    private var subcodes: [RecordFault] {
        guard table == "concerns", let inner = sources.vocabulary["subcode"], inner.within == "concern" else {
            return []
        }
        let pairs = inner.categories.compactMap { category in
            category.within.map { (key: category.id.text, value: $0.text) }
        }
        guard !pairs.isEmpty else { return [] }
        return [
            RecordFault(
                rule: .subcodeOfConcern, field: "subcode",
                condition: "\(dialect.lookUp("r.subcode", in: pairs)) <> r.concern")
        ]
    }
}
