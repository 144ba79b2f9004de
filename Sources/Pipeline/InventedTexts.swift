import Diagnostics
import Pages
import Settings
import StrictYAML

/// What was made up, by `heard init` or for a demonstration, and nobody at the council has edited or confirmed: texts, addresses
/// that are nobody's, and invented records that no page calls so.
///
/// It belongs to the demonstration: as long as every page says that it is one, and all records are invented, there is nothing to say.
/// From the first real record on it is a warning in every build, and `heard publish` refuses it.
struct InventedTexts {
    let tree: SourceTree
    let council: Catalogue.Council

    var findings: Findings {
        guard !isDemonstration else { return Findings() }
        var ignored = Findings()
        let drafts = council.editions.filter { $0.isDraft(tree) }.map { $0.folder + "/" }
        let paths = tree.paths(in: council.folder, &ignored).filter { path in
            (path.hasSuffix(".yaml") || path.hasSuffix(".md")) && !path.contains("/records/")
                && !drafts.contains(where: path.hasPrefix)
        }
        let isSaid = notice != nil
        return Findings((isSaid ? [] : unsaid) + paths.flatMap { findings(in: $0, withAddresses: !isSaid) })
    }

    private func findings(in path: String, withAddresses: Bool) -> [Finding] {
        var ignored = Findings()
        guard let text = tree.text(path, &ignored) else { return [] }
        let marks = ReviewMark.all(in: text).filter(\.isInvented).map { $0.finding(in: path) }
        return marks + (withAddresses ? addresses(text, path) : [])
    }

    /// Web addresses below names that are never given out.
    private func addresses(_ text: String, _ path: String) -> [Finding] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
            line.matches(of: /https?:\/\/([A-Za-z0-9.-]+)/).filter { ReservedName.holds($0.output.1) }.map { match in
                let column = line[..<match.range.lowerBound].count + 1
                return Finding(
                    .inventedContact, at: SourceLocation(path: path, line: number + 1, column: column),
                    "this is real to its readers, and '\(match.output.1)' is nobody's website",
                    fix: "write the address that the council has; or say 'demonstration_notice' in council.yaml")
            }
        }
    }

    /// Invented records in a council that does not say so on its pages.
    private var unsaid: [Finding] {
        var ignored = Findings()
        return council.editions.filter { !$0.isDraft(tree) }.compactMap { edition in
            guard let root = tree.yaml("\(edition.folder)/edition.yaml", &ignored),
                EditionSettings.read(root, &ignored).isSynthetic, case .map(let entries) = root.content,
                let key = entries.first(where: { $0.key == "synthetic" })
            else { return nil }
            return Finding(
                .inventedRecords, at: key.location,
                "these records are invented, and no page says so: council.yaml has no 'demonstration_notice'",
                fix: "put the notice back; or name the folder of your own records, then write 'synthetic: false'")
        }
    }

    private var notice: String? {
        var ignored = Findings()
        return tree.yaml("\(council.folder)/council.yaml", &ignored)
            .flatMap { CouncilSettings.read($0, &ignored).demonstrationNotice }
    }

    /// Whether nothing here is about anybody, and every page says so. What is wrong with the settings is for their readers to say.
    private var isDemonstration: Bool {
        var ignored = Findings()
        guard notice != nil else { return false }
        return council.editions.filter { !$0.isDraft(tree) }.allSatisfy { edition in
            guard let root = tree.yaml("\(edition.folder)/edition.yaml", &ignored) else { return false }
            return EditionSettings.read(root, &ignored).isSynthetic
        }
    }
}
