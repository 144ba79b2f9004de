import Checks
package import Clocks
package import Delivery
package import Diagnostics
import Disclosure
import Law
import Pages
package import Quantities
import Records
package import Settings
import SiteBuilder
import StaffPages

/// A publication with the council that it is of.
package struct FoundPublication {
    let settings: PublicationSettings
    let council: CouncilSources
}

/// What publications for staff are made from: their settings, and the cases of the editions that they read.
package struct StaffSources {
    let project: Project
    let tree: SourceTree

    package init(_ project: Project) { self.init(project, project.tree) }

    /// - Parameter tree: the project's files, perhaps with a note of those that are read.
    init(_ project: Project, _ tree: SourceTree) {
        self.project = project
        self.tree = tree
    }

    /// Where a council's publications are declared.
    private static func publicationsPath(of place: Catalogue.Council) -> String { "\(place.folder)/publications.yaml" }

    /// The publications of a council, held against its publish targets; none where it has no such file.
    package func publications(of place: Catalogue.Council, _ findings: inout Findings) -> [PublicationSettings] {
        guard let root = tree.optionalYAML(Self.publicationsPath(of: place), &findings) else { return [] }
        let publications = PublicationSettings.readAll(root, council: place.name, &findings)
        var ignored = Findings()
        // What is wrong with the targets themselves is for 'publish' to say.
        let targets =
            tree.optionalYAML("\(place.folder)/publish.yaml", &ignored).map { PublishTarget.readAll($0) }
            ?? []
        let folders = targets.filter { $0.audience == .public }.compactMap(\.localPath)
        for publication in publications where publication.audience == .staff {
            let found = StaffFolder.findings(of: publication.output, at: publication.outputLocation, others: folders)
            for finding in found.all where !findings.all.contains(finding) { findings.report(finding) }
        }
        return publications
    }

    /// Refuses a target for staff that lies where the public reads, be it the site's folder or a target of the public's.
    package func refuseSharedFolder(
        of target: PublishTarget, _ place: Catalogue.Council, _ findings: inout Findings
    ) {
        guard let folder = target.localPath, let root = tree.optionalYAML("\(place.folder)/publish.yaml", &findings)
        else { return }
        let others = PublishTarget.readAll(root).filter { $0.audience == .public }.compactMap(\.localPath)
        findings.report(StaffFolder.findings(of: folder, at: target.location, others: others))
    }

    /// The publication of that name; nil with findings. Where several councils have one, somebody has to say which.
    func publication(
        _ name: String, _ templates: Templates, _ options: BuildOptions, _ findings: inout Findings
    ) throws -> FoundPublication? {
        var options = options
        options.edition = nil
        let councils = try Catalogue.survey(tree.files, options).councils
        let all = councils.map { place in (place, publications(of: place, &findings)) }
        let found = all.flatMap { place, publications in
            publications.filter { $0.name.text == name }.map { (place, $0) }
        }
        guard !findings.hasErrors else { return nil }
        if found.count > 1 {
            throw UsageProblem(
                "several councils have a publication '\(name)': name one with --council "
                    + found.map(\.0.name.text).joined(separator: " or --council "))
        }
        guard let (place, settings) = found.first else {
            let known = all.flatMap(\.1).map(\.name.text)
            let advice = NearestName.of(name, among: known).map { "did you mean '\($0)'?" }
            throw UsageProblem(
                "no publication is called '\(name)'; "
                    + (advice ?? "known: \(known.isEmpty ? "none" : known.joined(separator: ", "))"))
        }
        return CouncilSources.read(place, tree, templates, &findings).map {
            FoundPublication(settings: settings, council: $0)
        }
    }

    /// The cases of the editions that a publication reads; where a reference stands in several, the later edition's
    /// record holds. Each has the file that it stands in.
    ///
    /// Where records are not invented, nothing of them may come into the project's history by way of `folder`.
    func cases(of publication: FoundPublication, into folder: String, _ findings: inout Findings) -> StaffCases? {
        // Whatever the folder, what is wrong with the records is told in the same run.
        let isAllowed = mayLie(in: folder, publication, &findings)
        let read = cases(of: editions(of: publication), publication.council, &findings)
        return isAllowed ? read : nil
    }

    /// Where the records of its editions are, the earlier first; nil with findings.
    func recordsSettings(
        of publication: FoundPublication, into folder: String, _ findings: inout Findings
    ) -> [RecordsSettings]? {
        guard mayLie(in: folder, publication, &findings) else { return nil }
        let editions = editions(of: publication).sorted { $0.name < $1.name }
        let settings = editions.compactMap { recordsSettings(of: $0, publication.council, &findings) }
        return findings.hasErrors ? nil : settings
    }

    /// The editions whose records a publication reads.
    func editions(of publication: FoundPublication) -> [Catalogue.Edition] {
        let wanted = publication.settings.editions
        return publication.council.place.editions.filter { wanted.isEmpty || wanted.contains($0.name) }
    }

    /// Whether pages made from those records may lie in a folder, and all of those editions are there; false with
    /// findings.
    func mayLie(in folder: String, _ publication: FoundPublication, _ findings: inout Findings) -> Bool {
        let before = findings.errorCount
        let council = publication.council
        for name in publication.settings.editions where !council.place.editions.contains(where: { $0.name == name }) {
            findings.report(StaffProblem.unknownEdition(publication.settings.location, name).finding)
        }
        for place in editions(of: publication) where !project.mayHoldRecords(folder) {
            guard let settings = recordsSettings(of: place, council, &findings), !settings.isSynthetic else { continue }
            findings.report(StaffProblem.trackedFolder(publication.settings.outputLocation, folder).finding)
        }
        return findings.errorCount == before
    }

    /// The same of some editions.
    package func cases(
        of editions: [Catalogue.Edition], _ council: CouncilSources, _ findings: inout Findings
    ) -> StaffCases? {
        var cases = StaffCases()
        for place in editions.sorted(by: { $0.name < $1.name }) {
            guard let settings = recordsSettings(of: place, council, &findings),
                let read = project.records.readCases(
                    settings, vocabulary: council.vocabulary, &findings)
            else { continue }
            cases.add(read)
            cases.records.append(settings)
        }
        return findings.hasErrors ? nil : cases
    }

    private func recordsSettings(
        of place: Catalogue.Edition, _ council: CouncilSources, _ findings: inout Findings
    ) -> RecordsSettings? {
        guard let root = tree.yaml("\(place.folder)/edition.yaml", &findings) else { return nil }
        let settings = EditionSettings.read(root, &findings)
        guard let node = settings.records else { return nil }
        let folder = RecordsPlace.read(node, editionFolder: place.folder, &findings)
        let mapping = folder.mapping.flatMap { tree.yaml($0, &findings) }
            .map { Mapping.read($0, vocabulary: council.vocabulary, &findings) }
        return RecordsSettings(
            place: folder, mapping: mapping ?? .none, accepted: Acceptance.readAll(settings.accepted, &findings),
            edition: settings)
    }

    /// What works out clocks on a day, by the limits in force then; nil with findings.
    package func assessor(
        on day: CalendarDate, _ council: CouncilSources, _ templates: Templates, _ findings: inout Findings
    ) -> CaseAssessor? {
        let limits = templates.limits.limits(
            on: day, local: council.settings.localLimits, at: council.settings.localLimitPlaces, &findings)
        let policy = tree.yaml("templates/policy/rag.yaml", &findings)
            .flatMap { RagPolicy.read($0, on: day, &findings) }
        guard let policy, !findings.hasErrors else { return nil }
        return CaseAssessor(calendar: templates.calendar, limits: limits, policy: policy, day: day)
    }
}

/// The cases of some editions.
package struct StaffCases {
    package private(set) var all: [CaseRecord] = []
    /// For each of them, the place of its file in `files`.
    private var origins: [Int] = []
    private var files: [(path: String, headings: [FieldName: String])] = []
    /// Where they were read from.
    var records: [RecordsSettings] = []

    mutating func add(_ read: CaseRecords) {
        let cases = CaseRecord.all(in: read)
        if !all.isEmpty {
            let references = Set(cases.map(\.reference).filter { !$0.isEmpty })
            let kept = all.indices.filter { !references.contains(all[$0].reference) }
            (all, origins) = (kept.map { all[$0] }, kept.map { origins[$0] })
        }
        all += cases
        origins += cases.map { _ in files.count }
        files.append((read.path, read.headings))
    }

    /// Where the cell stands that a problem of the case at a place of `all` is about.
    func place(of problem: CaseProblem, at place: Int) -> SourceLocation {
        let file = files[origins[place]]
        return SourceLocation(path: file.path, line: all[place].line, heading: file.headings[problem.field])
    }
}

/// What can be wrong with what a publication for staff reads or where it goes.
enum StaffProblem {
    case unknownEdition(SourceLocation, EditionName)
    case trackedFolder(SourceLocation, String)
    /// With the quarters that there are records of.
    case quarterUnknown(SourceLocation, ReportingQuarter, known: ClosedRange<ReportingQuarter>?)

    var finding: Finding {
        switch self {
        case .unknownEdition(let place, let name):
            Finding(
                .publicationEdition, at: place, "the council has no edition '\(name)'",
                fix: "name editions of the council under 'editions', or leave the key out")
        case .trackedFolder(let place, let folder):
            Finding(
                .publicationPrivate, at: place,
                "pages about real cases would lie in '\(folder)', where git would keep them",
                fix: "choose a folder outside the project, or one that .gitignore names")
        case .quarterUnknown(let place, let quarter, let known):
            Finding(
                .publicationQuarter, at: place, "no edition has records of \(quarter), as known on that day",
                fix: known.map {
                    "write 'period:' or --period with a quarter from \($0.lowerBound) to \($0.upperBound)"
                } ?? "add an edition with records")
        }
    }
}
