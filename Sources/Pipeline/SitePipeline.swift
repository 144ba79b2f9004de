package import Checks
import Delivery
package import Diagnostics
import Disclosure
package import Pages
package import Quantities
import Settings
package import Site
package import SiteBuilder

/// A site as bytes, with what it was made from.
package struct UncheckedSite: Sendable {
    package let site: BuiltSite
    package let plan: SitePlan
    package let councils: [(council: CouncilSources, editions: [ProtectedEdition]?)]
}

/// From a project to a site that may be published: read, validate, compute, protect, plan, build, check.
package struct SitePipeline {
    package init() {}

    /// Nil, with findings, where the site must not be published. With `existing`, the sources are judged as in any
    /// build, and then that site instead of the one built from them: all of it is read, and the council or edition
    /// asked for is judged, since only its settings were read.
    package func run(_ workshop: inout Workshop, judging existing: BuiltSite? = nil) async throws -> CheckedSite? {
        guard let made = try await build(&workshop) else { return nil }
        guard let existing else {
            let checked = await check(made.site, of: made, &workshop)
            return workshop.findings.hasErrors ? nil : checked
        }
        let options = workshop.options
        let isAskedFor = { @Sendable (path: String) in options.asks(forPage: path) }
        for finding in existing.differences(from: made.site, within: isAskedFor) { workshop.findings.report(finding) }
        return await check(existing.mapped(like: made.site), of: made, within: isAskedFor, &workshop)
    }

    /// Everything but the checks; nil, with findings, where an error was found.
    package func build(_ workshop: inout Workshop) async throws -> UncheckedSite? {
        guard let templates = workshop.templates() else { return nil }
        let councils = try workshop.editions(templates)
        for place in councils.map(\.council.place) {
            _ = workshop.publications(of: place)
            workshop.findings.report(InventedTexts(tree: workshop.tree, council: place).findings)
        }
        guard !workshop.findings.hasErrors else { return nil }
        let plan = plan(councils, templates, &workshop)
        guard !workshop.findings.hasErrors, let site = await build(plan, &workshop) else { return nil }
        for sources in councils.flatMap({ $0.editions ?? [] }).map(\.sources) where !sources.corrections.isEmpty {
            let claims = CorrectionClaims(site, folder: sources.siteFolder)
            workshop.findings.report(claims.findings(of: sources.corrections))
        }
        return workshop.findings.hasErrors ? nil : UncheckedSite(site: site, plan: plan, councils: councils)
    }

    private func plan(
        _ councils: [(council: CouncilSources, editions: [ProtectedEdition]?)], _ templates: Templates,
        _ workshop: inout Workshop
    ) -> SitePlan {
        let start = ContinuousClock.now
        let pages = workshop.pageTemplates()
        defer { workshop.watch.end("plan pages", since: start) }
        return plan(councils, templates, pages, &workshop)
    }

    package func plan(
        _ councils: [(council: CouncilSources, editions: [ProtectedEdition]?)], _ templates: Templates,
        _ pages: PageTemplates, _ workshop: inout Workshop
    ) -> SitePlan {
        let clock = clock(of: councils, workshop)
        let claims = workshop.shared?.claims ?? ClaimPolicy.read(templates.claims, &workshop.findings)
        let planner = PagePlanner(
            tree: workshop.sources, templates: templates, pages: pages, claims: claims,
            includesDrafts: workshop.includesDrafts, part: workshop.part)
        let plans = councils.map { planner.plan($0.council, $0.editions ?? [], clock: clock, &workshop.findings) }
        let isAlone = workshop.part == .children
        for council in councils where isAlone && council.council.settings.childrenReviewed == nil {
            workshop.findings.report(PartProblem.notReviewed(council.council.location).finding)
        }
        var plan = SitePlan(
            layouts: pages.layouts, theme: isAlone ? [] : pages.siteTheme, councils: plans, isChildrenAlone: isAlone)
        if workshop.shared != nil {
            plan.piece = .councils
        } else if !isAlone, workshop.options.council == nil, workshop.options.edition == nil {
            plan.compare(plans.map { ComparedCouncil($0, templates.comparison) }, templates, &workshop.findings)
        }
        return plan
    }

    private func build(_ plan: SitePlan, _ workshop: inout Workshop) async -> BuiltSite? {
        let start = ContinuousClock.now
        let renderer = SiteRenderer(threads: workshop.threads)
        let (site, findings) = await renderer.render(plan, reusing: &workshop.memory.rendering)
        workshop.watch.end("render pages", since: start)
        workshop.findings.report(findings)
        return site
    }

    /// The day on which what grows old is judged: the one asked for, or that of the latest edition (decision record
    /// 2); today where there is no edition yet.
    package func clock(
        of councils: [(council: CouncilSources, editions: [ProtectedEdition]?)], _ workshop: Workshop
    ) -> CalendarDate {
        let editions = councils.flatMap { $0.editions ?? [] }
        return workshop.options.clock ?? editions.map(\.sources.settings.publishedOn).max() ?? workshop.edges.today
    }
}

extension SitePipeline {
    /// The pages that print or draw a figure, by their paths in the site.
    package func uses(
        of figure: FigureName, _ councils: [(council: CouncilSources, editions: [ProtectedEdition]?)],
        _ templates: Templates, _ workshop: inout Workshop
    ) async -> [String] {
        await SiteRenderer(threads: workshop.threads).uses(of: figure, in: plan(councils, templates, &workshop))
    }
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
