import Diagnostics
import Disclosure
import Figures
import Records
import Settings

/// What an edition may publish, and what only the officer may see.
struct ProtectedEdition {
    let sources: EditionSources
    /// For the officer's terminal; never handed to a page.
    let raw: FigureSet
    let figures: ProtectedFigureSet
    let quotes: [PublishableQuote]
    let actions: [PublishableAction]
    let accepted: [AcceptedFinding]
}

extension ProtectedEdition {
    /// The oddities of the records that were accepted as true, without the records' references.
    var acceptedInWords: [String] {
        accepted.map { entry in
            let times = entry.count == 1 ? "once" : "\(entry.count) times"
            return "\(sources.place.folder): accepted \(times) [\(entry.acceptance.rule)]: \(entry.acceptance.reason)"
        }
    }
}

/// From the files of an edition to what it may publish. Each step stops the next where it found an error.
struct EditionPipeline {
    let reader: EditionReader
    let records: RecordsReader
    let threads: Int

    func run(
        _ place: Catalogue.Edition, of council: CouncilSources, _ findings: inout Findings, _ watch: inout Stopwatch
    ) -> ProtectedEdition? {
        guard let sources = watch.time("read settings", { reader.read(place, of: council, &findings) }),
            let records = watch.time("read and validate records", { validate(sources, &findings) }),
            let raw = watch.time("compute figures", { compute(sources, records, &findings) })
        else { return nil }
        return watch.time("protect figures") { protect(sources, records, raw, &findings) }
    }

    func validate(_ sources: EditionSources, _ findings: inout Findings) -> ValidatedRecords? {
        records.read(sources.records, vocabulary: sources.vocabulary, &findings)
    }

    func compute(
        _ sources: EditionSources, _ records: ValidatedRecords, _ findings: inout Findings
    ) -> FigureSet? {
        FigureEngine.compute(sources.library, records.dataset, sources.context, threads: threads, &findings)
    }

    /// Through the wall.
    private func protect(
        _ sources: EditionSources, _ records: ValidatedRecords, _ raw: FigureSet, _ findings: inout Findings
    ) -> ProtectedEdition? {
        let before = findings.errorCount
        let published = raw.declaring(sources.settings.notAvailable, &findings)
        let figures = Disclosure.protect(published, history: sources.history, under: sources.policy, &findings)
        let quotes = quotes(sources, records, figures, &findings)
        guard findings.errorCount == before else { return nil }
        return ProtectedEdition(
            sources: sources, raw: raw, figures: figures, quotes: quotes,
            actions: PublishableAction.list(from: records.dataset), accepted: records.accepted)
    }
}
