package import Delivery
package import Diagnostics
import Quantities
import Settings
package import Site
import SiteBuilder
import StrictYAML

/// The sign-offs of an edition as its files have them, held against what the site says.
package struct SignOffStanding {
    package let tree: SourceTree
    package let site: BuiltSite

    package init(tree: SourceTree, site: BuiltSite) {
        self.tree = tree
        self.site = site
    }

    package static func folder(of place: Catalogue.Edition) -> String { "\(place.folder)/sign-off" }

    package func ledger(of sources: EditionSources, _ findings: inout Findings) -> SignOffLedger {
        let place = sources.place
        let folder = Self.folder(of: place)
        let roots = tree.yamlFiles(in: folder, &findings)
        let verdicts = roots.compactMap { root in
            SignOff.read(root, &findings).map { signOff in
                SignOffVerdict(signOff, now: text(of: signOff.subject, in: place), kept: kept(root.location.path))
            }
        }
        return SignOffLedger(
            verdicts, roles: sources.council.approvalRoles, of: place.name, at: sources.settings.location,
            untold: sources.untoldPages)
    }

    /// The path, without its ending, at which a sign-off is kept: where the same role has signed off the same before, or else where
    /// nothing of anybody is. Nil where there is no such place.
    package func path(for signOff: SignOff, in place: Catalogue.Edition) -> String? {
        var ignored = Findings()
        let folder = Self.folder(of: place)
        let own = tree.yamlFiles(in: folder, &ignored).first { root in
            SignOff.read(root, &ignored).map { ($0.subject, $0.role) == (signOff.subject, signOff.role) } ?? false
        }
        if let own { return String(own.location.path.dropLast(".yaml".count)) }
        return signOff.names.map { "\(folder)/\($0)" }.first { path in
            ![".yaml", ".txt"].contains { tree.files.exists(path + $0) }
        }
    }

    /// What the site says today; nil where it has no such page.
    package func text(of subject: SignOff.Subject, in place: Catalogue.Edition) -> ReadingText? {
        let folder = String(place.folder.dropFirst("content/".count))
        switch subject {
        case .edition: return ReadingText(ofFolder: folder, in: site)
        case .page(let name): return site["\(folder)/\(name).html"].map { ReadingText(ofPage: $0.bytes) }
        }
    }

    /// Where the text that somebody signed off is kept.
    static func text(besides signOff: String) -> String { "\(signOff.dropLast(".yaml".count)).txt" }

    private func kept(_ path: String) -> ReadingText? {
        let beside = Self.text(besides: path)
        guard tree.files.exists(beside) else { return nil }
        var ignored = Findings()
        return tree.text(beside, &ignored).map(ReadingText.init(kept:))
    }
}
