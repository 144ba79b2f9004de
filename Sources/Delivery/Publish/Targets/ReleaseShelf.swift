import Diagnostics
import Settings
import Site

/// The folder in which whole releases stand side by side. Whatever is not whole has another kind of name.
struct ReleaseShelf {
    let folder: String
    let edges: TargetFiles

    private static let unfinished = ".partial"
    private static let doomed = ".gone"

    /// Keeps other publishing away, and clears away what a run that was cut short has left.
    func open() throws(PublishFailure) {
        guard try asking({ () throws(FileProblem) in try edges.lock("\(folder)/.lock") }) else {
            throw .refused(PublishProblem.targetBusy(folder).finding)
        }
        try asking { () throws(FileProblem) in
            for name in try edges.names(folder) where isLeftBehind(name) {
                try edges.files.remove("\(folder)/\(name)")
            }
        }
        // An exchange that was cut short leaves another site under a release's name.
        for release in try releases() where try site(at: path(of: release))?.build.short != release.build {
            try discard(release.text)
        }
    }

    /// Whether it is a release of ours that is half written or half removed.
    private func isLeftBehind(_ name: String) -> Bool {
        [Self.unfinished, Self.doomed].contains { ending in
            let own = String(name.dropLast(ending.count))
            return name.hasSuffix(ending) && (ReleaseName(own) != nil || Self.isSlot(own))
        }
    }

    /// Where a site waits to be exchanged with the live one.
    static func slot(_ build: FileDigest) -> String { "next-\(build.short)" }

    static func isSlot(_ name: String) -> Bool {
        name.hasPrefix("next-") && name.utf8.count == 17 && name.dropFirst(5).allSatisfy(\.isHexDigit)
    }

    func path(of release: ReleaseName) -> String { "\(folder)/\(release.text)" }

    /// The whole releases, the oldest first.
    func releases() throws(PublishFailure) -> [ReleaseName] {
        try asking { () throws(FileProblem) in try edges.names(folder).compactMap(ReleaseName.init).sorted() }
    }

    /// What the manifest of a site in a folder says; nil where there is none.
    func site(at path: String) throws(PublishFailure) -> PublishedManifest? {
        let file = "\(path)/\(Manifest.path)"
        guard edges.files.exists(file) else { return nil }
        let bytes = try asking { () throws(FileProblem) in try edges.files.read(file) }
        var findings = Findings()
        return PublishedManifest.read(bytes, path: file, &findings)
    }

    /// Refuses a shelf that is not ours, or has anything under a name of ours but the release that was written there:
    /// publishing takes old releases away.
    func refuseForeign() throws(PublishFailure) {
        guard edges.link(folder) == nil else {
            throw .refused(PublishProblem.targetForeign(folder, "it is a link to another folder").finding)
        }
        let names = try asking { () throws(FileProblem) in try edges.names(folder) }
        for name in names where ReleaseName(name) != nil || Self.isSlot(name) {
            try requireUntouched("\(folder)/\(name)")
        }
    }

    /// Refuses a folder with anything in it that its manifest does not name, or that was changed since. What is missing is
    /// lost already.
    func requireUntouched(_ path: String) throws(PublishFailure) {
        guard edges.link(path) == nil, let manifest = try site(at: path) else {
            throw .refused(PublishProblem.targetForeign(path, "what lies in it has no manifest").finding)
        }
        let verifier = SiteVerifier(manifest: manifest, isWholeFolder: true)
        let differences = try asking { () throws(FileProblem) in try verifier.differences(in: path, edges) }
        for (file, difference) in differences {
            let reason: String
            switch difference {
            case .missing, .notGiven: continue
            case .changed: reason = "'\(file)' was changed after it was published"
            case .unexpected, .noFile, .emptyFolder: reason = "'\(file)' lies in it"
            }
            throw .refused(PublishProblem.targetForeign(path, reason).finding)
        }
    }

    /// Writes a site under a name that is not a release's, proves it byte by byte, and only then names it.
    func put(_ site: Publishable<some Readers>, at name: String) throws(PublishFailure) {
        let partial = "\(folder)/\(name)\(Self.unfinished)"
        try asking { () throws(FileProblem) in
            for file in site.files { try edges.files.write(file.bytes, "\(partial)/\(file.path)") }
            try edges.settle(partial)
            for file in site.files where try edges.files.read("\(partial)/\(file.path)") != file.bytes {
                throw FileProblem(
                    .write, "\(partial)/\(file.path)", "the disk gives back other bytes than it was given")
            }
            try edges.files.move(partial, "\(folder)/\(name)")
            try edges.settle(folder)
        }
    }

    /// Keeps the newest releases and removes the others, never the live one.
    func prune(keeping count: Int, live: ReleaseName?) throws(PublishFailure) {
        let all = try releases()
        let kept = Set(all.suffix(count)).union(live.map { [$0] } ?? [])
        for release in all where !kept.contains(release) { try discard(release.text) }
    }

    /// A release that is half removed is not a release any more.
    func discard(_ name: String) throws(PublishFailure) {
        try asking { () throws(FileProblem) in
            let gone = "\(folder)/\(name)\(Self.doomed)"
            try edges.files.move("\(folder)/\(name)", gone)
            try edges.files.remove(gone)
        }
    }

    /// Refuses to go back to a release that is not what its manifest says.
    func prove(_ path: String) throws(PublishFailure) {
        guard let manifest = try site(at: path) else {
            throw .refused(PublishProblem.noRollback(path, "it has no manifest").finding)
        }
        let verifier = SiteVerifier(manifest: manifest, isWholeFolder: true)
        let differences = try asking { () throws(FileProblem) in try verifier.differences(in: path, edges) }
        guard differences.isEmpty else {
            throw .refused(
                PublishProblem.noRollback(path, "\(differences.count) of its files are not what its manifest says")
                    .finding)
        }
    }
}
