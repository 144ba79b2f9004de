import Delivery
import Diagnostics
import Quantities
import Settings
import Site
import SiteBuilder

/// What the council's files know of a target: the manifest of what readers have, and which builds they had before.
struct TargetHistory {
    let council: Catalogue.Council
    let target: String
    let tree: SourceTree

    var manifestPath: String { "\(council.folder)/published/\(target).json" }
    private var logPath: String { "\(council.folder)/published/\(target).log.yaml" }

    /// Refuses pages that say something else than readers have seen, where no correction tells of it.
    func judge(
        _ site: BuiltSite, _ editions: [EditionSources], clock: CalendarDate, _ readiness: inout Readiness,
        _ findings: inout Findings
    ) {
        let told = editions.map {
            CorrectionLedger.Edition(
                name: $0.place.name, file: $0.place.correctionsFile, corrections: $0.corrections)
        }
        readiness.refuse(CorrectionLedger.early(told, clock: clock))
        guard tree.files.exists(manifestPath), let text = tree.text(manifestPath, &findings),
            let published = PublishedManifest.read(Array(text.utf8), path: manifestPath, &findings)
        else { return }
        let ledger = CorrectionLedger(published, log(&findings), told, clock: clock)
        readiness.refuse(ledger.findings(of: site))
    }

    /// The corrections for privacy that the sources have, of all editions.
    func privacyCorrections(_ findings: inout Findings) -> [PrivacyCorrection] {
        council.editions.flatMap { edition -> [PrivacyCorrection] in
            let folder = String(edition.folder.dropFirst("content/".count))
            guard let root = tree.optionalYAML(edition.correctionsFile, &findings) else { return [] }
            // The edition's own day is judged when it is built.
            let first = CalendarDate(daysSinceEpoch: 0)
            return Correction.readAll(root, publishedOn: first, &findings).compactMap {
                PrivacyCorrection(Manifest.CorrectionNote($0), in: folder)
            }
        }
    }

    /// Stays with the council's files, so that what is live can be proved from a place that nobody uploads to.
    func keep(_ receipt: PublishReceipt, on date: CalendarDate, isRollback: Bool) throws(FileProblem) {
        var findings = Findings()
        var log = log(&findings)
        log.add(receipt.build, on: date, isRollback: isRollback)
        try tree.files.write(receipt.manifest, manifestPath)
        // A log that cannot be read is somebody's to mend, and not ours to replace.
        if !findings.hasErrors { try tree.files.write(Array(log.yaml.utf8), logPath) }
    }

    private func log(_ findings: inout Findings) -> PublicationLog {
        tree.optionalYAML(logPath, &findings).map { PublicationLog.read($0, &findings) } ?? PublicationLog()
    }
}
