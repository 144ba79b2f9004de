import Checks
import Diagnostics
import Disclosure
import Quantities
import Records
import Settings
import SiteBuilder

extension SitePipeline {
    /// Judges the bytes of the site; the records are asked again, for their identifiers alone.
    func check(
        _ site: BuiltSite, _ councils: [(council: CouncilSources, editions: [ProtectedEdition]?)],
        _ workshop: inout Workshop
    ) async -> CheckedSite? {
        let start = ContinuousClock.now
        let matcher = identifiers(of: councils.flatMap { $0.editions ?? [] }, &workshop)
        workshop.watch.end("read identifiers", since: start)
        let demonstrations = councils.compactMap { council, _ in
            council.settings.demonstrationNotice.map {
                Expectations.Demonstration(folder: council.place.name.text, notice: $0)
            }
        }
        let expectations = Expectations(demonstrations: demonstrations, identifiers: matcher.offsets)
        let examination = ContinuousClock.now
        let (checked, findings) = await Examiner(expectations, threads: workshop.threads).examine(site)
        workshop.findings.report(findings)
        workshop.watch.end("check", since: examination)
        return checked
    }

    private func identifiers(of editions: [ProtectedEdition], _ workshop: inout Workshop) -> IdentifierMatcher {
        let records = RecordsReader(files: .live(project: workshop.project), threads: workshop.threads)
        var identifiers: [[UInt8]] = []
        for edition in editions {
            records.forEachIdentifier(edition.sources.records, &workshop.findings) { identifiers.append($1) }
        }
        return IdentifierMatcher(identifiers)
    }
}
