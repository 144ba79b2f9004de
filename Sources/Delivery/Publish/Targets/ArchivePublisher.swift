import Quantities
public import Settings
public import Site

/// Packs the site into one file for a web team that uploads by hand, with the checksum of every file in it and its own
/// beside it. The same site gives the same bytes.
public struct ArchivePublisher: Sendable {
    let path: String
    let format: ArchiveFormat
    let edges: TargetFiles
    let access: FileAccess

    /// In the archive, for `sha256sum --check`.
    static let sums = "SHA256SUMS"

    /// The bytes of that file.
    static func sums(of files: [(path: String, digest: FileDigest)]) -> [UInt8] {
        Array(files.sorted { $0.path < $1.path }.map { "\($0.digest.hex)  \($0.path)\n" }.joined().utf8)
    }

    public init(path: String, format: ArchiveFormat, edges: TargetFiles, access: FileAccess = .everybody) {
        self.access = access
        self.path = path
        self.format = format
        self.edges = edges
    }

    /// Which build is in it. What is none of ours was given to no reader, and is not written over.
    func state() throws(PublishFailure) -> PlaceState {
        guard edges.files.exists(path) else { return .nothing }
        let bytes = try asking { () throws(FileProblem) in try edges.files.read(path) }
        return ArchiveContents.manifest(of: bytes, format).map { .build($0.build) } ?? .nothing
    }

    public func publish(_ site: Publishable<some Readers>, dryRun: Bool) throws(PublishFailure) -> PublishReceipt {
        let bytes = try packed(site)
        try asking { () throws(FileProblem) in
            let (archive, checksum) = (try file(for: site.manifest.origin.council), try checksumFile)
            if dryRun { return }
            try checksum.write(checksumLine(of: bytes), for: access)
            try archive.write(bytes, for: access)
        }
        return PublishReceipt(
            place: path, changes: ChangeList(from: [], to: site.manifest.files), build: site.manifest.build,
            notes: ["\(path): \(ByteCount(bytes.count).words), SHA-256 \(FileDigest.of(bytes).hex)"],
            manifest: Array(site.manifest.text.utf8))
    }

    /// An archive that is there is ours if all that is in it is a site of this council, as it was published.
    private func file(for council: CouncilName) throws(FileProblem) -> OutputFile {
        let mark = FileMark { $0.isEmpty || ArchiveContents.manifest(of: $0, format)?.council == council }
        return try edges.rules.file(path, mark: mark)
    }

    private var checksumFile: OutputFile {
        get throws(FileProblem) {
            let (length, ending) = (checksumLine(of: []).count, Array("  \(name)\n".utf8))
            let mark = FileMark { $0.isEmpty || $0.count == length && $0.suffix(ending.count).elementsEqual(ending) }
            return try edges.rules.file(checksumPath, mark: mark)
        }
    }

    private var checksumPath: String { path + ".sha256" }
    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    private func checksumLine(of bytes: [UInt8]) -> [UInt8] { Array("\(FileDigest.of(bytes).hex)  \(name)\n".utf8) }

    private func packed(_ site: Publishable<some Readers>) throws(PublishFailure) -> [UInt8] {
        let sums = Self.sums(of: site.files.map { ($0.path, FileDigest.of($0.bytes)) })
        let files = (site.files + [SiteFile(path: Self.sums, bytes: sums)]).sorted { $0.path < $1.path }
        switch format {
        case .zip: return ZipArchive.bytes(of: files)
        case .tarGzip:
            do throws(TarArchive.PathTooLong) {
                return Deflate.gzip(try TarArchive.bytes(of: files))
            } catch {
                throw .file(FileProblem(.write, error.path, "its path is too long for a .tar file; choose .zip"))
            }
        }
    }
}
