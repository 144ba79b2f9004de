import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Quantities
import Records
import Settings
import Site
import SiteBuilder
import Synthesis

struct SynthesiseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synthesise", abstract: "Writes invented records by the plan of an edition's synthesis.yaml.",
        discussion: """
            The same plan gives the same bytes on every machine. With --records it writes that many complaints, and all \
            that goes with them, for load tests.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The folder to write to. Without it, the edition's own records folder.")
    var output: TypedPath?

    @Option(help: "How many complaints to write, instead of the plan's own number.")
    var records: Int?

    func validate() throws {
        guard common.council != nil, common.edition != nil else {
            throw ValidationError("name one edition with --council and --edition")
        }
        guard records == nil || output != nil else {
            throw ValidationError("with --records, name a folder with --output")
        }
        guard records ?? 1 > 0 else { throw ValidationError("--records is a number from 1") }
    }

    func run() throws {
        let pipeline = common.pipeline(threads: 1)
        var log = RunLog()
        let catalogue = try Catalogue.survey(pipeline.project.files, common.build)
        guard let council = catalogue.councils.first, let edition = council.editions.first,
            let prepared = SynthesisSources.read(edition, of: council, pipeline, &log)
        else { return try common.conclude(log) }
        try write(prepared, pipeline.project, &log.findings)
        try common.conclude(log)
    }

    /// Nothing is replaced: what looks like invented records may be an officer's only copy of real ones.
    private func write(_ prepared: SynthesisSources, _ project: Project, _ findings: inout Findings) throws {
        let made = prepared.synthesis.files(&findings).map { SiteFile(path: $0.name, bytes: $0.bytes) }
        guard let output else { return try write(made, into: prepared.recordsFolder, project) }
        let folder = try common.output(common.path(output), mark: .none, project.outputRules)
        let fresh = try common.withFiles { () throws(FileProblem) in try SiteWriter(files: project.files).begin(folder)
        }
        do {
            if let records {
                try LoadWriter(folder: fresh.folder).write(prepared.synthesis, complaints: records, &findings)
            } else {
                try fresh.write(made)
            }
            try fresh.putInPlace()
        } catch let problem as FileProblem {
            try common.withFiles { () throws(FileProblem) in try fresh.discard() }
            throw common.refusal(problem)
        }
        common.console.note("heard: invented records in \(folder.path)")
    }

    /// The edition's own records, where they are not there yet.
    private func write(_ made: [SiteFile], into folder: String, _ project: Project) throws {
        let rules = project.outputRules
        try common.withFiles { () throws(FileProblem) in
            let files = try made.map { file throws(FileProblem) in
                try rules.sourceFile("\(folder)/\(file.path)", mark: .same(as: file.bytes))
            }
            for (file, content) in zip(files, made) { try file.write(content.bytes) }
        }
        common.console.note("heard: invented records in \(project.folder.resolve(folder))")
    }
}

/// An edition's plan for invented records, and what it is written with.
struct SynthesisSources {
    let synthesis: Synthesis
    let recordsFolder: String

    static func read(
        _ place: Catalogue.Edition, of council: Catalogue.Council, _ pipeline: SitePipeline, _ log: inout RunLog
    ) -> SynthesisSources? {
        let tree = pipeline.project.tree
        let path = "\(place.folder)/synthesis.yaml"
        guard let templates = pipeline.templates(&log),
            let sources = CouncilSources.read(council, tree, templates, &log.findings),
            let root = tree.yaml("\(place.folder)/edition.yaml", &log.findings),
            let plan = tree.yaml(path, &log.findings)
        else { return nil }
        let settings = EditionSettings.read(root, &log.findings)
        guard let node = settings.records else { return nil }
        let records = RecordsPlace.read(node, editionFolder: place.folder, &log.findings)
        let mapping = records.mapping.flatMap { tree.yaml($0, &log.findings) }
            .map { Mapping.read($0, vocabulary: sources.vocabulary, &log.findings) }
        let synthesis = Synthesis(
            SynthesisPlan.read(plan, &log.findings),
            export: ExportShape(mapping ?? .none, sources.vocabulary), asAt: settings.asAt,
            calendar: templates.calendar, path: path)
        return log.findings.hasErrors
            ? nil : SynthesisSources(synthesis: synthesis, recordsFolder: records.folder)
    }
}
