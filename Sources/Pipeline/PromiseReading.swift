package import Diagnostics
package import Pages
import Quantities
package import Settings

/// The ledger of promises of an edition, held against that of the edition before and against the edition's own texts.
package struct PromiseReading {
    package let tree: SourceTree
    package let edition: Catalogue.Edition

    private var path: String { Self.path(in: edition.folder) }

    package static func path(in folder: String) -> String { "\(folder)/promises.yaml" }

    /// The ledger, empty where the edition has none; everything that is wrong with it is reported.
    package func ledger(_ texts: [NarrativeSource], _ findings: inout Findings) -> PromiseLedger {
        let root = tree.optionalYAML(path, &findings)
        let ledger = root.map { PromiseLedger.read($0, &findings) } ?? .empty
        if let earlier = earlier(&findings) {
            let place = SourceLocation(path: root == nil ? "\(edition.folder)/edition.yaml" : path, line: 1)
            findings.report(
                ledger.findings(answering: earlier.ledger, of: EditionName(earlier.edition), at: place))
        }
        for text in texts { findings.report(PromiseWords.findings(in: text, ledger: ledger)) }
        return ledger
    }

    /// The ledger of the newest edition before this one; nil where there is none. What is wrong with it is told with its own
    /// edition.
    private func earlier(_ findings: inout Findings) -> (edition: String, ledger: PromiseLedger)? {
        let council = edition.folder.split(separator: "/").dropLast().joined(separator: "/")
        let editions = tree.paths(in: council, &findings).filter { $0.hasSuffix("/edition.yaml") }.compactMap {
            $0.split(separator: "/").dropLast().last.map(String.init)
        }
        // What was never published has promised nothing to anybody.
        let published = editions.filter { name in
            let own = Catalogue.Edition(name: EditionName(name), folder: "\(council)/\(name)")
            return name < edition.name.text && !own.isDraft(tree)
        }
        guard let before = published.max() else { return nil }
        var told = Findings()
        return tree.optionalYAML(Self.path(in: "\(council)/\(before)"), &told)
            .map { (before, PromiseLedger.read($0, &told)) }
    }
}
