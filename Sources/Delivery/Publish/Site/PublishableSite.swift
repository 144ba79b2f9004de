public import Checks
import Diagnostics
import Quantities
public import Settings
public import Site

/// A site as it goes to its readers: the checked files to the byte, what web servers are told, and the manifest.
/// Only `prepare` makes one, out of a checked site that nothing stands against, and for a target of the same readers.
public struct Publishable<R: Settings.Readers>: Sendable {
    /// Sorted by path, the manifest among them.
    public let files: [SiteFile]
    public let manifest: Manifest

    private init(files: [SiteFile], manifest: Manifest) {
        self.files = files
        self.manifest = manifest
    }

    /// Nil where there is a reason against publishing.
    public static func prepare(
        _ checked: Checked<R>, _ readiness: Readiness, from origin: Manifest.Origin, for place: TargetFor<R>
    ) -> Publishable? {
        let target = place.target
        guard !readiness.obstacles.hasErrors, !checked.holdsDrafts else { return nil }
        let own = checked.site.files.filter { $0.path != Manifest.path }
        let servers = ServerFiles(checked.site, isPrecompressed: target.isPrecompressed)
        let told = target.servers.map(servers.file)
        // A server that knows where a page has moved to does not hand out the page that says so.
        let moved = Set(target.servers.isEmpty ? [] : servers.moves.map(\.from.text))
        let packed = target.isPrecompressed ? own.filter { !moved.contains($0.path) }.compactMap(Self.packed) : []
        let files = (own + told + packed).sorted { $0.path < $1.path }
        let silent = moved.union(told.map(\.path) + packed.map(\.path) + [ServerFiles.headersPath])
        let listed = files.compactMap { file in
            Manifest.File(
                file, isServed: !silent.contains(file.path), words: Self.words(of: file, origin, servers))
        }
        guard listed.count == files.count else { return nil }
        let manifest = Manifest(origin: origin, waivers: checked.waivers.map(Manifest.WaiverNote.init), files: listed)
        let all = files + [SiteFile(path: Manifest.path, text: manifest.text)]
        return Publishable(files: all.sorted { $0.path < $1.path }, manifest: manifest)
    }

    /// Of the pages of reports alone: other pages have no day on which they were published, and no corrections.
    private static func words(of file: SiteFile, _ origin: Manifest.Origin, _ servers: ServerFiles) -> FileDigest? {
        let folders = origin.editions.map { "\(origin.council)/\($0.name)/" }
        guard file.path.hasSuffix(".html"), let folder = folders.first(where: file.path.hasPrefix),
            file.path != folder + "corrections.html", !servers.moves.contains(where: { $0.from.text == file.path })
        else { return nil }
        return FileDigest(hex: ReadingText(ofPublished: file.bytes).digest)
    }

    /// A text, compressed; nil of anything else, and of what fits into one packet anyway.
    private static func packed(_ file: SiteFile) -> SiteFile? {
        let endings = [".html", ".css", ".js", ".csv", ".svg", ".xml", ".txt"]
        guard file.bytes.count > 1_000, endings.contains(where: file.path.hasSuffix) else { return nil }
        return SiteFile(path: file.path + ".gz", bytes: Deflate.gzip(file.bytes))
    }
}

/// A site for everybody on its way.
public typealias PublishableSite = Publishable<PublicReaders>

/// A target whose readers its type names: what is for staff goes to a target for staff and to no other.
public struct TargetFor<R: Settings.Readers>: Sendable {
    public let target: PublishTarget

    /// Nil where the target is for others.
    public init?(_ target: PublishTarget) {
        guard target.audience == R.audience else { return nil }
        self.target = target
    }
}

extension Manifest.WaiverNote {
    init(_ waiver: WaiverInForce) {
        let decision = waiver.waiver
        self.init(
            rule: decision.rule, place: decision.page.map { "\(decision.folder)/\($0)" } ?? decision.folder,
            reason: decision.reason, decidedBy: decision.decidedBy, expiresOn: decision.expiresOn)
    }
}
