import Delivery
package import Diagnostics
import Disclosure
package import FigureSQL
package import Figures
import Quantities
import Records
import Settings

/// Files of figures that a build takes in place of records, by the editions they are of.
package struct ExportedFigures: Sendable {
    /// One file.
    struct File: Sendable {
        let path: String
        let answer: EngineAnswer

        var location: SourceLocation { SourceLocation(path: path) }
    }

    private var files: [String: File] = [:]

    /// The file of an edition, such as `coventry/2021-22`.
    subscript(edition: String) -> File? { files[edition] }

    init() {}

    /// Reads files that stand for the records of editions asked for.
    package init(
        _ paths: [String], in tree: SourceTree, _ options: BuildOptions, _ findings: inout Findings
    ) throws {
        guard !paths.isEmpty else { return }
        let councils = try Catalogue.survey(tree.files, options).councils
        let known = councils.flatMap { council in council.editions.map { "\(council.name)/\($0.name)" } }
        for path in paths {
            guard let text = tree.text(path, &findings) else { continue }
            take(path, text, known: known, &findings)
        }
    }

    /// Takes a file, with a finding where it is none, or of no edition that is asked for.
    private mutating func take(_ path: String, _ text: String, known: [String], _ findings: inout Findings) {
        let file = File(path: path, answer: EngineAnswer(reading: text, from: .postgres))
        guard let origin = file.answer.origin else { return findings.report(ExportProblem.noFigures(path).finding) }
        guard known.contains(origin.edition) else {
            return findings.report(ExportProblem.otherEdition(path, origin.edition, known: known).finding)
        }
        files[origin.edition] = file
    }
}

extension ExportedFigures.File {
    /// The figures of an edition; nil, with findings, where they are not those that its files define.
    func counted(
        _ sources: EditionSources, mayLie isAllowed: Bool, _ findings: inout Findings
    ) -> (FigureSet, RecordedWords)? {
        guard let origin = answer.origin else { return nil }
        let before = findings.errorCount
        if !isAllowed, !sources.settings.isSynthetic {
            findings.report(ExportProblem.insideProject(path).finding)
        } else if origin.definitions != sources.definitionsDigest {
            findings.report(ExportProblem.otherDefinitions(path, tool: origin.tool).finding)
        } else if !answer.isWhole || answer.exportedFigures(of: sources.script) == nil {
            findings.report(ExportProblem.noFigures(path).finding)
        }
        guard findings.errorCount == before, let figures = answer.exportedFigures(of: sources.script) else {
            return nil
        }
        return (figures, RecordedWords(answer, sources))
    }
}

extension EditionSources {
    /// A digest of all that decides the numbers besides the records: definitions, vocabulary, mapping, limits, bank
    /// holidays, period, accepted findings and the quotes that are approved. The script says all of it, in one way.
    var definitionsDigest: String {
        let own = script
        var plain = ScriptSources(
            library, schema, context, vocabulary, EngineTables(schema: nil, mapping: records.mapping))
        plain.accepted = own.accepted
        plain.quoted = own.quoted
        return FileDigest.of(Array(FigureScript(plain, .postgres).text.utf8)).hex
    }

    /// The file that `heard figures export` writes.
    package func export(_ figures: FigureSet, _ words: RecordedWords) -> FigureExport {
        let origin = ExportOrigin(
            edition: siteFolder, definitions: definitionsDigest, tool: Tool.name)
        var export = FigureExport(figures, from: origin)
        for entry in words.accepted {
            guard let place = records.accepted.firstIndex(of: entry.acceptance) else { continue }
            export.add(accepted: place, count: entry.count)
        }
        for action in words.actions { add(action, to: &export) }
        addQuotes(words.quotes, to: &export)
        return export
    }

    private func add(_ action: PublishableAction, to export: inout FigureExport) {
        let team = action.team.flatMap { label in vocabulary["team"]?.categories.first { $0.label == label } }
        let fields: [(FieldName, String?)] = [
            ("text", action.text), ("owner_role", action.owner), ("due_on", action.due?.iso),
            ("status", action.status.rawValue), ("status_reason", action.reason), ("raised_in", action.raisedIn?.text),
            ("done_on", action.doneOn?.iso),
            ("team", team?.id.text),
        ]
        for case (let field, let words?) in fields { export.add(action: action.number, field, words) }
    }

    private func addQuotes(_ quotes: QuoteRecords, to export: inout FigureExport) {
        var families: [Int32: Int] = [:]
        for (place, approval) in approvals.enumerated() {
            let reference = approval.compliment
            guard let consent = quotes.consent(of: reference), let family = quotes.family(of: reference) else {
                continue
            }
            let number = families[family] ?? families.count + 1
            families[family] = number
            export.add(
                quote: place, consent: consent == .unknown ? nil : CategoryID(consent.rawValue),
                source: quotes.source(of: reference), family: number)
        }
    }
}

/// What can be wrong with a file of exported figures.
package enum ExportProblem {
    case noFigures(String)
    case otherEdition(String, String, known: [String])
    case otherDefinitions(String, tool: String)
    case insideProject(String)

    package var finding: Finding {
        switch self {
        case .noFigures(let path):
            Finding(
                .figuresFile, at: SourceLocation(path: path),
                "this is not a whole file of exported figures", fix: "write it again: heard figures export")
        case .otherEdition(let path, let edition, let known):
            Finding(
                .figuresOfEdition, at: SourceLocation(path: path),
                "these are the figures of '\(edition)', which is not built here",
                fix: known.isEmpty
                    ? "name its project with --project" : "give a file of: \(known.joined(separator: ", "))")
        case .otherDefinitions(let path, let tool):
            Finding(
                .figuresCurrent, at: SourceLocation(path: path),
                "these figures come of other definitions, categories, limits, acceptances or approvals (written by \(tool))",
                fix: "export them again, from the same project and with this version of heard")
        case .insideProject(let path):
            Finding(
                .figuresOutside, at: SourceLocation(path: path),
                "the file lies inside the project where git would keep it, and its figures are not protected",
                fix: "move it outside the project, or let git ignore it")
        }
    }
}
