import Diagnostics
import Quantities
public import Settings
import Site

/// Publishes to anything that rclone reaches, file by file, in an order in which no reader ever meets a broken link: what
/// pages fetch, then new pages, then pages that change, then what is gone. While it is at work a file on the remote says
/// what is meant to be there, so that the next run can finish what this one could not.
public struct RclonePublisher: Sendable {
    private let rclone: Rclone
    private let remote: String
    private let edges: TargetFiles
    /// Where on this machine: a folder of its own beside it holds a copy of the site for the while.
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
        let folder = try asking { () throws(FileProblem) in try edges.files.makeWorkFolder(staging, .owner) }
        do throws(PublishFailure) {
            try stage(site, in: folder)
            try bring(site, from: folder, to: state)
        } catch {
            try clear(folder)
            throw error
        }
        try clear(folder)
        return receipt
    }

    private func clear(_ folder: String) throws(PublishFailure) {
        try asking { () throws(FileProblem) in try edges.files.remove(folder) }
    }

    // MARK: What is there

    private struct State {
        let present: Set<String>
        /// What the last run that ended well put there.
        let old: [Manifest.File]
        /// What a run that was cut short may have put there; nil where none was.
        let begun: [Manifest.File]?

        /// What we ever put there, and may take away again.
        var known: Set<String> { Set((old + (begun ?? [])).map(\.path.text)).intersection(present) }
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

    /// Nil where the file is not a manifest, or half of one.
    private func files(of path: String) throws(PublishFailure) -> [Manifest.File]? {
        var findings = Findings()
        return PublishedManifest.read(Array(try rclone.text(of: path).utf8), path: path, &findings)?.files
    }

    /// Which build readers are given; after a run that was cut short they may be given several.
    func placeState() throws(PublishFailure) -> PlaceState {
        let present = Set(try rclone.list())
        guard !present.contains(Self.marker) else { return .unknown }
        guard present.contains(Manifest.path) else { return .nothing }
        var findings = Findings()
        let bytes = Array(try rclone.text(of: Manifest.path).utf8)
        guard let live = PublishedManifest.read(bytes, path: Manifest.path, &findings) else { return .unknown }
        return .build(live.build)
    }

    // MARK: Bringing

    private func bring(_ site: Publishable<some Readers>, from folder: String, to state: State) throws(PublishFailure) {
        let digests = try rclone.knowsDigests()
        try rclone.copy([Self.marker], from: folder, knowsDigests: digests)
        for paths in UploadOrder(site.manifest.files, needed: needed(site, state), present: state.present).steps {
            try rclone.copy(paths, from: folder, knowsDigests: digests)
        }
        try rclone.check(site.manifest.files.map(\.path.text), against: folder, knowsDigests: digests)
        try rclone.copy([Manifest.path], from: folder, knowsDigests: digests)
        let kept = Set(site.files.map(\.path))
        let gone = state.known.subtracting(kept).sorted()
        try rclone.delete(gone.filter(UploadOrder.isPage))
        try rclone.delete(gone.filter { !UploadOrder.isPage($0) })
        try rclone.delete([Self.marker])
    }

    private func stage(_ site: Publishable<some Readers>, in folder: String) throws(PublishFailure) {
        try asking { () throws(FileProblem) in
            for file in site.files { try edges.files.put(file.bytes, "\(folder)/\(file.path)", .owner) }
            try edges.files.put(Array(site.manifest.text.utf8), "\(folder)/\(Self.marker)", .owner)
        }
    }

    /// Where the last run ended well its manifest is believed; after one that was cut short every file is compared.
    private func needed(_ site: Publishable<some Readers>, _ state: State) -> Set<String> {
        guard state.begun == nil else { return Set(site.manifest.files.map(\.path.text)) }
        let changes = ChangeList(from: state.old, to: site.manifest.files)
        let lost = changes.unchanged.filter { !state.present.contains($0.path.text) }
        return Set((changes.added + changes.changed + lost).map(\.path.text))
    }
}

/// The order in which files go to a place that cannot be switched at once.
struct UploadOrder {
    /// Each step begins when the one before it is done.
    let steps: [[String]]

    init(_ files: [Manifest.File], needed: Set<String>, present: Set<String>) {
        let paths = files.map(\.path.text).filter(needed.contains)
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
