package import Diagnostics
package import Disclosure
package import Records
package import Settings
package import StrictYAML

/// A council's own files that do not belong to one year.
package struct CouncilSources {
    package let place: Catalogue.Council
    package let settings: CouncilSettings
    let location: SourceLocation
    package let vocabulary: Vocabulary
    package let history: SettingsNode?
    /// What the council's earlier reports printed, a file an edition.
    package let releases: [SettingsNode]
    /// What is already public besides the reports.
    package let ledger: Ledger
    /// Figures of the council's own.
    package let figures: [SettingsNode]
    /// Quotes that may never be published again.
    package let withdrawn: WithdrawnQuotes

    /// Where they stand.
    static func withdrawnPath(of place: Catalogue.Council) -> String { "\(place.folder)/withdrawn-quotes.yaml" }

    /// Nil where the council has no readable `council.yaml`.
    package static func read(
        _ place: Catalogue.Council, _ tree: SourceTree, _ templates: Templates, _ findings: inout Findings
    ) -> CouncilSources? {
        guard let root = tree.yaml("\(place.folder)/council.yaml", &findings) else { return nil }
        let own = tree.optionalYAML("\(place.folder)/vocabulary.yaml", &findings)
        return CouncilSources(
            place: place,
            settings: CouncilSettings.read(root, &findings),
            location: root.location,
            vocabulary: Vocabulary.read(standard: templates.vocabulary, council: own, &findings),
            history: tree.optionalYAML("\(place.folder)/history.yaml", &findings),
            releases: tree.yamlFiles(in: "\(place.folder)/releases", &findings),
            ledger: tree.optionalYAML("\(place.folder)/ledger.yaml", &findings)
                .map { Ledger.read($0, &findings) } ?? .empty,
            figures: tree.yamlFiles(in: "\(place.folder)/figures", &findings),
            withdrawn: tree.optionalYAML(withdrawnPath(of: place), &findings).map {
                WithdrawnQuotes.read($0, &findings)
            } ?? WithdrawnQuotes())
    }
}
