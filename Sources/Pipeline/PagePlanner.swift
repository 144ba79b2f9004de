import Checks
import Delivery
import Diagnostics
import Disclosure
import FigureComputing
import Figures
import Law
import Pages
import Quantities
import Records
import Settings
import Site
import SiteBuilder

/// Page templates and theme: what every council's pages are made from.
package struct PageTemplates {
    let layouts: Layouts
    let edition: [PageOutline]
    let children: [PageOutline]
    /// What the children's pages have besides where they stand without any report.
    let childrenAlone: [PageOutline]
    /// The pages of each guide, by its name.
    let guides: [Guide: [PageOutline]]
    /// Files of the theme, by name.
    let theme: [PageSource]

    /// The theme of the page that lists the councils.
    var siteTheme: [SiteFile] {
        theme.filter { $0.path.hasSuffix(".css") }.map { SiteFile(path: "theme/\($0.fileName)", text: $0.text) }
    }

    static func read(_ tree: SourceTree, _ findings: inout Findings) -> PageTemplates {
        let layouts = tree.sources(in: "templates/layouts", ending: ".html", &findings)
        func outlines(in folder: String, _ findings: inout Findings) -> [PageOutline] {
            tree.sources(in: folder, ending: ".md", &findings).compactMap { source in
                findings.report(PracticeWords.findings(in: source))
                return PageOutline.read(source, &findings)
            }
        }
        return PageTemplates(
            layouts: Layouts.read(layouts, &findings), edition: outlines(in: "templates/pages", &findings),
            children: outlines(in: "templates/children", &findings),
            childrenAlone: outlines(in: "templates/children-alone", &findings),
            guides: Dictionary(
                uniqueKeysWithValues: Guide.allCases.map { guide in
                    (guide, outlines(in: "templates/guides/\(guide.rawValue)", &findings))
                }),
            theme: tree.sources(in: "templates/theme", ending: "", &findings))
    }

    /// The same with outlines that hold no text, and every page as it was looked at.
    static func read(_ store: SourceStore, _ project: Project) async -> (PageTemplates, [SourceStore.Page]) {
        var findings = Findings()
        let layouts = project.tree.sources(in: "templates/layouts", ending: ".html", &findings)
        let guides = Guide.allCases.map { "templates/guides/\($0.rawValue)" }
        let folders = ["templates/pages", "templates/children", "templates/children-alone"] + guides
        var pages: [[SourceStore.Page]] = []
        for folder in folders { pages.append(await store.pages(in: folder, threads: project.threads)) }
        let outlines = pages.map { $0.compactMap(\.outline) }
        let templates = PageTemplates(
            layouts: Layouts.read(layouts, &findings), edition: outlines[0], children: outlines[1],
            childrenAlone: outlines[2],
            guides: Dictionary(uniqueKeysWithValues: zip(Guide.allCases, outlines.dropFirst(3))),
            theme: project.tree.sources(in: "templates/theme", ending: "", &findings))
        let own = SourceStore.Page(path: "", outline: nil, source: nil, findings: findings)
        return (templates, pages.flatMap(\.self) + [own])
    }
}

/// Plans the pages of one council out of its texts and of what its editions may publish.
struct PagePlanner {
    let tree: SourceTree
    let templates: Templates
    let pages: PageTemplates
    let claims: ClaimPolicy
    let includesDrafts: Bool
    let part: SitePart

    func plan(
        _ council: CouncilSources, _ editions: [ProtectedEdition], clock: CalendarDate, _ findings: inout Findings
    ) -> SitePlan.Council {
        let name = council.place.name
        let entries = editions.map { EditionEntry(name: $0.sources.place.name, settings: $0.sources.settings) }
        let contacts = contacts(of: council, clock, &findings)
        var publications = [childrensPages(of: council, clock, &findings)]
        let guides = part == .children ? [] : council.settings.guides
        publications += guides.map { guide($0, of: council, clock, &findings) }
        reportPractices(council.settings.practices, publications, templates.practiceUses.elsewhere, &findings)
        publications += editions.map { edition($0, of: council, &findings) }
        for text in publications.flatMap(\.narrative) {
            findings.report(PracticeWords.findings(in: text, of: council.settings))
            findings.report(ContactClaims(contacts).findings(in: text))
        }
        for index in publications.indices {
            publications[index].contacts = contacts
            publications[index].editions = entries
            publications[index].guides = guides
            publications[index].otherFiles = Set(publications.flatMap(addresses))
        }
        return SitePlan.Council(
            name: name, settings: council.settings, editions: entries, publications: publications,
            theme: theme(of: council, &findings))
    }

    private func addresses(of publication: PageContext) -> [SitePath] {
        publication.outlines.map { publication.publication.path(of: $0.name) }
            + [Publication.home(of: publication.publication.council)]
    }

    private func contacts(
        of council: CouncilSources, _ clock: CalendarDate, _ findings: inout Findings
    ) -> ContactBook {
        let path = "\(council.place.folder)/contacts.yaml"
        guard let text = tree.text(path, &findings) else { return .empty }
        let book = ContactBook.read(text, path: path, &findings)
        findings.report(book.stale(on: clock))
        return book
    }

    private func childrensPages(
        of council: CouncilSources, _ clock: CalendarDate, _ findings: inout Findings
    ) -> PageContext {
        var context = PageContext(
            publication: .children(council.place.name), council: council.settings, layouts: pages.layouts,
            outlines: included(pages.children + (part == .children ? pages.childrenAlone : [])))
        context.leftOut = leftOut(pages.children)
        context.narrative = narrative(in: "\(council.place.folder)/children/narrative", &findings)
        context.constants = constants(limits(of: council, on: clock, &findings), of: council, on: clock)
        context.claims = claims
        return context
    }

    private func guide(
        _ guide: GuideSettings, of council: CouncilSources, _ clock: CalendarDate, _ findings: inout Findings
    ) -> PageContext {
        if let stale = guide.stale(on: clock) { findings.report(stale) }
        let outlines = pages.guides[guide.guide] ?? []
        var context = PageContext(
            publication: .guide(council.place.name, guide.guide), council: council.settings, layouts: pages.layouts,
            outlines: included(outlines))
        context.leftOut = leftOut(outlines)
        context.narrative = narrative(
            in: "\(council.place.folder)/guides/\(guide.guide.rawValue)/narrative", &findings)
        context.constants = constants(limits(of: council, on: clock, &findings), of: council, on: clock)
        context.claims = claims
        return context
    }

    private func limits(
        of council: CouncilSources, on clock: CalendarDate, _ findings: inout Findings
    ) -> Limits {
        templates.limits.limits(
            on: clock, local: council.settings.localLimits, at: council.settings.localLimitPlaces, &findings)
    }

    private func edition(
        _ edition: ProtectedEdition, of council: CouncilSources, _ findings: inout Findings
    ) -> PageContext {
        let sources = edition.sources
        var context = PageContext(
            publication: .edition(council.place.name, sources.place.name), council: council.settings,
            layouts: pages.layouts, outlines: included(pages.edition))
        context.leftOut = leftOut(pages.edition)
        var own = EditionContext(settings: sources.settings, figures: edition.figures)
        own.definedAt = Dictionary(
            sources.library.definitions.map { ($0.name, $0.location) }, uniquingKeysWith: { first, _ in first })
        own.meanings = sources.library.commonMeanings(under: sources.context.limits)
        own.quotes = edition.quotes
        own.actions = edition.actions
        own.accepted = Set(
            edition.accepted.map { AcceptedOddity(rule: $0.acceptance.rule, reason: $0.acceptance.reason) }
        ).sorted()
        own.leftOut = sources.ledger.leftOut
        own.corrections = sources.corrections
        own.learning = learning(of: sources, &findings)
        own.checklist = templates.checklist.answered(for: sources.settings.period.start)
            .answered(by: council.settings.checklist, &findings)
            .answered(by: sources.settings.checklist, &findings)
        context.narrative = narrative(in: "\(sources.place.folder)/narrative", &findings)
        own.promises = PromiseReading(tree: tree, edition: sources.place).ledger(context.narrative, &findings)
        findings.report(own.promises.dueTooSoon(for: sources.settings.publishedOn))
        reportUnfinished(own, context.narrative, &findings)
        findings.report(
            Findings(context.narrative.compactMap { $0.statedTooLate(for: sources.settings.publishedOn) }))
        context.edition = own
        context.constants = constants(sources.context.limits)
        context.constants.add(
            templates.practices.constants(adopting: sources.settings.practices, on: sources.settings.period.start))
        reportPractices(sources.settings.practices, [context], templates.practiceUses.report, &findings)
        context.claims = claims
        return context
    }

    private func learning(of sources: EditionSources, _ findings: inout Findings) -> [ServiceLearning] {
        let path = "\(sources.place.folder)/learning.yaml"
        guard tree.files.exists(path), let text = tree.text(path, &findings) else { return [] }
        return ServiceLearning.read(text, path: path, &findings)
    }

    /// `narrative/<page>/<slot>.md`
    private func narrative(in folder: String, _ findings: inout Findings) -> [NarrativeSource] {
        tree.sources(in: folder, ending: "", &findings).compactMap { source in
            let parts = source.path.dropFirst(folder.count + 1).split(separator: "/")
            guard parts.count == 2, parts[1].hasSuffix(".md") else {
                findings.report(SourceProblem.narrativePath(source.path).finding)
                return nil
            }
            return NarrativeSource.read(
                source, page: PageName(String(parts[0])), slot: String(parts[1].dropLast(3)), &findings)
        }.filter { includesDrafts || $0.status == .ready }
    }

    private func included(_ outlines: [PageOutline]) -> [PageOutline] {
        outlines.filter { includesDrafts || $0.status == .ready }
    }

    private func leftOut(_ outlines: [PageOutline]) -> Set<PageName> {
        includesDrafts ? [] : Set(outlines.filter { $0.status == .draft }.map(\.name))
    }

    /// Texts that say it is so of what the report says is not.
    private func reportUnfinished(
        _ edition: EditionContext, _ texts: [NarrativeSource], _ findings: inout Findings
    ) {
        let said = edition.learning.flatMap(\.actions).compactMap { action -> (text: String, place: SourceLocation)? in
            if case .said(let text, let place) = action { (text, place) } else { nil }
        }
        let work = UnfinishedWork(
            actions: edition.actions, ledger: edition.promises, texts: texts, learning: said.map(\.text))
        for text in texts { findings.report(work.findings(in: text)) }
        for (text, place) in said { work.finding(about: text, at: place).map { findings.report($0) } }
    }

    private func reportPractices(
        _ adopted: [PracticeAdoption], _ publications: [PageContext], _ used: Set<String>, _ findings: inout Findings
    ) {
        let own = publications.flatMap(\.narrative).map { PracticeSlot.names(in: $0.text) }
        findings.report(templates.practices.findings(about: adopted, used: own.reduce(used) { $0.union($1) }))
    }

    /// The same for pages that belong to no year.
    private func constants(_ limits: Limits, of council: CouncilSources, on day: CalendarDate) -> Constants {
        var all = constants(limits)
        all.add(templates.practices.constants(adopting: council.settings.practices, on: day))
        return all
    }

    private func constants(_ limits: Limits) -> Constants {
        var constants = Constants()
        for law in templates.law { constants.set("law.\(law.name)", .text(law.text)) }
        for name in LimitName.allCases {
            constants.set("limit.\(name.rawValue)", .number(limits[name].days.count))
            constants.set("limit-source.\(name.rawValue)", .text(limits[name].source))
            constants.set("limit-setter.\(name.rawValue)", .text(limits[name].setter))
        }
        return constants
    }

    /// The common theme, in which a council's own file takes the place of one of the same name.
    private func theme(of council: CouncilSources, _ findings: inout Findings) -> [SiteFile] {
        let own = tree.sources(in: "\(council.place.folder)/theme", ending: "", &findings)
        let standard = pages.theme.first { $0.fileName == BrandFile.name }?.text ?? ""
        for file in own {
            findings.report(Findings(BrandFile.findings(in: file.text, path: file.path, standard: standard)))
        }
        var files: [String: String] = [:]
        for source in pages.theme + own { files[source.fileName] = source.text }
        return files.map { SiteFile(path: Publication.theme(of: council.place.name, $0).text, text: $1) }
    }
}

extension PageSource {
    /// The name without its folders.
    fileprivate var fileName: String { String(path.split(separator: "/").last ?? "") }
}
