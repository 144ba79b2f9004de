import Delivery
package import Diagnostics
import Quantities
import Records
import Settings
import Site
import StrictYAML

extension SitePipeline {
    /// Whether there is something to build; what stands against it is the first finding, and the only one.
    package func isProject(_ findings: inout Findings) -> Bool {
        do throws(FileProblem) {
            let survey = try ProjectSurvey(project.files, project.folder)
            findings.report(survey.findings(needsEditions: options.part == .all))
        } catch {
            findings.report(SourceProblem.unreadable(error.path, error.reason).finding)
        }
        return !findings.hasErrors
    }

    /// What is common to all councils; nil, with findings, where it cannot be read.
    package func templates(_ log: inout RunLog) -> Templates? {
        var cache = BuildCache()
        return templates(&cache, &log)
    }

    func templates(_ cache: inout BuildCache, _ log: inout RunLog) -> Templates? {
        if let shared { return shared.templates }
        guard isProject(&log.findings) else { return nil }
        let start = ContinuousClock.now
        tree.survey(&log.findings)
        let templates = cache.templates(tree, &log.findings)
        log.watch.end("read templates", since: start)
        return templates
    }

    func pages(_ cache: inout BuildCache, _ findings: inout Findings) -> PageTemplates {
        shared?.pages ?? cache.pages(tree, &findings)
    }

    /// Every edition asked for, protected, with its council.
    package func councils(_ templates: Templates, _ log: inout RunLog) throws -> [CouncilBuild] {
        var cache = BuildCache()
        return try councils(templates, &cache, &log)
    }

    func councils(
        _ templates: Templates, _ cache: inout BuildCache, _ log: inout RunLog
    ) throws -> [CouncilBuild] {
        let sources = cache.sources(tree)
        let catalogue = try shared?.catalogue.only(options) ?? Catalogue.survey(sources.files, options)
        return catalogue.councils.compactMap { place in
            guard let council = cache.council(place, templates, tree, &log.findings) else { return nil }
            // The children's pages need nothing of a report, and nothing that is wrong with one holds them up.
            let wanted = options.part == .all ? built(place.editions, &log) : []
            guard sources.areApart(wanted, &log.findings) else { return CouncilBuild(council: council, editions: nil) }
            let editions = wanted.map { edition($0, of: council, templates, &cache, &log) }
            let whole = editions.compactMap(\.self)
            log.summary += whole.flatMap { $0.acceptedInWords + $0.leftOutInWords }
            return CouncilBuild(council: council, editions: whole.count == editions.count ? whole : nil)
        }
    }

    /// An edition that is a draft is left out, unless drafts are asked for, or that edition by its name.
    func built(_ editions: [Catalogue.Edition], _ log: inout RunLog) -> [Catalogue.Edition] {
        if options.includesDrafts || options.edition != nil { return editions }
        let drafts = Set(editions.filter { $0.isDraft(tree) }.map(\.name))
        log.summary += drafts.sorted().map { "\($0) is a draft and left out; 'heard build --drafts' builds it" }
        return editions.filter { !drafts.contains($0.name) }
    }

    private func edition(
        _ place: Catalogue.Edition, of council: CouncilSources, _ templates: Templates, _ cache: inout BuildCache,
        _ log: inout RunLog
    ) -> ProtectedEdition? {
        var watch = log.watch
        defer { log.watch = watch }
        return cache.edition(place, of: council, tree, &log.findings) { step, findings in
            editionPipeline(templates, step).run(place, of: council, &findings, &watch)
        }
    }

    /// Every edition asked for, up to the wall.
    package func drafts(_ templates: Templates, _ log: inout RunLog) throws -> [EditionDraft] {
        let pipeline = editionPipeline(templates)
        return try eachEdition(templates, &log) { pipeline.draft($0, of: $1, &$2.findings, &$2.watch) }
    }

    /// Every edition asked for as its files describe it, before a record is read.
    package func sources(_ templates: Templates, _ log: inout RunLog) throws -> [EditionSources] {
        let reader = editionPipeline(templates).reader
        return try eachEdition(templates, &log) { reader.read($0, of: $1, &$2.findings) }
    }

    func eachEdition<Value>(
        _ templates: Templates, _ log: inout RunLog,
        _ make: (Catalogue.Edition, CouncilSources, inout RunLog) -> Value?
    ) throws -> [Value] {
        try Catalogue.survey(project.files, options).councils.flatMap { place -> [Value] in
            guard let council = CouncilSources.read(place, tree, templates, &log.findings) else { return [] }
            return place.editions.compactMap { make($0, council, &log) }
        }
    }

    func editionPipeline(_ templates: Templates, _ step: StepFiles? = nil) -> EditionPipeline {
        let files = step?.noting(project.edges.records) ?? project.edges.records
        return EditionPipeline(
            reader: EditionReader(
                tree: step?.tree ?? tree, templates: templates, mayHoldRecords: project.mayHoldRecords),
            records: RecordsReader(files: files, threads: project.threads), threads: project.threads,
            engine: project.edges.engine, exported: options.exported, mayHoldRecords: project.mayHoldRecords)
    }
}

extension SourceTree {
    /// Whether each edition has a title and a period of its own. A copy has not, and all its pages would clash.
    fileprivate func areApart(_ editions: [Catalogue.Edition], _ findings: inout Findings) -> Bool {
        var seen: [(name: EditionName, settings: EditionSettings)] = []
        let before = findings.errorCount
        var ignored = Findings()
        for place in editions where editions.count > 1 {
            guard let root = yaml("\(place.folder)/edition.yaml", &ignored) else { continue }
            let settings = EditionSettings.read(root, &ignored)
            let first = seen.first { $0.settings.title == settings.title && $0.settings.period == settings.period }
            if let first {
                findings.report(ProjectProblem.editionTwice(settings.location, place.name, first.name).finding)
            }
            seen.append((place.name, settings))
        }
        return findings.errorCount == before
    }
}
