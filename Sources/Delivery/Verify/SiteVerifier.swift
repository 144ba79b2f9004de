public import Diagnostics
public import Site

/// Holds files against the manifest of the approved build, and names each difference.
public struct SiteVerifier: Sendable {
    private let manifest: PublishedManifest
    private let isWholeFolder: Bool

    /// - Parameter isWholeFolder: whether every file of the build has to be there and no other; of a site behind a web
    ///   server only the files that it serves can be asked for.
    public init(manifest: PublishedManifest, isWholeFolder: Bool) {
        self.manifest = manifest
        self.isWholeFolder = isWholeFolder
    }

    /// The files to ask for.
    public var files: [Manifest.File] { manifest.files.filter { isWholeFolder || $0.isServed } }

    /// One finding a file that differs, the manifest that stands in the site among them.
    /// - Parameter name: what stands before the path of each, where the folder is a copy.
    public func findings(
        in folder: String, called name: String, manifest own: [UInt8], _ files: FileSystem
    ) throws(FileProblem) -> Findings {
        var all = try differences(in: folder, files)
        let found = FileDigest.of(own)
        if found != manifest.build { all.append((Manifest.path, .changed(expected: manifest.build, found: found))) }
        return Findings(all.map { PublishProblem.file("\(name)/\($0.path)", $0.difference).finding })
    }

    /// In the order of the paths.
    func differences(
        in folder: String, _ system: FileSystem
    ) throws(FileProblem) -> [(path: String, difference: FileDifference)] {
        var found: [(path: String, difference: FileDifference)] = []
        for file in files {
            let path = "\(folder)/\(file.path)"
            guard system.exists(path) else {
                found.append((file.path, .missing))
                continue
            }
            let digest = FileDigest.of(try system.read(path))
            if digest != file.digest { found.append((file.path, .changed(expected: file.digest, found: digest))) }
        }
        if isWholeFolder {
            // An archive that was unpacked brings its checksums along.
            let known = Set(manifest.files.map(\.path) + [Manifest.path, ArchivePublisher.sums])
            found += try system.list(folder).filter { !known.contains($0) }.map { ($0, .unexpected) }
        }
        return found.sorted { $0.path < $1.path }
    }
}
