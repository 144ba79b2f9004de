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
        _ site: BuiltSite, of made: UncheckedSite, within isAskedFor: @Sendable (String) -> Bool = { _ in true },
        _ log: inout RunLog
    ) async -> Examination {
        let start = ContinuousClock.now
        let search = shared?.search ?? search(made, &log.findings)
        log.watch.end("read identifiers", since: start)
        let expectations = expectations(of: made, search, &log.findings)
        let before = ContinuousClock.now
        let examination = await Examiner(expectations, threads: project.threads).examination(of: site)
        // A waiver for the whole council may serve its report alone.
        let found = examination.findings.all.filter { finding in
            (options.part == .all || finding.rule != .waiverUsed)
                && examination.place(of: finding).map { isAskedFor($0.path) } ?? true
        }
        for finding in found { log.findings.report(finding.advisingOnCorrections) }
        log.waived += examination.waived
        log.waivers += examination.waivers
        log.watch.end("check", since: before)
        return examination
    }

    private func expectations(
        of made: UncheckedSite, _ search: BuiltFileSearch, _ findings: inout Findings
    ) -> Expectations {
        let (plan, councils) = (made.plan, made.councils)
        let clock = clock(of: councils)
        var expectations = Expectations(planned: plan)
        expectations.clock = clock
        let withdrawn = councils.map(\.council.withdrawn.words)
        expectations.traces = { bytes in
            RecordTraces(search.offsetsByKind(in: bytes), withdrawn: withdrawn.flatMap { $0.offsets(in: bytes) })
        }
        expectations.targets = tree.targets(&findings)
        expectations.reading = shared?.reading ?? tree.readingLimits(&findings)
        expectations.elsewhere = shared?.elsewhere ?? Elsewhere()
        expectations.listedLinks = links(of: councils, on: clock, &findings)
        expectations.waivers = councils.flatMap { waivers(of: $0.council, &findings) }
        expectations.hidden = ExpectedHidden(plan)
        expectations.personal = ExpectedPersonal(plan)
        var words = shared?.words ?? ExpectedWords.read(tree, &findings)
        words.add(councils.map(\.council), tree, &findings)
        words.addContacts(of: plan)
        expectations.words = words
        return expectations
    }

    private func waivers(of council: CouncilSources, _ findings: inout Findings) -> [Waiver] {
        let all =
            tree.optionalYAML("\(council.place.folder)/waivers.yaml", &findings)
            .map { Waiver.readAll($0, folder: council.place.name.text, &findings) } ?? []
        return options.part == .all ? all : all.filter { $0.page?.hasPrefix("children") ?? true }
    }

    /// The links that somebody has looked at, for all councils and for each.
    private func links(
        of councils: [CouncilBuild], on clock: CalendarDate, _ findings: inout Findings
    ) -> Set<String> {
        let folders = (shared == nil ? ["templates"] : []) + councils.map(\.council.place.folder)
        return folders.reduce(into: shared?.links ?? []) { addresses, folder in
            guard let list = tree.optionalYAML("\(folder)/links.yaml", &findings) else { return }
            addresses.formUnion(LinkList.read(list, clock: clock, &findings).addresses)
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
        guard location.path.hasSuffix("/corrections.yaml"), [.numberBound, .numberWordBound].contains(rule) else {
            return self
        }
        return Finding(
            rule, severity, at: location, message, excerpt: excerpt, why: why, related: related,
            fix: "say it without the number: numbers stand in 'before' and 'after' only")
    }
}
