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
    package let pipeline: SitePipeline
    package let name: String
    /// In place of the folder of the settings.
    package let output: String?
    /// In place of the quarter of the settings.
    package let quarter: ReportingQuarter?

    package init(_ pipeline: SitePipeline, name: String, output: String?, quarter: ReportingQuarter?) {
        self.pipeline = pipeline
        self.name = name
        self.output = output
        self.quarter = quarter
    }

    private var project: Project { pipeline.project }
    private var day: CalendarDate { pipeline.options.clock ?? project.edges.today }

    /// Nil, with findings, where it must not be written.
    package func run(_ log: inout RunLog) async throws -> StaffEdition? {
        let sources = StaffSources(project)
        guard let templates = pipeline.templates(&log),
            let found = try sources.publication(name, templates, pipeline.options, &log.findings)
        else { return nil }
        let folder = try folder(of: found, &log.findings)
        guard !log.findings.hasErrors else { return nil }
        let reader = StaffReader(
            found: found, sources: sources, editions: pipeline.editionPipeline(templates), day: day, folder: folder,
            quarter: quarter)
        guard let (content, records) = reader.read(&log), !log.findings.hasErrors else { return nil }
        let pages = PageTemplates.read(project.tree, &log.findings)
        let maker = StaffSiteMaker(
            found: found, tree: project.tree, templates: templates, pages: pages, content: content, day: day)
        let start = ContinuousClock.now
        guard let site = maker.site(&log.findings), !log.findings.hasErrors else { return nil }
        log.watch.end("make pages", since: start)
        let checking = ContinuousClock.now
        let checked = await check(site, maker, records, &log.findings)
        log.watch.end("check", since: checking)
        return checked.map { StaffEdition(checked: $0, settings: found.settings, openCases: content.openCases) }
    }

    /// Where its pages will lie, with findings where they must not.
    private func folder(of found: FoundPublication, _ findings: inout Findings) throws -> String {
        guard found.settings.audience == .staff else {
            throw UsageProblem(
                "'\(name)' is for the public; its pages belong to the site, which 'heard build' makes")
        }
        guard quarter == nil || found.settings.pages == .quarterly else {
            throw UsageProblem("'\(name)' is not a quarterly report: leave --period out")
        }
        let folder = output.map(FolderPath.tidy) ?? found.settings.output
        // A folder of the project that is written in full is the same folder.
        let root = project.folder.path + "/"
        let own = (folder + "/").hasPrefix(root) ? String((folder + "/").dropFirst(root.count)) : folder
        let place = output == nil ? found.settings.outputLocation : SourceLocation(path: folder)
        for finding in StaffFolder.findings(of: own, at: place).all where !findings.all.contains(finding) {
            findings.report(finding)
        }
        return folder
    }

    /// By the rules of pages for staff: references may stand there; pseudonyms of people may not.
    private func check(
        _ site: Site<StaffReaders>, _ maker: StaffSiteMaker, _ records: [RecordsSettings], _ findings: inout Findings
    ) async -> Checked<StaffReaders>? {
        var people: [[UInt8]] = []
        for settings in records {
            project.records.forEachIdentifier(settings, &findings) { kind, bytes in
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
        expectations.reading = project.tree.readingLimits(&findings)
        expectations.demonstrations =
            maker.found.council.settings.demonstrationNotice.map { [.init(folder: "", notice: $0)] } ?? []
        for file in site.files where file.path.hasSuffix(".html") { expectations.audiences[file.path] = .staff }
        var words = ExpectedWords.read(project.tree, &findings)
        words.add([maker.found.council], project.tree, &findings)
        expectations.words = words
        let result = await Examiner(expectations, threads: project.threads).examine(site)
        findings.report(result.examination.findings)
        return findings.hasErrors ? nil : result.checked
    }
}
