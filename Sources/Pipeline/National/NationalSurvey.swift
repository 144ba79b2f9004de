import Checks
import Diagnostics
import Disclosure
import Identifiers
import Pages
import Quantities
import Records
import Settings
import Site
import SiteBuilder

/// What has to be known of all councils before the first is built: the pages that list them, and what no page of any of
/// them may hold.
struct NationalSurvey: Sendable {
    struct Council: Sendable {
        let name: CouncilName
        let settings: CouncilSettings
        let editions: [EditionEntry]
        let links: Set<String>
        fileprivate let identifiers: IdentifierMatcher
        fileprivate let canaries: IdentifierMatcher
    }

    let catalogue: Catalogue
    /// Those whose settings can be read; what is wrong with others is told when they are built.
    let councils: [Council]
    /// The day on which what grows old is judged, for all of them.
    let clock: CalendarDate

    var search: BuiltFileSearch {
        BuiltFileSearch([
            IdentifierMatcher(joining: councils.map(\.identifiers)),
            IdentifierMatcher(joining: councils.map(\.canaries)),
        ])
    }

    /// Reads the settings of every council and the identifiers of its records. What is wrong with them is told when the
    /// council is built, which reads them again.
    static func survey(_ catalogue: Catalogue, _ templates: Templates, _ pipeline: SitePipeline) async -> NationalSurvey
    {
        let (project, asked) = (pipeline.project, pipeline.options.clock)
        let councils = await Parallel.map(catalogue.councils, threads: project.threads) {
            pipeline.survey($0, templates)
        }.compactMap(\.self)
        let newest = councils.flatMap(\.editions).map(\.publishedOn).max()
        return NationalSurvey(
            catalogue: catalogue, councils: councils, clock: asked ?? newest ?? project.edges.today)
    }
}

extension SitePipeline {
    fileprivate func survey(_ place: Catalogue.Council, _ templates: Templates) -> NationalSurvey.Council? {
        var (ignored, log) = (Findings(), RunLog())
        guard let council = CouncilSources.read(place, tree, templates, &ignored) else { return nil }
        let reader = editionPipeline(templates).reader
        let records = project.sharing(threads: 1).records
        var (entries, identifiers, canaries): ([EditionEntry], [[UInt8]], [[UInt8]]) = ([], [], [])
        for edition in built(place.editions, &log) {
            guard let root = tree.yaml("\(edition.folder)/edition.yaml", &ignored) else { continue }
            let settings = EditionSettings.read(root, &ignored)
            entries.append(EditionEntry(name: edition.name, settings: settings))
            guard let sources = reader.records(of: edition, settings, council.vocabulary, &ignored) else { continue }
            records.forEachIdentifier(sources, &ignored) { identifiers.append($1) }
            let names = tree.optionalYAML("\(sources.folder)/\(Canaries.fileName)", &ignored)
            canaries += names.map { Canaries.read($0, &ignored).identifiers } ?? []
        }
        let links = tree.optionalYAML("\(place.folder)/links.yaml", &ignored).map {
            LinkList.read($0, clock: nil, &ignored).addresses
        }
        return NationalSurvey.Council(
            name: place.name, settings: council.settings, editions: entries, links: links ?? [],
            identifiers: IdentifierMatcher(identifiers), canaries: IdentifierMatcher(canaries))
    }
}
