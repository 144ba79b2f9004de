import Quantities
public import Settings
import Site

/// Publishes into a folder of a web server of this machine or of a disk that it shares. At every instant the server sees
/// a whole site: the old one, then the new one.
public struct FolderPublisher: Sendable {
    let settings: FolderSettings
    let edges: TargetFiles
    let withdrawn: WithdrawnSearch

    public init(_ settings: FolderSettings, edges: TargetFiles, withdrawn: WithdrawnSearch = .nothing) {
        self.settings = settings
        self.edges = edges
        self.withdrawn = withdrawn
    }

    /// What readers are given now.
    func state() throws(PublishFailure) -> PlaceState {
        guard let live = try shelf.site(at: livePath) else { return .nothing }
        return .build(live.build)
    }

    /// Puts the site in its place. With `dryRun` nothing is written, and the receipt says what would be.
    public func publish(_ site: Publishable<some Readers>, dryRun: Bool) throws(PublishFailure) -> PublishReceipt {
        try refuseForeign()
        let live = try shelf.site(at: livePath)
        let changes = ChangeList(from: live?.files ?? [], to: site.manifest.files)
        let build = site.manifest.build
        let notes = try notes(on: site.manifest.privacyCorrections, live: live) + notesOnWithdrawn()
        if !dryRun { try replace(live, with: site) }
        return PublishReceipt(
            place: livePath, changes: changes, build: build, notes: notes, manifest: Array(site.manifest.text.utf8))
    }

    /// Goes back to the release before the live one, and returns what is live then.
    /// - Parameter corrections: those for privacy that the sources have; what is live may not have them yet.
    public func rollBack(
        past corrections: [PrivacyCorrection] = [], dryRun: Bool
    ) throws(PublishFailure) -> PublishReceipt {
        try refuseForeign()
        guard let live = try shelf.site(at: livePath) else {
            throw .refused(PublishProblem.noRollback(livePath, "nothing is published there").finding)
        }
        if !dryRun { try shelf.open() }
        let before = try shelf.releases().filter { release in
            settings.switch == .exchange || liveRelease.map { release < $0 } ?? true
        }
        let known = live.privacyCorrections + corrections
        guard let release = before.last, let older = try shelf.site(at: shelf.path(of: release)) else {
            let purged = known.isEmpty ? "" : "; those before a correction for privacy are deleted"
            throw .refused(PublishProblem.noRollback(livePath, "no older release is kept\(purged)").finding)
        }
        if let correction = known.first(where: { $0.isMissing(in: older) }) { throw refuse(past: correction) }
        if try holdsWithdrawn(release) { throw refuseWithdrawn }
        try shelf.prove(shelf.path(of: release))
        let manifest = try asking { () throws(FileProblem) in
            try edges.files.read("\(shelf.path(of: release))/\(Manifest.path)")
        }
        if !dryRun { try bringBack(release) }
        return PublishReceipt(
            place: livePath, changes: ChangeList(from: live.files, to: older.files), build: older.build, notes: [],
            manifest: manifest)
    }

    // MARK: Where things are

    /// What the web server is pointed at.
    var livePath: String { settings.switch == .link ? "\(settings.path)/current" : settings.path }

    var shelf: ReleaseShelf {
        ReleaseShelf(
            folder: settings.switch == .link ? "\(settings.path)/releases" : "\(settings.path).releases", edges: edges)
    }

    private func link(to release: ReleaseName) -> String { "releases/\(release.text)" }

    /// The release that the link leads to.
    var liveRelease: ReleaseName? {
        edges.link(livePath).flatMap { $0.split(separator: "/").last }.flatMap { ReleaseName(String($0)) }
    }

    /// Somebody else's folder is never replaced, and nothing that somebody put into a release goes with it.
    private func refuseForeign() throws(PublishFailure) {
        _ = try asking { () throws(FileProblem) in try edges.rules.place(settings.path) }
        let names = try asking { () throws(FileProblem) in try edges.names(settings.path) }
        switch settings.switch {
        case .link:
            let ours: Set = ["current", "releases"]
            if let other = names.first(where: { !ours.contains($0) && !$0.hasPrefix(".current.heard-") }) {
                throw .refused(PublishProblem.targetForeign(settings.path, "'\(other)' lies in it").finding)
            }
            if names.contains("current"), edges.link(livePath) != liveRelease.map(link(to:)) {
                throw .refused(
                    PublishProblem.targetForeign(settings.path, "'current' is not a link to one of its releases")
                        .finding)
            }
        case .exchange: if !names.isEmpty { try shelf.requireUntouched(settings.path) }
        }
        try shelf.refuseForeign()
    }

    // MARK: Replacing

    private func replace(_ live: PublishedManifest?, with site: Publishable<some Readers>) throws(PublishFailure) {
        try shelf.open()
        switch settings.switch {
        case .link: try forgetWhatIsNotBehindUs()
        case .exchange: try keepWhatWasExchanged()
        }
        if try !isLive(site, live) {
            switch settings.switch {
            case .link: try link(site)
            case .exchange: try exchange(site)
            }
        }
        try purge(before: site.manifest.privacyCorrections)
        try shelf.prune(keeping: settings.switch == .link ? settings.keep : settings.keep - 1, live: liveRelease)
    }

    /// Whether this very build is live already, and unharmed.
    private func isLive(_ site: Publishable<some Readers>, _ live: PublishedManifest?) throws(PublishFailure) -> Bool {
        guard let live, live.build == site.manifest.build else { return false }
        let verifier = SiteVerifier(manifest: live, isWholeFolder: true)
        return try asking { () throws(FileProblem) in try verifier.differences(in: livePath, edges).isEmpty }
    }

    private func nextNumber() throws(PublishFailure) -> Int { (try shelf.releases().last?.number ?? 0) + 1 }

    private func link(_ site: Publishable<some Readers>) throws(PublishFailure) {
        let release = ReleaseName(number: try nextNumber(), build: site.manifest.build.short)
        try shelf.put(site, at: release.text)
        try point(to: release)
    }

    /// A release newer than the live one was never live, or was taken back: nobody shall go "back" to it.
    private func forgetWhatIsNotBehindUs() throws(PublishFailure) {
        let live = liveRelease
        for release in try shelf.releases() where live.map({ release > $0 }) ?? true {
            try shelf.discard(release.text)
        }
    }

    private func point(to release: ReleaseName) throws(PublishFailure) {
        try asking { () throws(FileProblem) in
            try edges.replaceLink(livePath, link(to: release))
            try edges.settle(settings.path)
        }
    }

    /// The slot says which site it was made for, so that a run that was cut short leaves no doubt which of the two
    /// sites lies in it.
    private func slot(_ build: FileDigest) -> String { ReleaseShelf.slot(build) }

    private func exchange(_ site: Publishable<some Readers>) throws(PublishFailure) {
        let slot = slot(site.manifest.build)
        try shelf.put(site, at: slot)
        try swap("\(shelf.folder)/\(slot)")
        try keepWhatWasExchanged()
    }

    private func swap(_ path: String) throws(PublishFailure) {
        try asking { () throws(FileProblem) in
            if edges.files.exists(settings.path) {
                try edges.files.exchange(path, settings.path)
            } else {
                try edges.files.move(path, settings.path)
            }
            try edges.settle(settings.path)
        }
    }

    /// The old site becomes a release; a new one that was never exchanged is made anew.
    private func keepWhatWasExchanged() throws(PublishFailure) {
        let names = try asking { () throws(FileProblem) in try edges.names(shelf.folder) }
        for name in names where ReleaseShelf.isSlot(name) {
            let path = "\(shelf.folder)/\(name)"
            guard let old = try shelf.site(at: path), slot(old.build) != name else {
                try shelf.discard(name)
                continue
            }
            let release = ReleaseName(number: try nextNumber(), build: old.build.short)
            try asking { () throws(FileProblem) in try edges.files.move(path, shelf.path(of: release)) }
        }
    }

    /// A site that was taken back from an exchanged folder is not kept: it had a reason to go.
    private func bringBack(_ release: ReleaseName) throws(PublishFailure) {
        switch settings.switch {
        case .link: try point(to: release)
        case .exchange:
            try swap(shelf.path(of: release))
            try shelf.discard(release.text)
        }
    }
}
