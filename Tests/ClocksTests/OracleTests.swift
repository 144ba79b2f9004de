import Clocks
import Quantities
import Testing

/// Every clock against a second opinion that knows nothing of our code (`Tests/Oracles/case_clocks.py`).
@Suite struct OracleTests {
    @Test func `ten thousand random complaints stand where the oracle says`() throws {
        let lines = try Self.lines()
        let assessor = try Project.assessor(on: "2020-01-01")
        #expect(lines.count == 10_000)
        var wrong: [String] = []
        for line in lines {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let found = Self.words(assessor.on(date(cells[18])).assess(Self.record(cells)))
            if found != cells[19] { wrong.append("\(line) found: \(found)") }
        }
        #expect(wrong.prefix(5) == [], "\(wrong.count) of \(lines.count)")
    }

    static func lines() throws -> [Substring] {
        Array(try Project.text("Tests/Oracles/case-clocks.csv").split(separator: "\n").dropFirst())
    }

    private static var fields: [WritableKeyPath<CaseDates, CalendarDate?>] {
        [
            \.received, \.stage1Start, \.advocateAsked, \.advocateAppointed, \.stage1Extended, \.stage1Sent,
            \.stage1Skipped,
            \.stage2Requested, \.stage2RecordFinal, \.stage2ExtensionTold, \.stage2NewDate, \.stage2Sent,
            \.panelRequested,
            \.panelMet, \.panelReported,
        ]
    }

    static func record(_ cells: [String]) -> CaseRecord {
        var dates = CaseDates()
        for (path, cell) in zip(fields, cells) { dates[keyPath: path] = CalendarDate(iso: cell) }
        if let from = CalendarDate(iso: cells[15]) {
            dates.stops = [Stop(from: from, to: CalendarDate(iso: cells[16]))]
        }
        var details = CaseRecord.Details()
        details.isOral = cells[17] == "1"
        return CaseRecord(reference: "C", register: .statutory, dates: dates, details: details)
    }

    private static func words(_ standing: CaseStanding?) -> String {
        guard let standing else { return "unknown" }
        guard standing.isOpen else { return "closed" }
        guard standing.problems.isEmpty, let clock = standing.current else { return "unclear" }
        guard let start = clock.start else { return "\(clock.name.rawValue) waiting" }
        let head = "\(clock.name.rawValue) \(start)"
        switch clock.state {
        case .over(let days): return "\(head) over \(clock.due?.iso ?? "") \(days.count)"
        case .stopped(_, let left): return "\(head) stopped  \(left.count)"
        case .running(let left): return "\(head) running \(clock.due?.iso ?? "") \(left.count)"
        default: return "\(head) \(clock.state)"
        }
    }
}
