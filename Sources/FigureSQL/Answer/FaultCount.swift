import Diagnostics
import Quantities
import Records

/// The sentence about rows of an engine that break a rule. It counts them; to see them is the engine's business.
struct FaultCount {
    private let fault: EngineAnswer.Fault
    private let heading: String

    init(_ fault: EngineAnswer.Fault, _ sources: ScriptSources) {
        self.fault = fault
        let table = TableName(fault.table)
        let mapping = sources.tables.mapping
        let field = StandardTables.schema(table).flatMap { schema in
            mapping.fields(of: schema).first { $0.name.text == fault.field }
        }
        heading = field.flatMap { mapping.table(table).heading(of: $0) } ?? fault.field
    }

    func finding(at place: SourceLocation) -> Finding {
        let rows = fault.rows == 1 ? "1 row" : "\(Grouping.thousands(fault.rows)) rows"
        return Finding(
            fault.rule, at: place,
            "\(rows) of '\(TableName(fault.table).engineName)': \(words) (column '\(heading)')",
            fix: fault.rule.isAcceptable
                ? "correct the records, or list their references under 'accepted' in edition.yaml with a reason"
                : "correct the records")
    }

    private var words: String {
        switch fault.rule {
        case .requiredField: "the cell is empty, and every record needs it"
        case .knownCategory: "the cell is none of the categories"
        case .dateFormat: "the date lies before 1911 or after 2088"
        case .amountFormat: "the number is below zero, or not in whole pence"
        case .uniqueReference: "the reference stands twice"
        case .knownComplaint: "no complaint has this reference"
        case .datesInOrder: "the date lies before one that it follows"
        case .dateInPeriod: "the date does not belong to the period of the report"
        case .openCaseWithOutcome: "there is an outcome, but its stage has not been answered"
        case .outcomeWithoutEnd: "there is an outcome, but no stage has been answered"
        case .stagesNested: "there is a date of stage 3, but stage 2 was never asked for"
        case .withdrawnConsistent: "outcome and withdrawal contradict each other"
        case .eventRecorded: "the cell is empty, but what comes after it is filled in"
        case .subcodeOfConcern: "the detail belongs to another concern"
        default: "the record breaks '\(fault.rule)'"
        }
    }

    /// An entry that no row of the engine needs.
    static func unused(_ acceptance: Acceptance) -> Finding {
        Finding(
            .acceptedUnused, at: acceptance.location,
            "this entry accepts nothing: no such record breaks '\(acceptance.rule)'", fix: "delete the entry")
    }
}
