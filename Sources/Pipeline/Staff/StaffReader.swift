import Clocks
import Diagnostics
import Disclosure
import Quantities
import Records
import Settings

/// What the pages of a publication for staff are made from, already released to staff.
enum StaffContent {
    case openCases(StaffRelease)
    case dashboard(StaffDashboard)
    case quarterly(StaffQuarterly)
    case learning(StaffLearning)
    /// Markdown and nothing else.
    case written

    /// Nil where the pages list no cases.
    var openCases: Int? {
        switch self {
        case .openCases(let release): release.cases.count
        case .dashboard(let dashboard): dashboard.all.open
        case .quarterly, .learning, .written: nil
        }
    }
}

/// Reads what a publication for staff is made from, and has it released.
struct StaffReader {
    let found: FoundPublication
    let sources: StaffSources
    let editions: EditionPipeline
    let day: CalendarDate
    /// Where the pages will lie.
    let folder: String
    /// Asked for on the command line.
    let quarter: ReportingQuarter?

    /// Nil with findings. Also tells where the records lie that were read.
    func read(_ log: inout RunLog) -> (StaffContent, [RecordsSettings])? {
        switch found.settings.pages {
        case .markdown: return (.written, [])
        case .learning: return learning(&log.findings)
        case .openCases:
            return fromCases(&log) { cases, _, assessor in
                StaffRelease.openCases(of: cases, by: assessor, marking: found.settings.marking)
                    .map { .openCases($0) }
            }
        case .dashboard:
            return fromCases(&log) { cases, spans, assessor in
                StaffDashboard.make(
                    of: cases, recorded: spans, by: assessor, marking: found.settings.marking
                ).map { .dashboard($0) }
            }
        case .quarterly:
            let reader = QuarterlyReader(found: found, sources: sources, editions: editions, day: day)
            guard sources.mayLie(in: folder, found, &log.findings) else { return nil }
            return reader.read(quarter, &log).map { (.quarterly($0), $1) }
        }
    }

    private func fromCases(
        _ log: inout RunLog, _ release: ([CaseRecord], [ReportingPeriod], CaseAssessor) -> StaffContent?
    ) -> (StaffContent, [RecordsSettings])? {
        let start = ContinuousClock.now
        guard let read = sources.cases(of: found, into: folder, &log.findings),
            let assessor = sources.assessor(on: day, found.council, editions.reader.templates, &log.findings)
        else { return nil }
        log.watch.end("read records", since: start)
        let assessing = ContinuousClock.now
        defer { log.watch.end("work out clocks", since: assessing) }
        tellProblems(of: read, by: assessor, &log.findings)
        let received = read.all.compactMap(\.dates.received)
        let spans = read.records.compactMap { records in
            ReportingPeriod(from: records.period.start, to: records.asAt).flatMap {
                RecordedSpan.of(received, within: $0)
            }
        }
        return release(read.all, spans, assessor).map { ($0, read.records) }
    }

    /// Every open case of which nothing can be worked out, by its place in the records.
    private func tellProblems(of cases: StaffCases, by assessor: CaseAssessor, _ findings: inout Findings) {
        for (place, record) in cases.all.enumerated() {
            guard let standing = assessor.assess(record), standing.isOpen else { continue }
            for problem in standing.problems {
                findings.report(problem.finding(at: cases.place(of: problem, at: place)))
            }
        }
    }
}
