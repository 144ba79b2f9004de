import Diagnostics
import Disclosure
import FigureComputing
import Figures
import Quantities
import Records
import Settings
import Site

/// Computes a quarter and the four before it by the engine and the definitions of the annual report, so that the quarters
/// of a year add up to it.
struct QuarterlyReader {
    let found: FoundPublication
    let sources: StaffSources
    let editions: EditionPipeline
    /// What happened later is not known.
    let day: CalendarDate

    /// Figures that quarterly reports have and annual ones do not.
    private static let definitions = "templates/staff/quarterly/figures.yaml"

    /// An edition with its records, whose year some of the quarters lie in.
    private struct Year {
        let sources: EditionSources
        let dataset: Dataset
        let library: FigureLibrary
        /// Never later than the edition's own day: what happened after it is in no figure of the report either.
        let asAt: CalendarDate

        /// The days that its records are about; nil where there are none.
        var recorded: ReportingPeriod? {
            let days = dataset.table("complaints").dates("received_on")?.days ?? []
            return ReportingPeriod(from: sources.settings.period.start, to: asAt).flatMap {
                RecordedSpan.of(days.filter { $0 != DateColumn.missing }.map(DateColumn.date), within: $0)
            }
        }
    }

    /// Nil with findings. Also tells where the records lie that were read.
    func read(
        _ asked: ReportingQuarter?, _ log: inout RunLog
    ) -> (StaffQuarterly, [RecordsSettings])? {
        let quarter = asked ?? found.settings.quarter ?? ReportingQuarter(of: day.adding(days: 1)).moved(by: -1)
        let quarters = (0...4).map { quarter.moved(by: $0 - 4) }
        let start = ContinuousClock.now
        let years = years(holding: quarters, &log.findings)
        log.watch.end("read records", since: start)
        guard !log.findings.hasErrors else { return nil }
        let computing = ContinuousClock.now
        var sets: [ReportingQuarter: FigureSet] = [:]
        var incomplete: Set<ReportingQuarter> = []
        for year in years {
            guard let recorded = year.recorded else { continue }
            for own in quarters where year.sources.settings.period.holds(own) {
                guard let days = own.period, days.start <= recorded.end, days.end >= recorded.start else { continue }
                sets[own] = figures(of: own, year, &log.findings)
                if days.start < recorded.start || days.end > recorded.end { incomplete.insert(own) }
            }
        }
        log.watch.end("compute figures", since: computing)
        guard !log.findings.hasErrors, sets[quarter] != nil else {
            if !log.findings.hasErrors { log.findings.report(unknown(quarter, &log.findings)) }
            return nil
        }
        return StaffQuarterly.make(
            of: sets, quarters: quarters, incomplete: incomplete, on: day, marking: found.settings.marking
        ).map { ($0, years.map(\.sources.records)) }
    }

    /// Only what the quarters need is read.
    private func years(holding quarters: [ReportingQuarter], _ findings: inout Findings) -> [Year] {
        let own = sources.tree.yaml(Self.definitions, &findings)
        return sources.editions(of: found).compactMap { place -> Year? in
            guard let period = period(of: place, &findings), quarters.contains(where: { period.holds($0) }),
                let edition = editions.reader.read(place, of: found.council, &findings),
                let records = editions.validate(edition, &findings)
            else { return nil }
            let library = FigureLibrary.read(
                editions.reader.templates.figures + found.council.figures + [own].compactMap(\.self),
                schema: edition.schema,
                &findings)
            return Year(
                sources: edition, dataset: records.dataset, library: library, asAt: min(day, edition.settings.asAt))
        }
    }

    private func period(of place: Catalogue.Edition, _ findings: inout Findings) -> ReportingPeriod? {
        sources.tree.yaml("\(place.folder)/edition.yaml", &findings).map {
            EditionSettings.read($0, &findings).period
        }
    }

    private func figures(of quarter: ReportingQuarter, _ year: Year, _ findings: inout Findings) -> FigureSet? {
        guard let period = quarter.period else { return nil }
        let context = FigureContext(
            calendar: year.sources.context.calendar, limits: year.sources.context.limits, period: period,
            asAt: year.asAt)
        let figures = FigureEngine.compute(
            year.library, year.dataset, context, threads: editions.threads, &findings)
        // What the records cannot tell of a year they cannot tell of a quarter either.
        return figures.map {
            $0.declaring(year.sources.settings.notAvailable, &findings)
                .answering(year.sources.settings.absent, year.library, year.sources.records, &findings)
        }
    }

    private func unknown(_ quarter: ReportingQuarter, _ findings: inout Findings) -> Finding {
        let periods = sources.editions(of: found).compactMap { period(of: $0, &findings) }.filter { $0.start <= day }
        let first = periods.map(\.start).min().map { ReportingQuarter(of: $0) }
        let last = periods.map { min($0.end, day) }.max().map { ReportingQuarter(of: $0) }
        let known = first.flatMap { first in last.map { first...max(first, $0) } }
        return StaffProblem.quarterUnknown(found.settings.location, quarter, known: known).finding
    }
}

extension ReportingPeriod {
    fileprivate func holds(_ quarter: ReportingQuarter) -> Bool {
        quarter.period.map { contains($0.start) && contains($0.end) } ?? false
    }
}
