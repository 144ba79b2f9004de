import ArgumentParser
import Checks
import Clocks
import Delivery
import Diagnostics
import Disclosure
import Figures
import Pages
import Quantities
import Records
import Settings
import SiteBuilder
import StaffPages

/// A checked site for staff, and the folder that it belongs in.
struct StaffEdition {
    let checked: Checked<StaffReaders>
    let settings: PublicationSettings
    let openCases: Int?
}

/// From a project to a publication for staff: read, assess, release, render, check. Nothing of it can become a site for
/// everybody: the types differ from `StaffRelease` on.
struct StaffPipeline {
    let name: String
    /// In place of the folder of the settings.
    let output: String?

    /// Nil, with findings, where it must not be written.
    func run(_ workshop: inout Workshop) async throws -> StaffEdition? {
        guard let templates = workshop.templates(), let found = try workshop.publication(name, templates) else {
            return nil
        }
        guard found.settings.audience == .staff else {
            throw ValidationError(
                "'\(name)' is for the public; its pages belong to the site, which 'heard build' makes")
        }
        let day = workshop.options.clock ?? .today
        let folder = output.map(FolderPath.tidy) ?? found.settings.output
        // A folder of the project that is written in full is the same folder.
        let root = workshop.project.path + "/"
        let own = (folder + "/").hasPrefix(root) ? String((folder + "/").dropFirst(root.count)) : folder
        let place = output == nil ? found.settings.outputLocation : SourceLocation(path: folder)
        for finding in StaffFolder.findings(of: own, at: place).all where !workshop.findings.all.contains(finding) {
            workshop.findings.report(finding)
        }
        guard !workshop.findings.hasErrors else { return nil }
        var cases: StaffCases?
        var release: StaffRelease?
        if found.settings.readsRecords {
            guard let read = workshop.cases(of: found, into: folder),
                let assessor = workshop.assessor(on: day, found.council, templates)
            else { return nil }
            cases = read
            tellProblems(of: read, by: assessor, &workshop)
            release = StaffRelease.openCases(of: read.all, by: assessor, marking: found.settings.marking)
        }
        guard !workshop.findings.hasErrors else { return nil }
        let maker = StaffSiteMaker(found: found, templates: templates, release: release, day: day)
        guard let site = maker.site(&workshop), !workshop.findings.hasErrors else { return nil }
        let checked = await check(site, maker, cases, &workshop)
        return checked.map { StaffEdition(checked: $0, settings: found.settings, openCases: release?.cases.count) }
    }

    /// Every open case of which nothing can be worked out, by its place in the records.
    private func tellProblems(of cases: StaffCases, by assessor: CaseAssessor, _ workshop: inout Workshop) {
        for record in cases.all {
            guard let standing = assessor.assess(record), standing.isOpen else { continue }
            for problem in standing.problems {
                workshop.findings.report(problem.finding(at: cases.place(of: problem, in: record)))
            }
        }
    }

    /// By the rules of pages for staff: references may stand there; pseudonyms of people may not.
    private func check(
        _ site: Site<StaffReaders>, _ maker: StaffSiteMaker, _ cases: StaffCases?, _ workshop: inout Workshop
    ) async -> Checked<StaffReaders>? {
        let reader = RecordsReader(files: .live(project: workshop.project), threads: workshop.threads)
        var people: [[UInt8]] = []
        for settings in cases?.records ?? [] {
            reader.forEachIdentifier(settings, &workshop.findings) { kind, bytes in
                if kind != .reference { people.append(bytes) }
            }
        }
        let search = BuiltFileSearch([IdentifierMatcher(people)])
        var expectations = Expectations()
        expectations.marking = maker.found.settings.marking
        expectations.clock = maker.day
        expectations.traces = { RecordTraces(identifiers: search.offsetsByKind(in: $0)[0], canaries: []) }
        expectations.reading = workshop.readingLimits(&workshop.findings)
        expectations.demonstrations =
            maker.found.council.settings.demonstrationNotice.map { [.init(folder: "", notice: $0)] } ?? []
        for file in site.files where file.path.hasSuffix(".html") { expectations.audiences[file.path] = .staff }
        let plan = SitePlan(layouts: workshop.pageTemplates().layouts, theme: [], councils: [])
        expectations.words = workshop.expectedWords([maker.found.council], plan)
        let result = await Examiner(expectations, threads: workshop.threads).examine(site)
        workshop.findings.report(result.examination.findings)
        workshop.examination = result.examination
        return workshop.findings.hasErrors ? nil : result.checked
    }
}

/// Puts the pages of a publication for staff together.
struct StaffSiteMaker {
    let found: FoundPublication
    let templates: Templates
    let release: StaffRelease?
    let day: CalendarDate

    func site(_ workshop: inout Workshop) -> Site<StaffReaders>? {
        let pages = workshop.pageTemplates()
        let settings = found.settings
        var outlines = written(in: "templates/staff/common", &workshop)
        switch settings.pages {
        case .markdown: outlines += written(in: "templates/staff/\(settings.name)", &workshop)
        case .openCases:
            outlines += release.map { [OpenCases.outline(title: settings.title, $0)] } ?? []
        }
        var context = PageContext(
            publication: .staff(found.council.place.name, settings.name), council: found.council.settings,
            layouts: pages.layouts, outlines: outlines)
        context.staff = StaffFacts(
            title: settings.title, marking: settings.marking, day: settings.readsRecords ? day : nil)
        context.constants = constants(&workshop)
        var files = StaffMarkdown(context).files(&workshop.findings)
        if let release { files += OpenCases(release, in: context).files }
        let own = workshop.sources.sources(
            in: "\(found.council.place.folder)/theme", ending: ".css", &workshop.findings)
        let additions = workshop.sources.sources(in: "templates/staff/theme", ending: ".css", &workshop.findings)
        let theme = StaffTheme(
            theme: pages.theme.filter { sheet in
                !own.contains { $0.path.split(separator: "/").last == sheet.path.split(separator: "/").last }
            } + own, additions: additions)
        files += StaffFrameFiles.files(of: theme, in: context)
        return Site<StaffReaders>(files)
    }

    private func written(in folder: String, _ workshop: inout Workshop) -> [PageOutline] {
        workshop.sources.sources(in: folder, ending: ".md", &workshop.findings).compactMap {
            PageOutline.read($0, &workshop.findings)
        }
    }

    private func constants(_ workshop: inout Workshop) -> Constants {
        var constants = Constants()
        for law in templates.law { constants.set("law.\(law.name)", .text(law.text)) }
        let limits = templates.limits.limits(
            on: day, local: found.council.settings.localLimits, at: found.council.settings.localLimitPlaces,
            &workshop.findings)
        for name in LimitName.allCases {
            constants.set("limit.\(name.rawValue)", .number(limits[name].days.count))
        }
        return constants
    }
}
