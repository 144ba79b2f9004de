package import Checks
import Delivery
import Diagnostics
import Disclosure
import Identifiers
import Pages
import Quantities
import Records
import Settings
package import Site
import SiteBuilder

extension SitePipeline {
    /// Judges the bytes of the site; the records are asked again, for their identifiers alone.
    package func check(
        _ site: BuiltSite, of made: UncheckedSite, within part: @Sendable (String) -> Bool = { _ in true },
        _ workshop: inout Workshop
    ) async -> CheckedSite? {
        let (plan, councils) = (made.plan, made.councils)
        let start = ContinuousClock.now
        let editions = councils.flatMap { $0.editions ?? [] }
        let canaries = canaries(of: editions, &workshop).flatMap(\.identifiers)
        let search =
            workshop.shared?.search
            ?? BuiltFileSearch([identifiers(councils, &workshop), IdentifierMatcher(canaries)])
        workshop.watch.end("read identifiers", since: start)
        var expectations = Expectations(planned: plan)
        expectations.clock = clock(of: councils, workshop)
        let withdrawn = councils.map(\.council.withdrawn.words)
        expectations.traces = { bytes in
            RecordTraces(search.offsetsByKind(in: bytes), withdrawn: withdrawn.flatMap { $0.offsets(in: bytes) })
        }
        expectations.targets = workshop.targets(&workshop.findings)
        expectations.reading = workshop.shared?.reading ?? workshop.readingLimits(&workshop.findings)
        expectations.elsewhere = workshop.shared?.elsewhere ?? Elsewhere()
        expectations.listedLinks = links(of: councils, &workshop)
        expectations.waivers = councils.flatMap { waivers(of: $0.council, &workshop) }
        expectations.hidden = ExpectedHidden(plan)
        expectations.personal = ExpectedPersonal(plan)
        expectations.words = workshop.expectedWords(councils.map(\.council), plan)
        let before = ContinuousClock.now
        let examination = await Examiner(expectations, threads: workshop.threads).examination(of: site)
        // A waiver for the whole council may serve its report alone.
        let found = examination.findings.all.filter { finding in
            (workshop.part == .all || finding.rule != "waiver-used")
                && examination.place(of: finding).map { part($0.path) } ?? true
        }
        for finding in found { workshop.findings.report(finding.advisingOnCorrections) }
        workshop.examination = examination
        workshop.waived = WaivedPart(findings: examination.waived, inForce: examination.waivers)
        workshop.watch.end("check", since: before)
        return examination.checked
    }

    private func waivers(of council: CouncilSources, _ workshop: inout Workshop) -> [Waiver] {
        let all =
            workshop.tree.optionalYAML("\(council.place.folder)/waivers.yaml", &workshop.findings)
            .map { Waiver.readAll($0, folder: council.place.name.text, &workshop.findings) } ?? []
        return workshop.part == .all ? all : all.filter { $0.page?.hasPrefix("children") ?? true }
    }

    /// The links that somebody has looked at, for all councils and for each.
    private func links(
        of councils: [(council: CouncilSources, editions: [ProtectedEdition]?)], _ workshop: inout Workshop
    ) -> Set<String> {
        let clock = clock(of: councils, workshop)
        let folders = (workshop.shared == nil ? ["templates"] : []) + councils.map(\.council.place.folder)
        return folders.reduce(into: workshop.shared?.links ?? []) { addresses, folder in
            guard let list = workshop.tree.optionalYAML("\(folder)/links.yaml", &workshop.findings) else { return }
            addresses.formUnion(LinkList.read(list, clock: clock, &workshop.findings).addresses)
        }
    }
}

extension Expectations {
    /// What a plan tells of its pages.
    init(planned plan: SitePlan) {
        self.init()
        demonstrations = plan.councils.compactMap { council in
            council.settings.demonstrationNotice.map { Demonstration(folder: council.name.text, notice: $0) }
        }
        ownAddresses = plan.councils.compactMap(\.settings.web.address)
        for publication in plan.councils.flatMap(\.publications) {
            if let edition = publication.edition {
                editions.append(EditionFacts(publication, edition.settings))
                checklists.append(ExpectedChecklist(publication.publication, edition.checklist))
                categories[publication.publication.folder.text] = edition.figures.categories
            }
            for outline in publication.outlines {
                audiences[publication.publication.path(of: outline.name).text] = Audience(outline)
            }
        }
    }
}

extension EditionFacts {
    fileprivate init(_ page: PageContext, _ settings: EditionSettings) {
        self.init(
            folder: page.publication.folder.text, title: settings.title, period: settings.period,
            asAt: settings.asAt, publishedOn: settings.publishedOn, isDraft: settings.signOff.isEmpty)
    }
}

extension ProtectedFigureSet {
    /// By figure and label, the name of each category.
    fileprivate var categories: [String: [String: String]] {
        Dictionary(
            figures.map { figure in
                let names = figure.dimensions.flatMap(\.categories).map { ($0.label, $0.id.text) }
                return (figure.name.text, Dictionary(names, uniquingKeysWith: { first, _ in first }))
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Audience {
    fileprivate init(_ outline: PageOutline) {
        switch outline.audience {
        case .child: self = .child
        case .youngPerson: self = .youngPerson
        case .staff: self = .staff
        case .public: self = outline.isForChildren ? .child : .everybody
        }
    }
}

extension Finding {
    /// A correction has no slots to write a number with; what it says in numbers is held against the pages.
    fileprivate var advisingOnCorrections: Finding {
        guard location.path.hasSuffix("/corrections.yaml"), rule.name.hasPrefix("number-") else { return self }
        return Finding(
            rule, severity, at: location, message, excerpt: excerpt, why: why, related: related,
            fix: "say it without the number: numbers stand in 'before' and 'after' only")
    }
}
