public import Diagnostics
import Quantities
public import Site

/// Whether a build today gives the files of a build that was published: what a manifest lists, but for what publishing itself
/// adds to a site.
public struct Reproduction: Sendable {
    private let manifest: PublishedManifest
    private let path: String

    /// - Parameter path: where the manifest stands.
    public init(_ manifest: PublishedManifest, path: String) {
        self.manifest = manifest
        self.path = path
    }

    /// How many files are compared.
    public var count: Int { expected.count }

    /// One finding a file that comes out otherwise or not at all, and one for all that the manifest does not know.
    public func findings(of site: BuiltSite) -> Findings {
        let built = Dictionary(site.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var findings = Findings()
        for file in expected {
            let digest = built[file.path.text].map(FileDigest.of)
            guard digest != file.digest else { continue }
            findings.report(PublishProblem.notReproduced(file.path.text, file.digest, digest).finding)
        }
        let known = Set(expected.map(\.path.text))
        if let other = site.files.first(where: { !known.contains($0.path) }) {
            findings.report(PublishProblem.reproducedMore(path, other.path).finding)
        }
        return findings
    }

    private var expected: [Manifest.File] {
        let told = Set(WebServer.allCases.map(\.path))
        return manifest.files.filter { !told.contains($0.path.text) && !$0.path.text.hasSuffix(".gz") }
    }
}
