import Quantities
public import Records

extension CaseRecord {
    /// The complaints of an export, in the order of its rows.
    public static func all(in records: CaseRecords) -> [CaseRecord] {
        let columns = CaseColumns(records)
        return (0..<records.complaints.rowCount).map { columns.record($0) }
    }
}

/// The columns of the complaints that clocks need, looked up once.
private struct CaseColumns {
    private let records: CaseRecords
    private let received, stage1Start, advocateAsked, advocateAppointed: DateColumn?
    private let stage1Skipped, stage1Extended, stage1Sent: DateColumn?
    private let stage2Requested, stage2RecordFinal, stage2ExtensionTold, stage2NewDate, stage2Sent: DateColumn?
    private let panelRequested, panelMet, panelReported, panelResponded, withdrawn: DateColumn?
    private let stoppedFrom, stoppedTo: DateColumn?
    private let registers, teams, methods, reasons: CategoryLabels
    private let furtherStops: [Int32: [Stop]]
    private let learned: [Int32: CalendarDate]

    init(_ records: CaseRecords) {
        self.records = records
        let table = records.complaints
        received = table.dates("received_on")
        stage1Start = table.dates("s1_start_on")
        advocateAsked = table.dates("advocate_asked_on")
        advocateAppointed = table.dates("advocate_appointed_on")
        stage1Skipped = table.dates("s1_skipped_on")
        stage1Extended = table.dates("s1_extended_on")
        stage1Sent = table.dates("s1_sent_on")
        stage2Requested = table.dates("s2_requested_on")
        stage2RecordFinal = table.dates("s2_record_final_on")
        stage2ExtensionTold = table.dates("s2_extension_told_on")
        stage2NewDate = table.dates("s2_new_date")
        stage2Sent = table.dates("s2_sent_on")
        panelRequested = table.dates("s3_requested_on")
        panelMet = table.dates("s3_met_on")
        panelReported = table.dates("s3_reported_on")
        panelResponded = table.dates("s3_responded_on")
        withdrawn = table.dates("withdrawn_on")
        stoppedFrom = table.dates("stopped_from")
        stoppedTo = table.dates("stopped_to")
        registers = CategoryLabels(records, "register")
        teams = CategoryLabels(records, "team")
        methods = CategoryLabels(records, "method")
        reasons = CategoryLabels(records, "s1_start_reason")
        furtherStops = Self.furtherStops(records.stops)
        learned = Self.learned(records.learning)
    }

    /// The first day on which something was learned of each complaint.
    private static func learned(_ table: Table) -> [Int32: CalendarDate] {
        guard let rows = table.parent?.rows, let days = table.dates("learned_on") else { return [:] }
        var learned: [Int32: CalendarDate] = [:]
        for (row, parent) in rows.enumerated() where parent != ParentLink.noRow {
            guard let day = days[row] else { continue }
            learned[parent] = min(day, learned[parent] ?? day)
        }
        return learned
    }

    private static func furtherStops(_ table: Table) -> [Int32: [Stop]] {
        guard let rows = table.parent?.rows else { return [:] }
        let (from, to) = (table.dates("stopped_from"), table.dates("stopped_to"))
        var stops: [Int32: [Stop]] = [:]
        for (row, parent) in rows.enumerated() where parent != ParentLink.noRow {
            stops[parent, default: []].append(Stop(from: from?[row], to: to?[row]))
        }
        return stops
    }

    func record(_ row: Int) -> CaseRecord {
        var details = CaseRecord.Details()
        details.registerLabel = registers.label(row) ?? ""
        details.team = teams.label(row)
        details.isOral = methods.id(row) == "telephone" || methods.id(row) == "in-person"
        details.recordedStart = reasons.id(row).flatMap { StartReason(recorded: $0) }
        details.learnedOn = learned[Int32(row)]
        return CaseRecord(
            reference: records.references[row], register: register(row), dates: dates(row),
            line: records.lines[row], details: details)
    }

    private func register(_ row: Int) -> CaseRegister {
        switch registers.id(row) {
        case "statutory": .statutory
        case "corporate": .corporate
        default: .informal
        }
    }

    private func dates(_ row: Int) -> CaseDates {
        var own = CaseDates()
        own.received = received?[row]
        own.stage1Start = stage1Start?[row]
        own.advocateAsked = advocateAsked?[row]
        own.advocateAppointed = advocateAppointed?[row]
        own.stage1Skipped = stage1Skipped?[row]
        own.stage1Extended = stage1Extended?[row]
        own.stage1Sent = stage1Sent?[row]
        own.stage2Requested = stage2Requested?[row]
        own.stage2RecordFinal = stage2RecordFinal?[row]
        own.stage2ExtensionTold = stage2ExtensionTold?[row]
        own.stage2NewDate = stage2NewDate?[row]
        own.stage2Sent = stage2Sent?[row]
        own.panelRequested = panelRequested?[row]
        own.panelMet = panelMet?[row]
        own.panelReported = panelReported?[row]
        own.panelResponded = panelResponded?[row]
        own.withdrawn = withdrawn?[row]
        let (from, to) = (stoppedFrom?[row], stoppedTo?[row])
        if from != nil || to != nil { own.stops.append(Stop(from: from, to: to)) }
        own.stops += furtherStops[Int32(row)] ?? []
        return own
    }
}

/// A category column with the words of its dimension.
private struct CategoryLabels {
    private let codes: [UInt16]
    private let categories: [Category]

    init(_ records: CaseRecords, _ field: FieldName) {
        let column = records.complaints.categories(field)
        codes = column?.codes ?? []
        categories = column.flatMap { records.vocabulary[$0.dimension]?.categories } ?? []
    }

    private func category(_ row: Int) -> Category? {
        guard row < codes.count, codes[row] != CategoryColumn.missing else { return nil }
        return categories[Int(codes[row]) - 1]
    }

    func id(_ row: Int) -> CategoryID? { category(row)?.id }
    func label(_ row: Int) -> String? { category(row)?.label }
}
