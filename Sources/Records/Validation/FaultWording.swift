import Diagnostics
import Quantities

/// The sentences about faulty records. None of them holds a cell.
struct FaultWording {
    private let plan: TablePlan
    private let vocabulary: Vocabulary

    init(_ plan: TablePlan, _ vocabulary: Vocabulary) {
        self.plan = plan
        self.vocabulary = vocabulary
    }

    /// In the order of the file. What has one cause is one finding, at the first place, with the number of rows.
    func findings(_ log: FaultLog) -> Findings {
        var findings: [Finding] = []
        for (kind, faults) in log.kept {
            let count = log.counts[kind, default: 0]
            if kind.way != nil {
                findings += faults.prefix(1).map { finding(kind, $0, more(kind, count, faults.dropFirst())) }
            } else {
                findings += faults.map { finding(kind, $0) }
                if count > faults.count { findings.append(summary(kind, count - faults.count)) }
            }
        }
        return Findings(Findings(findings).sorted)
    }

    private func finding(_ kind: FaultLog.Kind, _ fault: RecordFault, _ more: String = "") -> Finding {
        Finding(
            kind.rule, at: place(kind, fault), message(kind, fault.detail) + more, fix: fix(kind, fault.detail))
    }

    /// The other rows with the same fault: how many they are, and the first of them.
    private func more(_ kind: FaultLog.Kind, _ count: Int, _ others: ArraySlice<RecordFault>) -> String {
        guard count > 1 else { return "" }
        let rest = count - 1
        let rows = others.prefix(rest == 6 ? 6 : 5).map { String(RecordFault.sheetRow($0.row)) }
        let last = rest > rows.count ? " and \(Grouping.thousands(rest - rows.count)) others" : ""
        let number = rest == 1 ? "1 more row" : "\(Grouping.thousands(rest)) more rows"
        return "; \(what(kind)) in \(number): \(rows.joined(separator: ", "))\(last)"
    }

    private func what(_ kind: FaultLog.Kind) -> String {
        switch kind.rule.cause {
        case .row, .way: kind.rule == .raggedRow ? "the number is wrong" : "the same"
        case .value: kind.value == nil ? "this and more than \(FaultLog.told) other values are" : "the same value"
        }
    }

    private func place(_ kind: FaultLog.Kind, _ fault: RecordFault) -> SourceLocation {
        SourceLocation(
            path: plan.path, line: fault.line, column: kind.column.map { $0 + 1 },
            heading: kind.column.flatMap { plan.headings[$0].shown }, row: RecordFault.sheetRow(fault.row))
    }

    private func summary(_ kind: FaultLog.Kind, _ rest: Int) -> Finding {
        let place = SourceLocation(path: plan.path, heading: kind.column.flatMap { plan.headings[$0].shown })
        let rows = rest == 1 ? "1 more row breaks" : "\(Grouping.thousands(rest)) more rows break"
        return Finding(
            kind.rule, at: place, "\(rows) this rule in the same way",
            fix: "correct the rows above first; they may have one cause")
    }

    private func message(_ kind: FaultLog.Kind, _ detail: FaultDetail) -> String {
        switch (kind.rule, detail) {
        case (.blankRow, _): "the row is blank and not counted"
        case (.spreadsheetError, _): "the cell holds an error of the spreadsheet, such as #N/A"
        case (.requiredField, _): "the cell is empty, and every record needs it"
        case (.knownCategory, _): "the cell is none of the categories of '\(dimension(kind)?.label ?? "")'"
        case (.dateFormat, _): "the cell is not a date as \(dateStyle(kind)), from 1911 to 2088"
        case (.amountFormat, _): "the cell is not \(numberKind(kind))"
        case (.uniqueReference, .firstRow(let row)): "the reference is that of the record in row \(row)"
        case (.uniqueReference, _): "the reference stands twice"
        case (.knownComplaint, _): "no complaint has this reference"
        case (.wrongEncoding, _): "the cell is not \(plan.encoding.rawValue)"
        case (.strayQuote, _): "a quotation mark stands inside a cell that is not quoted, or is not doubled"
        case (.notARecord, .total): "this row is a total, not a record"
        case (.notARecord, _): "this row is a title or a note, not a record: hardly a cell of it is filled in"
        case (.raggedRow, .cells(let count)):
            "the row has \(count) \(count == 1 ? "cell" : "cells") where the headings have \(plan.headings.count)"
        case (.datesInOrder, .earlier(let column)):
            "this date lies before the one under '\(plan.headings[column].shown ?? plan.headings[column].letter)'"
        case (.eventRecorded, .later(let column)):
            "this cell is empty, but '\(plan.headings[column].shown ?? plan.headings[column].letter)' tells of what came after it"
        default: messageOfRow(kind, detail)
        }
    }

    private func messageOfRow(_ kind: FaultLog.Kind, _ detail: FaultDetail) -> String {
        switch (kind.rule, detail) {
        case (.dateInPeriod, .afterPeriod): "the date lies after the period of the report"
        case (.dateInPeriod, .afterAsAt): "the date lies after the day on which the records were taken"
        case (.dateInPeriod, _): "the record was over before the period of the report began"
        case (.openCaseWithOutcome, _): "there is an outcome, but its stage has not been answered"
        case (.outcomeWithoutEnd, _): "there is an outcome, but no stage has been answered"
        case (.stagesNested, _): "there is a date of stage 3, but stage 2 was never asked for"
        case (.withdrawnConsistent, .withdrawnWithoutDate): "the outcome is 'withdrawn', but there is no date of it"
        case (.withdrawnConsistent, .withdrawnWithOutcome):
            "there is a date of withdrawal, but another outcome than 'withdrawn'"
        case (.withdrawnConsistent, .withdrawnWithoutOutcome): "there is a date of withdrawal, but no outcome"
        case (.subcodeOfConcern, _): "this detail belongs to another concern"
        default: "the record breaks '\(kind.rule)'"
        }
    }

    private func fix(_ kind: FaultLog.Kind, _ detail: FaultDetail) -> String {
        switch (kind.rule, detail) {
        case (.knownCategory, _):
            "correct the record to one of: \(choices(kind)); or map its value to one under 'values' in the mapping file"
        case (.dateFormat, .dateAs(let style)):
            "state 'dates: \(style.rawValue)' for this table in the mapping file, or export dates as \(dateStyle(kind))"
        case (.dateFormat, .dateWithZone):
            "export the day alone: a time with a zone can be another day here"
        case (.dateFormat, .dateNumber):
            "give the column the format of a date in the spreadsheet, then export again: this is its number of a day"
        case (.notARecord, .total): "delete the row from the export, or the total would be counted as one more"
        case (.notARecord, _): "delete the row from the export, or fill in what is missing"
        case (.dateFormat, _): "correct the date, or state their style in the mapping file: iso, uk or uk-short-year"
        case (.wrongEncoding, _): "name the export's encoding in the mapping file: utf-8 or windows-1252"
        case (.strayQuote, _): "quote the whole cell and double the marks inside it"
        case (.raggedRow, _): "look for a missing or extra comma, or a line break that is not in quotation marks"
        case (.uniqueReference, _): "delete one of the two records, or give each its own reference"
        case (.knownComplaint, _): "correct the reference, or export the complaint too"
        case (.blankRow, _): "delete blank rows from the export, if you like"
        case (.spreadsheetError, _): "correct the formula and export again, or empty the cells"
        case (.requiredField, _): "fill it in"
        case (.eventRecorded, _):
            "fill it in, empty the later cell if it is wrong, or list the reference under 'accepted' in edition.yaml with a reason"
        case (.amountFormat, _): "correct the record"
        default: "correct the record, or list its reference under 'accepted' in edition.yaml with a reason"
        }
    }

    private func field(_ kind: FaultLog.Kind) -> FieldSchema? {
        kind.column.flatMap { column in plan.slots.first { $0.column == column }?.field }
    }

    private func dimension(_ kind: FaultLog.Kind) -> Dimension? {
        field(kind)?.kind.dimension.flatMap { vocabulary[$0] }
    }

    /// Which one is meant, nobody but the officer can tell: a cell is too short for likeness to prove anything.
    private func choices(_ kind: FaultLog.Kind) -> String {
        (dimension(kind)?.categories ?? []).map { "'\($0.label)'" }.joined(separator: ", ")
    }

    private func dateStyle(_ kind: FaultLog.Kind) -> String {
        switch kind.column.flatMap({ plan.cells[$0].kind.dateStyle }) ?? .iso {
        case .iso: "2022-03-31"
        case .uk: "31/03/2022"
        case .ukShortYear: "31/03/22"
        }
    }

    private func numberKind(_ kind: FaultLog.Kind) -> String {
        field(kind)?.kind == .money
            ? "an amount such as 300, 300.00 or £1,250.50" : "a whole number such as 28103 or 28,103"
    }
}
