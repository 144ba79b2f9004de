package import Checks
package import Delivery
package import Diagnostics
import Quantities
import Records
import Settings
package import Site
import SiteBuilder

/// What every command works with: the project, its files, and how many threads may work.
package struct Workshop: Sendable {
    package let options: BuildOptions
    package let project: ProjectFolder
    package let edges: Edges
    package let tree: SourceTree
    package let threads: Int
    /// Which pages are built.
    package var part = SitePart.all
    /// Whether pages and texts with 'status: draft' are built too.
    package var includesDrafts = false
    /// The files of a preview, which runs a step again only where one that it looked at has changed.
    package var watched: SourceFiles?
    /// Files that stand for the records of some editions.
    var exported = ExportedFigures()
    package var memory = BuildMemory()
    package var findings = Findings()
    package var watch = Stopwatch()
    /// What the examiner found, once it has judged the site.
    package var examination: Examination?
    /// What waivers did to its findings.
    package var waived = WaivedPart()
    /// What was read for all councils, where each is built by itself.
    var shared: SharedSources?
    /// Every edition that was read whole, for what a manifest says of it.
    package private(set) var wholeEditions: [ProtectedEdition] = []
    private var isSurveyed = false
    /// What the officer should know about a build that went well.
    package var summary: [String] = []

    package init(_ options: BuildOptions, _ project: ProjectFolder, _ edges: Edges, threads: Int) {
        self.options = options
        self.project = project
        self.edges = edges
        self.threads = threads
        tree = SourceTree(files: edges.files)
    }

    /// Every edition asked for, protected, with its council; nil for a council of which an edition has an error.
    package mutating func editions(_ templates: Templates) throws -> [(
        council: CouncilSources, editions: [ProtectedEdition]?
    )] {
        let catalogue = try shared?.catalogue.only(options) ?? Catalogue.survey(sources.files, options)
        return catalogue.councils.compactMap { place in
            guard let council = council(place, templates) else { return nil }
            // The children's pages need nothing of a report, and nothing that is wrong with one holds them up.
            let wanted = part == .all ? built(place.editions) : []
            guard areApart(wanted) else { return (council, nil) }
            let editions = wanted.map { edition($0, of: council, templates) }
            let whole = editions.compactMap(\.self)
            summary += whole.flatMap { $0.acceptedInWords + $0.leftOutInWords }
            wholeEditions += whole
            return (council, whole.count == editions.count ? whole : nil)
        }
    }

    /// Whether each edition has a title and a period of its own. A copy has not, and all its pages would clash.
    private mutating func areApart(_ editions: [Catalogue.Edition]) -> Bool {
        var seen: [(name: EditionName, settings: EditionSettings)] = []
        let before = findings.errorCount
        var ignored = Findings()
        for place in editions where editions.count > 1 {
            guard let root = sources.yaml("\(place.folder)/edition.yaml", &ignored) else { continue }
            let settings = EditionSettings.read(root, &ignored)
            let isSame = { (other: EditionSettings) in other.title == settings.title && other.period == settings.period
            }
            if let first = seen.first(where: { isSame($0.settings) }) {
                findings.report(ProjectProblem.editionTwice(settings.location, place.name, first.name).finding)
            }
            seen.append((place.name, settings))
        }
        return findings.errorCount == before
    }

    /// An edition that is a draft is left out, unless drafts are asked for, or that edition by its name.
    package mutating func built(_ editions: [Catalogue.Edition]) -> [Catalogue.Edition] {
        if includesDrafts || options.edition != nil { return editions }
        let drafts = Set(editions.filter { $0.isDraft(tree) }.map(\.name))
        summary += drafts.sorted().map { "\($0) is a draft and left out; 'heard build --drafts' builds it" }
        return editions.filter { !drafts.contains($0.name) }
    }

    private mutating func council(_ place: Catalogue.Council, _ templates: Templates) -> CouncilSources? {
        var remembered = memory.councils[place.folder] ?? Remembered()
        defer { memory.councils[place.folder] = remembered }
        return remembered.value(after: [memory.templates.revision], of: tree, seenBy: watched, &findings) {
            CouncilSources.read(place, $0.tree, templates, &$1)
        }
    }

    private mutating func edition(
        _ place: Catalogue.Edition, of council: CouncilSources, _ templates: Templates
    ) -> ProtectedEdition? {
        var remembered = memory.editions[place.folder] ?? Remembered()
        var watch = watch
        let maker = self
        defer {
            memory.editions[place.folder] = remembered
            self.watch = watch
        }
        let before = [memory.templates.revision, memory.councils[council.place.folder]?.revision ?? 0]
        return remembered.value(after: before, of: tree, seenBy: watched, &findings) { step, findings in
            maker.pipeline(templates, step).run(place, of: council, &findings, &watch)
        }
    }

    /// Forgets what the last run found, and remembers what its steps made.
    mutating func beginAgain() {
        findings = Findings()
        watch = Stopwatch()
        examination = nil
        waived = WaivedPart()
        summary = []
        wholeEditions = []
        isSurveyed = false
    }

    mutating func pageTemplates() -> PageTemplates {
        if let shared { return shared.pages }
        return memory.pages.value(after: [], of: tree, seenBy: watched, &findings) { PageTemplates.read($0.tree, &$1) }
    }

    /// The files for steps that are run in every build.
    package var sources: SourceTree { watched.map { SourceTree(files: $0.files(noting: Sightings())) } ?? tree }

    /// Every edition asked for, up to the wall.
    package mutating func drafts(_ templates: Templates) throws -> [EditionDraft] {
        let catalogue = try Catalogue.survey(tree.files, options)
        let pipeline = pipeline(templates)
        return catalogue.councils.flatMap { place -> [EditionDraft] in
            guard let council = CouncilSources.read(place, tree, templates, &findings) else { return [] }
            return place.editions.compactMap { pipeline.draft($0, of: council, &findings, &watch) }
        }
    }

    /// Every edition asked for as its files describe it, before a record is read.
    package mutating func sources(_ templates: Templates) throws -> [EditionSources] {
        let catalogue = try Catalogue.survey(tree.files, options)
        let reader = pipeline(templates).reader
        return catalogue.councils.flatMap { place -> [EditionSources] in
            guard let council = CouncilSources.read(place, tree, templates, &findings) else { return [] }
            return place.editions.compactMap { reader.read($0, of: council, &findings) }
        }
    }

    package func pipeline(_ templates: Templates, _ step: StepFiles? = nil) -> EditionPipeline {
        var files = edges.records
        if let watched, let sightings = step?.sightings { files = files.noting(in: sightings, seenBy: watched) }
        return EditionPipeline(
            reader: EditionReader(tree: step?.tree ?? tree, templates: templates, mayHoldRecords: mayHoldRecords),
            records: RecordsReader(files: files, threads: threads), threads: threads, engine: edges.engine,
            exported: exported, mayHoldRecords: mayHoldRecords)
    }

    package mutating func templates() -> Templates? {
        if let shared { return shared.templates }
        guard isProject() else { return nil }
        let start = ContinuousClock.now
        if !isSurveyed { tree.survey(&findings) }
        isSurveyed = true
        let templates = memory.templates.value(after: [], of: tree, seenBy: watched, &findings) {
            Templates.read($0.tree, &$1)
        }
        watch.end("read templates", since: start)
        return templates
    }

    /// Whether there is something to build; what stands against it is the first finding, and the only one.
    package mutating func isProject() -> Bool {
        do throws(FileProblem) {
            findings.report(try ProjectSurvey(tree.files, project).findings(needsEditions: part == .all))
        } catch {
            findings.report(SourceProblem.unreadable(error.path, error.reason).finding)
        }
        return !findings.hasErrors
    }
}

/// What waivers took out of a run's findings, and which of them did.
package struct WaivedPart: Sendable {
    package var findings: [WaivedFinding] = []
    package var inForce: [WaiverInForce] = []

    mutating func add(_ other: WaivedPart) {
        findings += other.findings
        inForce += other.inForce
    }
}

extension Workshop {
    /// Takes exported figures in place of the records of the editions that they are of.
    package mutating func take(figures paths: [String]) throws {
        guard !paths.isEmpty else { return }
        let catalogue = try Catalogue.survey(tree.files, options)
        let known = catalogue.councils.flatMap { council in council.editions.map { "\(council.name)/\($0.name)" } }
        for path in paths {
            guard let text = tree.text(path, &findings) else { continue }
            exported.take(path, text, known: known, &findings)
        }
    }

    /// Whether what lies at a path is kept out of git.
    package var mayHoldRecords: @Sendable (_ path: String) -> Bool {
        edges.records.isOutsideOrIgnored
    }
}
