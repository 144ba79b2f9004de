import Delivery
package import Diagnostics
import Quantities
package import Site
import SiteBuilder

/// Proves that the figures of an edition are those that were published, by the manifests that `heard publish` kept.
package struct PublishedProof {
    package let tree: SourceTree
    package let council: CouncilSources
    package let edition: Catalogue.Edition

    package init(tree: SourceTree, council: CouncilSources, edition: Catalogue.Edition) {
        self.tree = tree
        self.council = council
        self.edition = edition
    }

    /// What the published build is known by; nil, with findings, where no manifest has these figures.
    package func build(of site: BuiltSite, _ findings: inout Findings) -> String? {
        let folder = "\(council.place.folder)/published"
        let paths = tree.paths(in: folder, &findings).filter { $0.hasSuffix(".json") }
        let manifests = paths.compactMap { path -> PublishedManifest? in
            tree.text(path, &findings).flatMap { PublishedManifest.read(Array($0.utf8), path: path, &findings) }
        }
        let built = digests(site.files.map { ($0.path, FileDigest.of($0.bytes)) })
        let published = manifests.map {
            (build: $0.build.short, files: digests($0.files.map { ($0.path.text, $0.digest) }))
        }
        .filter { !$0.files.isEmpty }
        if let same = published.first(where: { $0.files == built }) { return same.build }
        let place = SourceLocation(path: "\(edition.folder)/edition.yaml")
        guard let last = published.first else {
            findings.report(RolloverProblem.neverPublished(place, edition.name, folder).finding)
            return nil
        }
        let changed = Set(built.keys).union(last.files.keys).filter { built[$0] != last.files[$0] }
        for file in changed.sorted() {
            findings.report(RolloverProblem.changedSince(place, file, edition.name).finding)
        }
        return nil
    }

    /// Of the edition's figures, by name.
    private func digests(_ files: [(path: String, digest: FileDigest)]) -> [String: FileDigest] {
        let folder = "\(council.place.name)/\(edition.name)/figures/"
        let figures = files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".csv") }
        return Dictionary(
            figures.map { (String($0.path.dropFirst(folder.count).dropLast(".csv".count)), $0.digest) },
            uniquingKeysWith: { first, _ in first })
    }
}
