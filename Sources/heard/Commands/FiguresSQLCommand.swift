import ArgumentParser
import Diagnostics
import Disclosure
import FigureSQL
import Pipeline
import Records

struct FiguresSQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql", abstract: "Prints the figures of an edition as one script for a database engine.",
        discussion: """
            The script reads the tables that --schema prints and answers with sums alone. 'heard build' runs it by itself \
            where edition.yaml says 'records: {engine: ...}'. docs/engines.md tells how to load, run and export.
            """)

    @OptionGroup var common: CommonOptions

    @Option(
        help: "Whose SQL: postgres or spark. Without it, that of the edition's own engine, or else postgres.",
        transform: dialect)
    var dialect: SQLDialect?

    @Flag(help: "Print the tables to fill instead, as CREATE TABLE.")
    var schema = false

    private static func dialect(_ text: String) throws -> SQLDialect {
        guard let dialect = SQLDialect(rawValue: text) else {
            throw ValidationError(
                "'\(text)' is none of: \(SQLDialect.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return dialect
    }

    func validate() throws {
        guard common.council != nil, common.edition != nil else {
            throw ValidationError("name one edition with --council and --edition")
        }
    }

    func run() throws {
        let pipeline = common.pipeline(threads: 1)
        var log = RunLog()
        guard let templates = pipeline.templates(&log) else { return try common.conclude(log) }
        for sources in try pipeline.sources(templates, &log) {
            let dialect = self.dialect ?? sources.records.engine?.dialect ?? .postgres
            let script = sources.script
            let text = schema ? SchemaScript(script.tables, dialect).text : FigureScript(script, dialect).text
            common.console.result(text)
        }
        try common.conclude(log)
    }
}
