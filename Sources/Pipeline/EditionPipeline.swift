import Clocks
import Diagnostics
package import Disclosure
import FigureComputing
package import Figures
import Quantities
package import Records
import Settings

/// What an edition may publish, and what only the officer may see.
package struct ProtectedEdition {
    package let sources: EditionSources
    /// For the officer's terminal; never handed to a page.
    package let raw: FigureSet
    package let figures: ProtectedFigureSet
    package let quotes: [PublishableQuote]
    let actions: [PublishableAction]
    package let accepted: [AcceptedFinding]
}

extension EditionSources {
    /// The figures with what the records cannot tell: what the edition declares, and what follows from their gaps.
    func declared(_ figures: FigureSet, _ findings: inout Findings) -> FigureSet {
        figures.declaring(settings.notAvailable, &findings)
            .answering(settings.absent, library, records, &findings)
    }
}

extension ProtectedEdition {
    /// How many rows figures leave out because a cell is empty, for the officer: never for a page.
    var leftOutInWords: [String] {
        var figures: [LeftOutRows: [FigureName]] = [:]
        for figure in raw.figures {
            for left in figure.leftOut { figures[left, default: []].append(figure.name) }
        }
        return figures.sorted { ($0.key.part, $0.key.count) < ($1.key.part, $1.key.count) }.map { left, names in
            let rows = left.count == 1 ? "1 row has" : "\(left.count) rows have"
            return
                "\(sources.place.folder): \(rows) no '\(left.part)', left out of \(names.map(\.text).joined(separator: ", "))"
        }
    }

    /// The oddities of the records that were accepted as true, without the records' references.
    var acceptedInWords: [String] {
        accepted.map { entry in
            let times = entry.count == 1 ? "once" : "\(entry.count) times"
            return "\(sources.place.folder): accepted \(times) [\(entry.acceptance.rule)]: \(entry.acceptance.reason)"
        }
    }
}

/// An edition computed, but not protected.
package struct EditionDraft {
    package let sources: EditionSources
    package let words: RecordedWords
    package let raw: FigureSet
    /// With what the records can't tell declared.
    let declared: FigureSet

    /// What is about to be published.
    package var release: Release {
        Release(
            declared, history: sources.history, ledger: sources.ledger, under: sources.policy,
            at: sources.policyLocation)
    }
}

/// What of the records a report rests on besides figures.
package struct RecordedWords {
    /// Whether compliments may be quoted.
    let quotes: QuoteRecords
    /// Written to be published.
    let actions: [PublishableAction]
    let accepted: [AcceptedFinding]
}

extension RecordedWords {
    init(_ records: ValidatedRecords) {
        quotes = QuoteRecords(records.dataset, row: records.compliment)
        actions = PublishableAction.list(from: records.dataset)
        accepted = records.accepted
    }
}

/// From the files of an edition to what it may publish. Each step stops the next where it found an error.
package struct EditionPipeline {
    let reader: EditionReader
    let records: RecordsReader
    let threads: Int
    let engine: EngineClient
    let exported: ExportedFigures
    let mayHoldRecords: @Sendable (_ path: String) -> Bool

    func run(
        _ place: Catalogue.Edition, of council: CouncilSources, _ findings: inout Findings, _ watch: inout Stopwatch
    ) -> ProtectedEdition? {
        guard let draft = draft(place, of: council, &findings, &watch) else { return nil }
        return watch.time("protect figures") { protect(draft, &findings) }
    }

    /// Everything before the wall; nil where an error was found.
    func draft(
        _ place: Catalogue.Edition, of council: CouncilSources, _ findings: inout Findings, _ watch: inout Stopwatch
    ) -> EditionDraft? {
        guard let sources = watch.time("read settings", { reader.read(place, of: council, &findings) }),
            let (raw, words) = counted(sources, &findings, &watch)
        else { return nil }
        let before = findings.errorCount
        let declared = sources.declared(raw, &findings)
        guard findings.errorCount == before else { return nil }
        return EditionDraft(sources: sources, words: words, raw: raw, declared: declared)
    }

    /// The figures, and what else of the records a report rests on: computed here, or by the engine that holds them.
    private func counted(
        _ sources: EditionSources, _ findings: inout Findings, _ watch: inout Stopwatch
    ) -> (FigureSet, RecordedWords)? {
        if let file = exported[sources.siteFolder] {
            return file.counted(sources, mayLie: mayHoldRecords(file.path), &findings)
        }
        if sources.records.engine != nil {
            return watch.time("run the engine") { engine.counted(sources, &findings) }
        }
        guard let records = watch.time("read and validate records", { validate(sources, &findings) }),
            let raw = watch.time("compute figures", { compute(sources, records, &findings) })
        else { return nil }
        let check = PracticeCheck(of: sources, reader)
        findings.report(watch.time("check practices") { check.findings(in: records, threads: threads) })
        return (raw, RecordedWords(records))
    }

    func validate(_ sources: EditionSources, _ findings: inout Findings) -> ValidatedRecords? {
        let start = findings.errorCount
        findings.report(InventedRecords.findings(in: sources, reader.tree, records))
        checkReview(sources, &findings)
        guard let read = records.read(sources.records, vocabulary: sources.vocabulary, &findings) else { return nil }
        if read.dataset.hasTable("stops") { checkStops(sources, &findings) }
        return findings.errorCount == start ? read : nil
    }

    /// The weekly list shows a case whose stops are in disorder; a mean of a year would hide it.
    private func checkStops(_ sources: EditionSources, _ findings: inout Findings) {
        var told = Findings()
        guard let read = records.readCases(sources.records, vocabulary: sources.vocabulary, &told) else { return }
        var cases = StaffCases()
        cases.add(read)
        for (place, record) in cases.all.enumerated() {
            for problem in record.stopProblems {
                findings.report(problem.finding(at: cases.place(of: problem, at: place)).weighing(.error))
            }
        }
    }

    func compute(
        _ sources: EditionSources, _ records: ValidatedRecords, _ findings: inout Findings
    ) -> FigureSet? {
        FigureEngine.compute(sources.library, records.dataset, sources.context, threads: threads, &findings)
    }

    /// Through the wall.
    private func protect(_ draft: EditionDraft, _ findings: inout Findings) -> ProtectedEdition? {
        let before = findings.errorCount
        let (sources, words) = (draft.sources, draft.words)
        let figures = draft.release.protected(by: sources.protection, &findings)
        findings.report(FrozenHidden.findings(of: figures, sources))
        let quotes = quotes(sources, words.quotes, figures, &findings)
        guard findings.errorCount == before else { return nil }
        return ProtectedEdition(
            sources: sources, raw: draft.raw, figures: figures, quotes: quotes,
            actions: words.actions, accepted: words.accepted)
    }
}
