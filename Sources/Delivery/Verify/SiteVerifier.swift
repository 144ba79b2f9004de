public import Diagnostics
import Quantities
public import Site

/// Holds what a web server would hand out against the manifest of the approved build, and names each difference.
public struct SiteVerifier: Sendable {
    private let manifest: PublishedManifest
    private let isWholeFolder: Bool

    /// - Parameter isWholeFolder: whether every file of the build has to be there and nothing else; of a site behind a web
    ///   server only the files that it serves can be asked for.
    public init(manifest: PublishedManifest, isWholeFolder: Bool) {
        self.manifest = manifest
        self.isWholeFolder = isWholeFolder
    }

    /// The files to ask for.
    public var files: [Manifest.File] { manifest.files.filter { isWholeFolder || $0.isServed } }

    /// Why nothing could be proved by the manifest; nil where it lists a page to look at.
    /// - Parameter path: of the manifest.
    public func emptiness(at path: String) -> Finding? {
        files.contains { $0.path.text.hasSuffix(".html") }
            ? nil : PublishProblem.noManifest(SourceLocation(path: path), "it lists no page to look at").finding
    }

    /// One finding a file that differs, the manifest that stands in the site among them.
    /// - Parameters:
    ///   - name: what stands before the path of each, where the folder is a copy.
    ///   - reasons: why a server did not give a file, by its path.
    public func findings(
        in folder: String, called name: String, _ edges: TargetFiles, reasons: [String: String] = [:]
    ) throws(FileProblem) -> Findings {
        Findings(
            try differences(in: folder, edges).map { path, difference in
                let reason = difference == .missing ? reasons[path] : nil
                return PublishProblem.file("\(name)/\(path)", reason.map { .notGiven($0) } ?? difference).finding
            })
    }

    /// In the order of the paths. Nothing that is not a file is opened: a pipe would never end.
    func differences(
        in folder: String, _ edges: TargetFiles
    ) throws(FileProblem) -> [(path: String, difference: FileDifference)] {
        let entries = try edges.entries(folder)
        let kinds = Dictionary(entries.map { ($0.path, $0.kind) }, uniquingKeysWith: { first, _ in first })
        var expected = files.map { (path: $0.path.text, digest: $0.digest) }
        expected.append((Manifest.path, manifest.build))
        // An archive that was unpacked brings its checksums along.
        if isWholeFolder, kinds[ArchivePublisher.sums] != nil { expected.append((ArchivePublisher.sums, sums)) }
        var found: [(path: String, difference: FileDifference)] = []
        for (path, digest) in expected {
            switch kinds[path] {
            case nil: found.append((path, .missing))
            case .file?:
                let own = FileDigest.of(try edges.files.read("\(folder)/\(path)"))
                if own != digest { found.append((path, .changed(expected: digest, found: own))) }
            case .folder?, .link?, .other?: found.append((path, .noFile))
            }
        }
        if isWholeFolder { found += Self.unexpected(entries, beside: Set(expected.map(\.path))) }
        return found.sorted { $0.path < $1.path }
    }

    private var sums: FileDigest {
        let files = manifest.files.map { (path: $0.path.text, digest: $0.digest) }
        return FileDigest.of(ArchivePublisher.sums(of: files + [(Manifest.path, manifest.build)]))
    }

    /// What no build has; of a folder, what lies in it, or that it is empty.
    private static func unexpected(
        _ entries: [TargetEntry], beside known: Set<String>
    ) -> [(path: String, difference: FileDifference)] {
        let parents = Set(entries.compactMap { entry in entry.path.lastIndex(of: "/").map { entry.path[..<$0] } })
        return entries.compactMap { entry in
            switch entry.kind {
            case .folder:
                parents.contains(entry.path[...]) || known.contains(entry.path) ? nil : (entry.path, .emptyFolder)
            case .file, .link, .other: known.contains(entry.path) ? nil : (entry.path, .unexpected)
            }
        }
    }
}
