public import Settings
import Site

/// Packs the site into one file for a web team that uploads by hand, with the checksum of every file in it and its own
/// beside it. The same site gives the same bytes.
public struct ArchivePublisher: Sendable {
    let path: String
    let format: ArchiveFormat
    let edges: TargetFiles

    /// In the archive, for `sha256sum --check`.
    static let sums = "SHA256SUMS"

    public init(path: String, format: ArchiveFormat, edges: TargetFiles) {
        self.path = path
        self.format = format
        self.edges = edges
    }

    public func publish(_ site: Publishable<some Readers>, dryRun: Bool) throws(PublishFailure) -> PublishReceipt {
        let bytes = try packed(site)
        if !dryRun {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let sum = Array("\(FileDigest.of(bytes).hex)  \(name)\n".utf8)
            try asking { () throws(FileProblem) in
                try put(sum, at: path + ".sha256")
                try put(bytes, at: path)
            }
        }
        return PublishReceipt(
            place: path, changes: ChangeList(from: [], to: site.manifest.files), build: site.manifest.build,
            notes: ["\(path): \(ByteCount(bytes.count).words), SHA-256 \(FileDigest.of(bytes).hex)"],
            manifest: Array(site.manifest.text.utf8))
    }

    /// Never half a file under the name that people upload.
    private func put(_ bytes: [UInt8], at path: String) throws(FileProblem) {
        let partial = path + ".partial"
        try edges.files.write(bytes, partial)
        try edges.files.remove(path)
        try edges.files.move(partial, path)
    }

    private func packed(_ site: Publishable<some Readers>) throws(PublishFailure) -> [UInt8] {
        let lines = site.files.map { "\(FileDigest.of($0.bytes).hex)  \($0.path)\n" }
        let files = (site.files + [SiteFile(path: Self.sums, text: lines.joined())]).sorted { $0.path < $1.path }
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
