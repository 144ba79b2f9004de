import Checks
import Diagnostics
import Disclosure
import Identifiers
import Pages
import Quantities
import Settings
package import Site
import SiteBuilder

/// From a project with many councils to one site: council by council, so that no more of it is held than the threads are
/// at work on, and put in place as a whole or not at all.
package struct NationalPipeline {
    package let pipeline: SitePipeline
    /// The folder that the site replaces.
    package let output: OutputFolder

    package init(_ pipeline: SitePipeline, output: OutputFolder) {
        self.pipeline = pipeline
        self.output = output
    }

    private var project: Project { pipeline.project }

    /// What was put in place.
    package struct Result {
        package var drafts: [String] = []
        package var fileCount = 0
        package var councilCount = 0
    }

    /// Nil, with the findings of every council, where any has an error; then the old site stays as it was.
    package func run(_ log: inout RunLog) async throws -> Result? {
        guard let templates = pipeline.templates(&log) else { return nil }
        let start = ContinuousClock.now
        let catalogue = try Catalogue.survey(project.files, pipeline.options)
        let survey = await NationalSurvey.survey(catalogue, templates, pipeline)
        let shared = SharedSources.read(project.tree, survey, templates, &log.findings)
        log.watch.end("survey", since: start)
        let fresh = try SiteWriter(files: project.files).begin(output)
        do {
            let result = try await write(survey, shared, into: fresh, &log)
            guard !log.findings.hasErrors else {
                try fresh.discard()
                return nil
            }
            try fresh.putInPlace()
            return result
        } catch {
            try fresh.discard()
            throw error
        }
    }

    private func write(
        _ survey: NationalSurvey, _ shared: SharedSources, into fresh: FreshSite, _ log: inout RunLog
    ) async throws -> Result {
        let pieces = await councils(survey, shared, into: fresh)
        var (result, elsewhere) = (Result(), Elsewhere())
        for piece in pieces {
            if let failure = piece.failure { throw failure }
            log.add(piece.log)
            elsewhere.add(piece.elsewhere)
            result.drafts += piece.drafts
        }
        guard !log.findings.hasErrors else { return result }
        let start = ContinuousClock.now
        let plan = plan(survey, shared, pieces.compactMap(\.compared), beside: elsewhere, &log.findings)
        let common = await common(plan, shared, elsewhere, &log.findings)
        if let common { try fresh.write(common.site.files) }
        log.watch.end("common pages", since: start)
        result.fileCount = elsewhere.files.count + (common?.site.files.count ?? 0)
        result.councilCount = pieces.count
        return result
    }

    /// As many at once as there are threads; what is left of each in the order of their names.
    private func councils(
        _ survey: NationalSurvey, _ shared: SharedSources, into fresh: FreshSite
    ) async -> [CouncilPiece] {
        let places = survey.catalogue.councils
        let lanes = max(1, min(project.threads, places.count))
        let each = project.sharing(threads: max(1, project.threads / lanes))
        var options = pipeline.options
        options.clock = survey.clock
        let all = await withTaskGroup(of: (index: Int, piece: CouncilPiece).self) { group in
            var pieces: [(index: Int, piece: CouncilPiece)] = []
            for (index, place) in places.enumerated() {
                if index >= lanes, let done = await group.next() { pieces.append(done) }
                var own = SitePipeline(each, options.only(place))
                own.shared = shared
                let pipeline = own
                group.addTask { (index, await CouncilPiece.build(pipeline, into: fresh)) }
            }
            for await done in group { pieces.append(done) }
            return pieces
        }
        return all.sorted { $0.index < $1.index }.map(\.piece)
    }

    /// The pages that belong to no council.
    private func plan(
        _ survey: NationalSurvey, _ shared: SharedSources, _ compared: [ComparedCouncil], beside elsewhere: Elsewhere,
        _ findings: inout Findings
    ) -> SitePlan {
        var plan = SitePlan(
            layouts: shared.pages.layouts, theme: shared.pages.siteTheme, councils: survey.councils.map(\.planned))
        plan.piece = .common(beside: elsewhere.files.sorted())
        plan.compare(compared, shared.templates, &findings)
        return plan
    }

    /// Renders them, and judges them with what is known of all the others.
    private func common(
        _ plan: SitePlan, _ shared: SharedSources, _ elsewhere: Elsewhere, _ findings: inout Findings
    ) async -> CheckedSite? {
        let (site, found) = await SiteRenderer(threads: project.threads).render(plan)
        findings.report(found)
        guard let site, !findings.hasErrors else { return nil }
        var expectations = Expectations(common: plan, shared)
        expectations.elsewhere = elsewhere
        let examination = await Examiner(expectations, threads: project.threads).examination(of: site)
        findings.report(examination.findings)
        return examination.checked
    }
}

extension NationalSurvey.Council {
    /// As far as the pages that list councils need it.
    fileprivate var planned: SitePlan.Council {
        SitePlan.Council(name: name, settings: settings, editions: editions, publications: [], theme: [])
    }
}

extension Expectations {
    /// Of pages that belong to no council.
    fileprivate init(common plan: SitePlan, _ shared: SharedSources) {
        self.init()
        ownAddresses = plan.councils.compactMap(\.settings.web.address)
        listedLinks = shared.links
        reading = shared.reading
        traces = { RecordTraces(shared.search.offsetsByKind(in: $0)) }
        var words = shared.words
        for council in plan.councils {
            let settings = council.settings
            words.councils[council.name.text] =
                [settings.name, settings.shortName, settings.service, settings.demonstrationNotice].compactMap(\.self)
        }
        self.words = words
        personal = ExpectedPersonal(plan)
    }
}

extension RecordTraces {
    /// What a search for identifiers, and then canaries, has found.
    init(_ found: [[Int]], withdrawn: [Int] = []) {
        self.init(identifiers: found[0], canaries: found[1], withdrawn: withdrawn)
    }
}
