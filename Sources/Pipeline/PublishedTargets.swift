import Delivery
package import Diagnostics
import Settings
import StrictYAML

/// The targets of a council whose readers were given something, as far as its files know.
package struct PublishedTargets {
    package let council: Catalogue.Council
    package let tree: SourceTree

    package init(of council: Catalogue.Council, in tree: SourceTree) {
        self.council = council
        self.tree = tree
    }

    var folder: String { "\(council.folder)/published" }
    static let endings = [".log.yaml", ".json", ".begun"]

    /// The names that something is known of.
    func names(_ findings: inout Findings) -> [String] {
        let files = tree.paths(in: folder, &findings).map { $0.dropFirst(folder.count + 1) }
        let names = files.flatMap { file in
            Self.endings.filter { file.hasSuffix($0) && !file.contains("/") }.map { String(file.dropLast($0.count)) }
        }
        return Set(names).sorted()
    }

    /// Those of `publish.yaml`.
    func settings(_ findings: inout Findings) -> [PublishTarget] {
        tree.optionalYAML("\(council.folder)/publish.yaml", &findings).map(PublishTarget.readAll) ?? []
    }

    /// Where the council's pages are, whoever reads them there; `former` are places that `publish.yaml` does not name any more.
    package func withPages(_ findings: inout Findings) -> (current: [String], former: [String]) {
        let (names, settings) = (names(&findings), settings(&findings))
        let current = names.filter { name in settings.contains { $0.name == name && $0.audience == .public } }
        return (current, names.filter { name in !settings.contains { $0.name == name } })
    }
}
