import Diagnostics
import Settings

/// What `heard init` made up and nobody at the council has edited or confirmed.
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
        return Findings(paths.flatMap(findings))
    }

    private func findings(in path: String) -> [Finding] {
        var ignored = Findings()
        guard let text = tree.text(path, &ignored) else { return [] }
        return ReviewMark.all(in: text).filter(\.isInvented).map { $0.finding(in: path) }
    }

    /// Whether nothing here is about anybody, and every page says so. What is wrong with the settings is for their readers to say.
    private var isDemonstration: Bool {
        var ignored = Findings()
        guard let root = tree.yaml("\(council.folder)/council.yaml", &ignored),
            CouncilSettings.read(root, &ignored).demonstrationNotice != nil
        else { return false }
        return council.editions.filter { !$0.isDraft(tree) }.allSatisfy { edition in
            guard let root = tree.yaml("\(edition.folder)/edition.yaml", &ignored) else { return false }
            return EditionSettings.read(root, &ignored).isSynthetic
        }
    }
}
