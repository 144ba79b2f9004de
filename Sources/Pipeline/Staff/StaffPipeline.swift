package import Checks
import Clocks
import Delivery
import Diagnostics
import Disclosure
import Identifiers
import Pages
package import Quantities
import Records
package import Settings
import Site
import SiteBuilder
import StaffPages

/// A checked site for staff, and the folder that it belongs in.
package struct StaffEdition {
    package let checked: Checked<StaffReaders>
    package let settings: PublicationSettings
    package let openCases: Int?
}

/// From a project to a publication for staff: read, assess, release, render, check. Nothing of it can become a site for
/// everybody: the types differ from `StaffRelease` on.
package struct StaffPipeline {
    package let name: String
    /// In place of the folder of the settings.
    package let output: String?
    /// In place of the quarter of the settings.
    package let quarter: ReportingQuarter?

    package init(name: String, output: String?, quarter: ReportingQuarter?) {
        self.name = name
        self.output = output
        self.quarter = quarter
    }

    /// Nil, with findings, where it must not be written.
    package func run(_ workshop: inout Workshop) async throws -> StaffEdition? {
        guard let templates = workshop.templates(), let found = try workshop.publication(name, templates) else {
            return nil
        }
        guard found.settings.audience == .staff else {
            throw UsageProblem(
                "'\(name)' is for the public; its pages belong to the site, which 'heard build' makes")
        }
        let day = workshop.options.clock ?? workshop.edges.today
        let folder = output.map(FolderPath.tidy) ?? found.settings.output
        // A folder of the project that is written in full is the same folder.
        let root = workshop.project.path + "/"
        let own = (folder + "/").hasPrefix(root) ? String((folder + "/").dropFirst(root.count)) : folder
        let place = output == nil ? found.settings.outputLocation : SourceLocation(path: folder)
        for finding in StaffFolder.findings(of: own, at: place).all where !workshop.findings.all.contains(finding) {
            workshop.findings.report(finding)
        }
        guard !workshop.findings.hasErrors else { return nil }
        guard quarter == nil || found.settings.pages == .quarterly else {
            throw UsageProblem("'\(name)' is not a quarterly report: leave --period out")
        }
        let reader = StaffReader(found: found, templates: templates, day: day, folder: folder, quarter: quarter)
        guard let (content, records) = reader.read(&workshop), !workshop.findings.hasErrors else { return nil }
        let maker = StaffSiteMaker(found: found, templates: templates, content: content, day: day)
        let start = ContinuousClock.now
        guard let site = maker.site(&workshop), !workshop.findings.hasErrors else { return nil }
        workshop.watch.end("make pages", since: start)
        let checking = ContinuousClock.now
        let checked = await check(site, maker, records, &workshop)
        workshop.watch.end("check", since: checking)
        return checked.map { StaffEdition(checked: $0, settings: found.settings, openCases: content.openCases) }
    }

    /// By the rules of pages for staff: references may stand there; pseudonyms of people may not.
    private func check(
        _ site: Site<StaffReaders>, _ maker: StaffSiteMaker, _ records: [RecordsSettings], _ workshop: inout Workshop
    ) async -> Checked<StaffReaders>? {
        let reader = RecordsReader(files: workshop.edges.records, threads: workshop.threads)
        var people: [[UInt8]] = []
        for settings in records {
            reader.forEachIdentifier(settings, &workshop.findings) { kind, bytes in
                if kind != .reference { people.append(bytes) }
            }
        }
        let search = BuiltFileSearch([IdentifierMatcher(people)])
        var expectations = Expectations()
        expectations.marking = maker.found.settings.marking
        expectations.clock = maker.day
        let withdrawn = maker.found.council.withdrawn.words
        expectations.traces = {
            RecordTraces(identifiers: search.offsetsByKind(in: $0)[0], withdrawn: withdrawn.offsets(in: $0))
        }
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
