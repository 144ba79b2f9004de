import ArgumentParser
import Diagnostics
import Figures
import Foundation
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
    var output: String?

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
        var workshop = Workshop(common, threads: 1)
        let catalogue = try Catalogue.survey(workshop.tree.files, common)
        guard let council = catalogue.councils.first, let edition = council.editions.first,
            let prepared = SynthesisSources.read(edition, of: council, &workshop)
        else { return try workshop.conclude() }
        try write(prepared, &workshop)
        try workshop.conclude()
    }

    private func write(_ prepared: SynthesisSources, _ workshop: inout Workshop) throws {
        let folder = workshop.project.resolve(output ?? prepared.recordsFolder)
        do {
            if let records {
                try LoadWriter(folder: folder).write(prepared.synthesis, complaints: records, &workshop.findings)
            } else {
                for file in prepared.synthesis.files(&workshop.findings) {
                    try workshop.tree.files.write(file.bytes, "\(folder)/\(file.name)")
                }
            }
            common.console.note("heard: invented records in \(folder)")
        } catch let problem as FileProblem {
            common.console.complain("heard: cannot write \(problem.path): \(problem.reason)\n")
            throw Exit.unreadable
        }
    }
}

/// An edition's plan for invented records, and what it is written with.
struct SynthesisSources {
    let synthesis: Synthesis
    let recordsFolder: String

    static func read(
        _ place: Catalogue.Edition, of council: Catalogue.Council, _ workshop: inout Workshop
    ) -> SynthesisSources? {
        let tree = workshop.tree
        let path = "\(place.folder)/synthesis.yaml"
        guard let templates = workshop.templates(),
            let sources = CouncilSources.read(council, tree, templates, &workshop.findings),
            let root = tree.yaml("\(place.folder)/edition.yaml", &workshop.findings),
            let plan = tree.yaml(path, &workshop.findings)
        else { return nil }
        let settings = EditionSettings.read(root, &workshop.findings)
        guard let node = settings.records else { return nil }
        let records = RecordsPlace.read(node, editionFolder: place.folder, &workshop.findings)
        let mapping = records.mapping.flatMap { tree.yaml($0, &workshop.findings) }
            .map { Mapping.read($0, vocabulary: sources.vocabulary, &workshop.findings) }
        let synthesis = Synthesis(
            SynthesisPlan.read(plan, &workshop.findings),
            export: ExportShape(mapping ?? .none, sources.vocabulary), asAt: settings.asAt,
            calendar: templates.calendar, path: path)
        return workshop.findings.hasErrors
            ? nil : SynthesisSources(synthesis: synthesis, recordsFolder: records.folder)
    }
}
