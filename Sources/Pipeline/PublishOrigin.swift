package import Delivery
package import Diagnostics
import Foundation
import Quantities
import Records
import Settings
import Site
import SiteBuilder

/// What a manifest says a site was made from: digests of the project's files, and who stood for each edition.
package struct PublishOrigin {
    package let tree: SourceTree
    package let council: Catalogue.Council
    /// None of pages for staff.
    package let editions: [ProtectedEdition]

    package init(_ tree: SourceTree, of council: Catalogue.Council, editions: [ProtectedEdition]) {
        self.tree = tree
        self.council = council
        self.editions = editions
    }

    /// Nil, with findings, where a file cannot be read.
    package func read(_ readiness: inout Readiness, _ findings: inout Findings) -> Manifest.Origin? {
        let before = findings.errorCount
        let key = key(&findings)
        let templates = digests(in: "templates", &findings)
        let definitions =
            digests(in: "templates/figures", &findings) + digests(in: "\(council.folder)/figures", &findings)
        let editions = editions.map { edition($0, key, &readiness, &findings) }
        guard findings.errorCount == before else { return nil }
        return Manifest.Origin(
            tool: Tool.name, council: council.name, templates: FileDigest.of(files: templates),
            definitions: FileDigest.of(files: definitions), editions: editions)
    }

    private func edition(
        _ edition: ProtectedEdition, _ key: RecordsKey?, _ readiness: inout Readiness, _ findings: inout Findings
    ) -> Manifest.Edition {
        let sources = edition.sources
        let isNamed = sources.settings.isSynthetic || key != nil
        if !isNamed { readiness.requireKey(of: sources.place.name) }
        let used = key ?? .demonstration
        let tables = digests(in: sources.records.folder, &findings).filter { $0.path.hasSuffix(".csv") }
        let signOff = sources.settings.signOff.map {
            Manifest.SignOff(role: $0.role, date: $0.date, reference: $0.reference)
        }
        readiness.require(signOff: signOff, of: sources.place.name, at: sources.settings.location)
        let stored = sources.place.protectionFile
        let protection = sources.protection.flatMap { _ in digest(of: stored, &findings) }
        return Manifest.Edition(
            name: sources.place.name, publishedOn: sources.settings.publishedOn,
            records: (used.digest(of: tables), used.kind), protection: protection,
            approvals: (edition.quotes.count, signOff),
            corrections: sources.corrections.map(Manifest.CorrectionNote.init))
    }

    /// The council's own key; nil where none is named.
    private func key(_ findings: inout Findings) -> RecordsKey? {
        guard let path = ProcessInfo.processInfo.environment[RecordsKey.variable],
            let text = tree.text(path, &findings)
        else { return nil }
        return RecordsKey.read(text, path: path, &findings)
    }

    private func digests(in folder: String, _ findings: inout Findings) -> [(path: String, digest: FileDigest)] {
        tree.paths(in: folder, &findings).compactMap { path in
            digest(of: path, &findings).map { (String(path.dropFirst(folder.count + 1)), $0) }
        }
    }

    private func digest(of path: String, _ findings: inout Findings) -> FileDigest? {
        do throws(FileProblem) {
            return FileDigest.of(try tree.files.read(path))
        } catch {
            findings.report(SourceProblem.unreadable(path, error.reason).finding)
            return nil
        }
    }
}
