import Quantities
import Site

/// Releases that hold what a correction took out to protect people are not releases to go back to: publishing the
/// correction deletes them, and going back past it is refused.
extension FolderPublisher {
    /// The kept releases that were published before one of these corrections and have a page that it is about.
    func releases(
        before corrections: [PrivacyCorrection]
    ) throws(PublishFailure) -> [(release: ReleaseName, correction: PrivacyCorrection)] {
        guard !corrections.isEmpty else { return [] }
        var found: [(release: ReleaseName, correction: PrivacyCorrection)] = []
        for release in try shelf.releases() {
            guard let manifest = try shelf.site(at: shelf.path(of: release)),
                let correction = corrections.first(where: { $0.isMissing(in: manifest) })
            else { continue }
            found.append((release, correction))
        }
        return found
    }

    /// What publishing a site with these corrections deletes, in words.
    func notes(on corrections: [PrivacyCorrection], live: PublishedManifest?) throws(PublishFailure) -> [String] {
        var count = try releases(before: corrections).count
        // The live release of an exchanged folder stands on no shelf yet.
        if settings.switch == .exchange, let live, corrections.contains(where: { $0.isMissing(in: live) }) {
            count += 1
        }
        guard count > 0 else { return [] }
        return [
            "\(count) kept release\(count == 1 ? "" : "s") with what a correction took out to protect people "
                + "\(count == 1 ? "is" : "are") deleted; copies and backups elsewhere are not"
        ]
    }

    func purge(before corrections: [PrivacyCorrection]) throws(PublishFailure) {
        for held in try releases(before: corrections) where held.release != liveRelease {
            try shelf.discard(held.release.text)
        }
        for release in try shelf.releases() where release != liveRelease {
            if try holdsWithdrawn(release) { try shelf.discard(release.text) }
        }
    }

    // MARK: Withdrawn quotes

    func holdsWithdrawn(_ release: ReleaseName) throws(PublishFailure) -> Bool {
        try holdsWithdrawn(shelf.path(of: release))
    }

    /// Whether any file in a folder has words that were withdrawn; what is compressed stands beside it as it is, too.
    private func holdsWithdrawn(_ folder: String) throws(PublishFailure) -> Bool {
        try asking { () throws(FileProblem) in
            for path in try edges.files.list(folder) where !path.hasSuffix(".gz") {
                if withdrawn.holds(try edges.files.read("\(folder)/\(path)")) { return true }
            }
            return false
        }
    }

    /// What publishing deletes besides; the live site becomes a kept one.
    func notesOnWithdrawn() throws(PublishFailure) -> [String] {
        var count = 0
        for release in try shelf.releases() where try holdsWithdrawn(release) { count += 1 }
        if settings.switch == .exchange, edges.files.exists(settings.path), try holdsWithdrawn(settings.path) {
            count += 1
        }
        guard count > 0 else { return [] }
        return [
            "\(count) kept release\(count == 1 ? "" : "s") with words of a withdrawn quote \(count == 1 ? "is" : "are") "
                + "deleted; copies and backups elsewhere are not"
        ]
    }

    var refuseWithdrawn: PublishFailure {
        .refused(
            PublishProblem.noRollback(
                livePath, "the release before holds words of a quote whose author took consent back"
            ).finding)
    }

    /// Why there is nothing to go back to, where a correction is the reason.
    func refuse(past correction: PrivacyCorrection) -> PublishFailure {
        .refused(
            PublishProblem.noRollback(
                livePath,
                "the release before has what the correction of \(correction.note.date.words) took out of "
                    + "\(correction.folder) to protect people"
            ).finding)
    }
}
