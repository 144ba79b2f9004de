package import Delivery
import Diagnostics
import SiteBuilder

/// What the steps of a build made, which a preview need not make again as long as they would see the same files.
package struct BuildCache: Sendable {
    /// The files of a preview; nil in a command that builds once, where nothing is remembered.
    private let watched: SourceFiles?
    private var templates = Remembered<Templates?>()
    private var councils: [String: Remembered<CouncilSources?>] = [:]
    private var editions: [String: Remembered<ProtectedEdition?>] = [:]
    private var pages = Remembered<PageTemplates>()
    var rendering = RenderCache()

    package init(watching watched: SourceFiles? = nil) {
        self.watched = watched
    }

    /// The files for steps that are run in every build.
    func sources(_ tree: SourceTree) -> SourceTree {
        watched.map { SourceTree(files: $0.files(noting: Sightings())) } ?? tree
    }

    mutating func templates(_ tree: SourceTree, _ findings: inout Findings) -> Templates? {
        templates.value(after: [], of: tree, seenBy: watched, &findings) { Templates.read($0.tree, &$1) }
    }

    mutating func pages(_ tree: SourceTree, _ findings: inout Findings) -> PageTemplates {
        pages.value(after: [], of: tree, seenBy: watched, &findings) { PageTemplates.read($0.tree, &$1) }
    }

    mutating func council(
        _ place: Catalogue.Council, _ templates: Templates, _ tree: SourceTree, _ findings: inout Findings
    ) -> CouncilSources? {
        let before = [self.templates.revision]
        return councils[place.folder, default: Remembered()].value(
            after: before, of: tree, seenBy: watched, &findings
        ) { CouncilSources.read(place, $0.tree, templates, &$1) }
    }

    /// - Parameter make: is given the files of the step, and how to look at records so that the step is made again when they
    ///   change.
    mutating func edition(
        _ place: Catalogue.Edition, of council: CouncilSources, _ tree: SourceTree, _ findings: inout Findings,
        _ make: (StepFiles, inout Findings) -> ProtectedEdition?
    ) -> ProtectedEdition? {
        let before = [templates.revision, councils[council.place.folder]?.revision ?? 0]
        return editions[place.folder, default: Remembered()].value(
            after: before, of: tree, seenBy: watched, &findings, make)
    }
}
