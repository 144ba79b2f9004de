package import Checks
import Delivery
package import Diagnostics
import Disclosure
package import Pages
package import Quantities
import Settings
package import Site
package import SiteBuilder

/// From a project to a site that may be published: read, validate, compute, protect, plan, build, check.
package struct SitePipeline: Sendable {
    package let project: Project
    package let options: BuildOptions
    /// What was read for all councils, where each is built by itself.
    var shared: SharedSources?

    package init(_ project: Project, _ options: BuildOptions) {
        self.project = project
        self.options = options
    }

    var tree: SourceTree { project.tree }

    /// Nil, with findings, where there is no site to judge.
    package func run(_ log: inout RunLog) async throws -> JudgedSite? {
        guard let made = try await build(&log) else { return nil }
        let examination = await check(made.site, of: made, &log)
        return JudgedSite(
            made: made, examination: examination, checked: log.findings.hasErrors ? nil : examination.checked)
    }

    /// Judges the sources as in any build, and then a site that is there instead of the one built from them: all of it is
    /// read, and the council or edition asked for is judged, since only its settings were read.
    package func judge(_ existing: BuiltSite, _ log: inout RunLog) async throws -> Examination? {
        guard let made = try await build(&log) else { return nil }
        let options = options
        let isAskedFor = { @Sendable (path: String) in options.asks(forPage: path) }
        for finding in existing.differences(from: made.site, within: isAskedFor) { log.findings.report(finding) }
        return await check(existing.mapped(like: made.site), of: made, within: isAskedFor, &log)
    }

    /// Everything but the checks; nil, with findings, where an error was found.
    package func build(_ log: inout RunLog) async throws -> UncheckedSite? {
        var cache = BuildCache()
        return try await build(&cache, &log)
    }

    package func build(_ cache: inout BuildCache, _ log: inout RunLog) async throws -> UncheckedSite? {
        guard let templates = templates(&cache, &log) else { return nil }
        let councils = try councils(templates, &cache, &log)
        judgeSettings(of: councils, cache.sources(tree), &log.findings)
        guard !log.findings.hasErrors else { return nil }
        let plan = plan(councils, templates, &cache, &log)
        guard !log.findings.hasErrors, let site = await render(plan, &cache, &log) else { return nil }
        judgeCorrections(of: councils.editions, on: site, &log.findings)
        return log.findings.hasErrors
            ? nil : UncheckedSite(site: site, plan: plan, councils: councils, templates: templates)
    }

    /// What no page needs, and is wrong all the same: publications for staff, and what `heard init` made up.
    private func judgeSettings(of councils: [CouncilBuild], _ sources: SourceTree, _ findings: inout Findings) {
        for place in councils.map(\.council.place) {
            _ = StaffSources(project, sources).publications(of: place, &findings)
            findings.report(InventedTexts(tree: tree, council: place).findings)
            findings.report(foretoldChecks(of: place))
        }
    }

    private func judgeCorrections(
        of editions: [ProtectedEdition], on site: BuiltSite, _ findings: inout Findings
    ) {
        for sources in editions.map(\.sources) where !sources.corrections.isEmpty {
            let claims = CorrectionClaims(site, folder: sources.siteFolder)
            findings.report(claims.findings(of: sources.corrections))
        }
    }

    /// Contacts with a date of checking after today. Anything else wrong with them is reported when the pages are made.
    private func foretoldChecks(of council: Catalogue.Council) -> Findings {
        var ignored = Findings()
        let path = "\(council.folder)/contacts.yaml"
        guard tree.files.exists(path), let text = tree.text(path, &ignored) else { return Findings() }
        let today = max(project.edges.today, options.clock ?? project.edges.today)
        return ContactBook.read(text, path: path, &ignored).foretold(on: today)
    }

    /// The pages that print or draw a figure, by their paths in the site.
    package func uses(
        of figure: FigureName, _ councils: [CouncilBuild], _ templates: Templates, _ log: inout RunLog
    ) async -> [String] {
        var cache = BuildCache()
        return await SiteRenderer(threads: project.threads).uses(
            of: figure, in: plan(councils, templates, &cache, &log))
    }

    private func plan(
        _ councils: [CouncilBuild], _ templates: Templates, _ cache: inout BuildCache, _ log: inout RunLog
    ) -> SitePlan {
        let start = ContinuousClock.now
        let pages = pages(&cache, &log.findings)
        defer { log.watch.end("plan pages", since: start) }
        return plan(councils, templates, pages, cache.sources(tree), &log.findings)
    }

    func plan(
        _ councils: [CouncilBuild], _ templates: Templates, _ pages: PageTemplates, _ sources: SourceTree,
        _ findings: inout Findings
    ) -> SitePlan {
        let clock = clock(of: councils)
        let planner = PagePlanner(
            tree: sources, templates: templates, pages: pages,
            claims: shared?.claims ?? ClaimPolicy.read(templates.claims, &findings),
            includesDrafts: options.includesDrafts, part: options.part)
        let plans = councils.map { planner.plan($0.council, $0.editions ?? [], clock: clock, &findings) }
        let isAlone = options.part == .children
        for council in councils where isAlone && council.council.settings.childrenReviewed == nil {
            findings.report(PartProblem.notReviewed(council.council.location).finding)
        }
        var plan = SitePlan(
            layouts: pages.layouts, theme: isAlone ? [] : pages.siteTheme, councils: plans, isChildrenAlone: isAlone)
        if shared != nil {
            plan.piece = .councils
        } else if !isAlone, options.council == nil, options.edition == nil {
            plan.compare(plans.map { ComparedCouncil($0, templates.comparison) }, templates, &findings)
        }
        return plan
    }

    private func render(_ plan: SitePlan, _ cache: inout BuildCache, _ log: inout RunLog) async -> BuiltSite? {
        let start = ContinuousClock.now
        let (site, findings) = await SiteRenderer(threads: project.threads).render(plan, reusing: &cache.rendering)
        log.watch.end("render pages", since: start)
        log.findings.report(findings)
        return site
    }

    /// The day on which what grows old is judged: the one asked for, or that of the latest edition (decision record
    /// 2); today where there is no edition yet.
    func clock(of councils: [CouncilBuild]) -> CalendarDate {
        options.clock ?? councils.editions.map(\.sources.settings.publishedOn).max() ?? project.edges.today
    }
}

/// A council, and those of its editions that are asked for.
package struct CouncilBuild: Sendable {
    package let council: CouncilSources
    /// Nil where one of them has an error.
    package let editions: [ProtectedEdition]?
}

extension [CouncilBuild] {
    /// Every edition that was read whole.
    package var editions: [ProtectedEdition] { flatMap { $0.editions ?? [] } }
}

/// A site as bytes, with what it was made from.
package struct UncheckedSite: Sendable {
    package let site: BuiltSite
    package let plan: SitePlan
    package let councils: [CouncilBuild]
    let templates: Templates
}

/// A site with the judgement of its bytes.
package struct JudgedSite: Sendable {
    package let made: UncheckedSite
    package let examination: Examination
    /// Nil, with findings, where the site must not be published.
    package let checked: CheckedSite?
}

extension SitePlan {
    /// Adds the pages that show councils side by side.
    package mutating func compare(_ councils: [ComparedCouncil], _ templates: Templates, _ findings: inout Findings) {
        findings.report(templates.comparison.findings(about: councils))
        comparison = Comparison(templates.comparison, councils)
    }
}

extension ComparedCouncil {
    init(_ plan: SitePlan.Council, _ policy: ComparisonPolicy) {
        self.init(name: plan.name, settings: plan.settings, publications: plan.publications, policy: policy)
    }
}
