import Diagnostics
public import Settings
import Site

/// Publishes to anything that rclone reaches, file by file, in an order in which no reader ever meets a broken link: what
/// pages fetch, then new pages, then pages that change, then what is gone. While it is at work a file on the remote says
/// what is meant to be there, so that the next run can finish what this one could not.
public struct RclonePublisher: Sendable {
    private let rclone: Rclone
    private let remote: String
    private let edges: TargetFiles
    /// A folder of this machine that may hold a copy of the site for the while.
    private let staging: String

    /// The manifest of the site that is being brought there.
    static let marker = ".heard-publishing"

    public init(remote: String, programs: Programs, edges: TargetFiles, staging: String) {
        rclone = Rclone(remote: remote, programs: programs)
        self.remote = remote
        self.edges = edges
        self.staging = staging
    }

    public func publish(_ site: Publishable<some Readers>, dryRun: Bool) throws(PublishFailure) -> PublishReceipt {
        let state = try state()
        let changes = ChangeList(from: state.old, to: site.manifest.files)
        let receipt = PublishReceipt(
            place: remote, changes: changes, build: site.manifest.build, notes: [],
            manifest: Array(site.manifest.text.utf8))
        guard !dryRun else { return receipt }
        do throws(PublishFailure) {
            try bring(site, to: state)
        } catch {
            try clear()
            throw error
        }
        try clear()
        return receipt
    }

    private func clear() throws(PublishFailure) {
        try asking { () throws(FileProblem) in try edges.files.remove(staging) }
    }

    // MARK: What is there

    private struct State {
        let present: Set<String>
        /// What the last run that ended well put there.
        let old: [Manifest.File]
        /// What a run that was cut short may have put there; nil where none was.
        let begun: [Manifest.File]?

        /// What we ever put there, and may take away again.
        var known: Set<String> { Set((old + (begun ?? [])).map(\.path)).intersection(present) }
    }

    private func state() throws(PublishFailure) -> State {
        let present = Set(try rclone.list())
        let (manifest, marker) = (Manifest.path, Self.marker)
        let old = present.contains(manifest) ? try files(of: manifest) : []
        let begun = present.contains(marker) ? try files(of: marker) : nil
        if old == nil && begun == nil || !present.isEmpty && !present.contains(manifest) && begun == nil {
            throw .refused(PublishProblem.targetForeign(remote, "what lies in it has no manifest").finding)
        }
        return State(present: present, old: old ?? [], begun: begun)
    }

    /// Nil where the file is no manifest, or half of one.
    private func files(of path: String) throws(PublishFailure) -> [Manifest.File]? {
        var findings = Findings()
        return PublishedManifest.read(Array(try rclone.text(of: path).utf8), path: path, &findings)?.files
    }

    // MARK: Bringing

    private func bring(_ site: Publishable<some Readers>, to state: State) throws(PublishFailure) {
        let digests = try rclone.knowsDigests()
        try stage(site)
        try rclone.copy([Self.marker], from: staging, knowsDigests: digests)
        for paths in UploadOrder(site.manifest.files, needed: needed(site, state), present: state.present).steps {
            try rclone.copy(paths, from: staging, knowsDigests: digests)
        }
        try rclone.check(site.manifest.files.map(\.path), against: staging, knowsDigests: digests)
        try rclone.copy([Manifest.path], from: staging, knowsDigests: digests)
        let kept = Set(site.files.map(\.path))
        let gone = state.known.subtracting(kept).sorted()
        try rclone.delete(gone.filter(UploadOrder.isPage))
        try rclone.delete(gone.filter { !UploadOrder.isPage($0) })
        try rclone.delete([Self.marker])
    }

    private func stage(_ site: Publishable<some Readers>) throws(PublishFailure) {
        try asking { () throws(FileProblem) in
            try edges.files.remove(staging)
            for file in site.files { try edges.files.write(file.bytes, "\(staging)/\(file.path)") }
            try edges.files.write(Array(site.manifest.text.utf8), "\(staging)/\(Self.marker)")
        }
    }

    /// Where the last run ended well its manifest is believed; after one that was cut short every file is compared.
    private func needed(_ site: Publishable<some Readers>, _ state: State) -> Set<String> {
        guard state.begun == nil else { return Set(site.manifest.files.map(\.path)) }
        let changes = ChangeList(from: state.old, to: site.manifest.files)
        let lost = changes.unchanged.filter { !state.present.contains($0.path) }
        return Set((changes.added + changes.changed + lost).map(\.path))
    }
}

/// The order in which files go to a place that cannot be switched at once.
struct UploadOrder {
    /// Each step begins when the one before it is done.
    let steps: [[String]]

    init(_ files: [Manifest.File], needed: Set<String>, present: Set<String>) {
        let paths = files.map(\.path).filter(needed.contains)
        let (pages, others) = (paths.filter(Self.isPage), paths.filter { !Self.isPage($0) })
        let added = pages.filter { !present.contains($0) }
        // Nothing that readers see leads to a new page yet, but the ways in of a new folder may lead to all of it.
        let doors = added.filter(Self.isDoor)
        let depths = Set(doors.map(Self.depth)).sorted(by: >)
        steps =
            [others, added.filter { !Self.isDoor($0) }]
            + depths.map { depth in doors.filter { Self.depth($0) == depth } }
            + [pages.filter(present.contains)]
    }

    static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

    private static func isDoor(_ path: String) -> Bool { path == "index.html" || path.hasSuffix("/index.html") }
    private static func depth(_ path: String) -> Int { path.split(separator: "/").count }
}
