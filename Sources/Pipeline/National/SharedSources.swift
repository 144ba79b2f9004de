import Checks
import Diagnostics
import Disclosure
import Identifiers
import Pages
import Quantities
import Site
import SiteBuilder

/// What is read once for all councils, where each is built by itself.
struct SharedSources: Sendable {
    let catalogue: Catalogue
    let templates: Templates
    let pages: PageTemplates
    let claims: ClaimPolicy
    /// The project's lists of words, without any council's names.
    let words: ExpectedWords
    let reading: ReadingLimits?
    /// The addresses of others that any council has looked at.
    let links: Set<String>
    /// Finds what stands in the records of any council: on no page of another may it stand either.
    let search: BuiltFileSearch
    /// The files that belong to no council, and where their pages lead.
    let elsewhere: Elsewhere
}

extension SharedSources {
    /// The templates and lists of the project with what a survey told of its councils.
    static func read(
        _ tree: SourceTree, _ survey: NationalSurvey, _ templates: Templates, _ findings: inout Findings
    ) -> SharedSources {
        let pages = PageTemplates.read(tree, &findings)
        let reading = tree.readingLimits(&findings)
        let claims = ClaimPolicy.read(templates.claims, &findings)
        let links = tree.optionalYAML("templates/links.yaml", &findings).map {
            LinkList.read($0, clock: survey.clock, &findings).addresses
        }
        var elsewhere = Elsewhere()
        elsewhere.files = Set(pages.siteTheme.map(\.path) + ["index.html"])
        elsewhere.ways = ["index.html": Set(survey.councils.map { Publication.home(of: $0.name).text })]
        return SharedSources(
            catalogue: survey.catalogue, templates: templates, pages: pages, claims: claims,
            words: ExpectedWords.read(tree, &findings), reading: reading,
            links: survey.councils.reduce(into: links ?? []) { $0.formUnion($1.links) }, search: survey.search,
            elsewhere: elsewhere)
    }
}
