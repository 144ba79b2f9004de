package import Delivery
package import Diagnostics
import Disclosure
package import Quantities
import Settings
package import Site

/// What the council's files know of a target: the manifest of what readers have, and which builds they had before. It is written
/// before a site is switched and confirmed after that, so that nothing that stops the program can lose it.
package struct TargetHistory {
    package let council: Catalogue.Council
    package let target: PublishTarget
    package let tree: SourceTree

    package init(council: Catalogue.Council, target: PublishTarget, tree: SourceTree) {
        self.council = council
        self.target = target
        self.tree = tree
    }

    package var manifestPath: String { manifestPath(of: target.name) }

    private var folder: String { PublishedTargets(of: council, in: tree).folder }
    private func manifestPath(of target: String) -> String { "\(folder)/\(target).json" }
    private func logPath(of target: String) -> String { "\(folder)/\(target).log.yaml" }
    /// The manifest of a publication that was begun.
    private func begunPath(of target: String) -> String { "\(folder)/\(target).begun" }

    // MARK: Reading

    /// What is known of all targets, held against what is at this one's place, and at the others as far as they can be
    /// looked at.
    package func read(
        _ state: PlaceState, _ edges: TargetFiles, _ findings: inout Findings
    ) -> PublicationHistory {
        let known = PublishedTargets(of: council, in: tree)
        let records = known.names(&findings).map { record(of: $0, &findings) }
        let targets = known.settings(&findings)
        let elsewhere = targets.filter { $0.name != target.name }.compactMap { other in
            other.localState(edges).map { KnownPlace(target: other, state: $0) }
        }
        return PublicationHistory(records, of: target, among: targets, state: state, elsewhere: elsewhere)
    }

    private func record(of target: String, _ findings: inout Findings) -> TargetRecord {
        let paths = (log: logPath(of: target), manifest: manifestPath(of: target))
        return TargetRecord(
            target, paths: paths,
            tree.optionalYAML(paths.log, &findings).map { PublicationLog.read($0, &findings) } ?? PublicationLog(),
            manifest: manifest(paths.manifest, &findings), begun: manifest(begunPath(of: target), &findings))
    }

    private func manifest(_ path: String, _ findings: inout Findings) -> PublishedManifest? {
        guard tree.files.exists(path) else { return nil }
        do throws(FileProblem) {
            return PublishedManifest.read(try tree.files.read(path), path: path, &findings)
        } catch {
            findings.report(SourceProblem.unreadable(path, error.reason).finding)
            return nil
        }
    }

    /// Refuses pages that say something else than readers have seen, where no correction tells of it.
    package func judge(
        _ site: BuiltSite, _ editions: [EditionSources], against history: PublicationHistory, clock: CalendarDate,
        _ readiness: inout Readiness
    ) {
        let told = editions.map {
            CorrectionLedger.Edition(
                name: $0.place.name, file: $0.place.correctionsFile, corrections: $0.corrections)
        }
        let withdrawn = editions.flatMap(\.withdrawn).map(\.date).max()
        readiness.refuse(CorrectionLedger.early(told, clock: clock))
        // What is missing for the readers of several targets is missing once.
        var found: [Finding] = []
        for seen in history.seen {
            let ledger = CorrectionLedger(seen.manifest, since: seen.since, told, clock: clock, withdrawn: withdrawn)
            found += ledger.findings(of: site).all.filter { !found.contains($0) }
        }
        readiness.refuse(Findings(found))
    }

    /// The corrections for privacy that the sources have, of all editions.
    package func privacyCorrections(_ findings: inout Findings) -> [PrivacyCorrection] {
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

    /// What finds words of withdrawn quotes in kept releases.
    package func withdrawn(_ findings: inout Findings) -> WithdrawnSearch {
        let path = CouncilSources.withdrawnPath(of: council)
        guard let list = tree.optionalYAML(path, &findings).map({ WithdrawnQuotes.read($0, &findings) }) else {
            return .nothing
        }
        let words = list.words
        return words.isEmpty ? .nothing : WithdrawnSearch { !words.offsets(in: $0).isEmpty }
    }

    // MARK: Writing

    /// Before anything is switched: whatever happens from here on, it is known what readers may have been given.
    /// - Returns: the log with the publication in it, for `end`.
    package func begin(
        _ known: PublicationHistory, _ plan: PublishReceipt, on date: CalendarDate, isRollback: Bool
    ) throws(PublishFailure) -> PublicationLog {
        var log = known.log
        log.begin(plan.build, on: date, for: target.allReaders, isRollback: isRollback)
        do throws(FileProblem) {
            try write(plan.manifest, begunPath(of: target.name))
            try write(Array(log.yaml.utf8), logPath(of: target.name))
        } catch {
            throw .file(error)
        }
        return log
    }

    /// After it: readers have it. The manifest stays with the council's files, so that what is live can be proved from a place
    /// that nobody uploads to.
    package func end(_ log: PublicationLog, _ manifest: [UInt8]) throws(PublishFailure) {
        var log = log
        log.end(isPublished: true)
        do throws(FileProblem) {
            try write(manifest, manifestPath)
            try write(Array(log.yaml.utf8), logPath(of: target.name))
            try tree.files.remove(begunPath(of: target.name))
        } catch {
            throw .file(error)
        }
    }

    /// In one step: half a file would be no history.
    private func write(_ bytes: [UInt8], _ path: String) throws(FileProblem) {
        let fresh = path + ".new"
        try tree.files.write(bytes, fresh)
        if tree.files.exists(path) {
            try tree.files.exchange(fresh, path)
            try tree.files.remove(fresh)
        } else {
            try tree.files.move(fresh, path)
        }
    }
}
