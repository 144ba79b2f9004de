import ArgumentParser
import Clocks
import Diagnostics
import Foundation
import Machine
import Pipeline
import Quantities

struct DeadlinesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines", abstract: "Tells every statutory clock of one case, as it was known on a day.",
        discussion: """
            For the team's own terminal: it shows a reference and raw dates, and belongs in no report. Limits and their \
            sources come from templates/law/limits.yaml; --clock says on which day, today by itself.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The reference of the case, as the records have it.")
    var reference: String

    func run() async throws {
        let pipeline = common.pipeline()
        let sources = StaffSources(pipeline.project)
        var log = RunLog()
        let day = common.clock ?? .today
        guard let templates = pipeline.templates(&log) else { return try common.conclude(log) }
        let catalogue = try Catalogue.survey(pipeline.project.files, common.build)
        var found: [(council: String, text: String, json: String)] = []
        for place in catalogue.councils {
            guard let council = CouncilSources.read(place, pipeline.project.tree, templates, &log.findings),
                let cases = sources.cases(of: place.editions, council, &log.findings),
                let assessor = sources.assessor(on: day, council, templates, &log.findings)
            else { return try common.conclude(log) }
            for record in cases.all where record.reference == reference {
                guard let standing = assessor.assess(record) else {
                    throw ValidationError("'\(reference)' was not yet received on \(day.words)")
                }
                let report = DeadlineReport(standing: standing, day: day)
                found.append((place.name.text, report.text, report.json))
            }
        }
        try tell(found, log.findings)
    }

    /// The faults of other records are not this case's: they are for 'build' to tell.
    private func tell(_ found: [(council: String, text: String, json: String)], _ findings: Findings) throws {
        guard !found.isEmpty else {
            throw ValidationError("no case is called '\(reference)' in the records that were read")
        }
        guard found.count == 1 else {
            throw ValidationError(
                "several councils have a case '\(reference)': name one with --council "
                    + found.map(\.council).joined(separator: " or --council "))
        }
        common.console.result(common.format == .json ? found[0].json + "\n" : found[0].text)
        if findings.hasErrors { throw Exit.findings }
    }
}
