import Checks
import Diagnostics
import Figures
import Quantities
import Records
import SiteBuilder

/// What every command works with: the project, its files, and how many threads may work.
struct Workshop {
    let options: CommonOptions
    let project: ProjectFolder
    let tree: SourceTree
    let threads: Int
    var findings = Findings()
    var watch = Stopwatch()
    /// What the examiner found, once it has judged the site.
    var examination: Examination?
    /// What the officer should know about a build that went well.
    private(set) var summary: [String] = []

    init(_ options: CommonOptions, threads: Int) {
        self.options = options
        self.threads = threads
        project = ProjectFolder(options.project)
        tree = SourceTree(files: .live(project: project))
    }

    /// Every edition asked for, protected, with its council; nil for a council of which an edition has an error.
    mutating func editions(_ templates: Templates) throws -> [(council: CouncilSources, editions: [ProtectedEdition]?)]
    {
        let catalogue = try Catalogue.survey(tree.files, options)
        let pipeline = pipeline(templates)
        return catalogue.councils.compactMap { place in
            guard let council = CouncilSources.read(place, tree, templates, &findings) else { return nil }
            let editions = place.editions.map { pipeline.run($0, of: council, &findings, &watch) }
            let whole = editions.compactMap(\.self)
            summary += whole.flatMap(\.acceptedInWords)
            return (council, whole.count == editions.count ? whole : nil)
        }
    }

    /// Every edition asked for, up to the wall.
    mutating func drafts(_ templates: Templates) throws -> [EditionDraft] {
        let catalogue = try Catalogue.survey(tree.files, options)
        let pipeline = pipeline(templates)
        return catalogue.councils.flatMap { place -> [EditionDraft] in
            guard let council = CouncilSources.read(place, tree, templates, &findings) else { return [] }
            return place.editions.compactMap { pipeline.draft($0, of: council, &findings, &watch) }
        }
    }

    func pipeline(_ templates: Templates) -> EditionPipeline {
        EditionPipeline(
            reader: EditionReader(tree: tree, templates: templates, project: project),
            records: RecordsReader(files: .live(project: project), threads: threads), threads: threads)
    }

    mutating func templates() -> Templates? {
        let start = ContinuousClock.now
        let templates = Templates.read(tree, &findings)
        watch.end("read templates", since: start)
        return templates
    }

    /// Prints every finding, and fails where one is an error.
    func conclude() throws {
        FindingsPrinter(options: options, waived: examination?.waived ?? []).print(findings.sorted)
        for waiver in examination?.waivers ?? [] { options.console.note("heard: \(waiver.words)") }
        if findings.hasErrors { throw Exit.findings }
    }
}
