import ArgumentParser
import Diagnostics
import Pipeline
import Quantities
import Site

/// The options that every command knows.
struct CommonOptions: ParsableArguments {
    @Option(help: "The folder that holds 'templates' and 'content'.", completion: .directory)
    var project = "."

    @Option(help: "Only this council, by the name of its folder in 'content'.")
    var council: String?

    @Option(help: "Only this edition, by the name of its folder, such as 2021-22.")
    var edition: String?

    @Option(name: .customLong("format"), help: "How findings and results are written; 'sarif' is for findings alone.")
    var findingsFormat = FindingsFormat.text

    /// How results are written.
    var format: OutputFormat { findingsFormat == .text ? .text : .json }

    @Flag(help: "Say nothing but findings and results.")
    var quiet = false

    @Flag(name: .customLong("no-color"), help: "No colour, as with NO_COLOR in the environment.")
    var noColour = false

    @Option(help: "The day against which contacts and waivers are judged stale, such as 2022-03-31.", transform: date)
    var clock: CalendarDate?

    /// What the program calls a place that was named on the command line.
    func path(_ typed: TypedPath) -> String { ProjectFolder(project).path(of: typed) }

    var console: Console { Console(isQuiet: quiet, noColour: noColour) }

    /// What of the project is asked for.
    var build: BuildOptions { BuildOptions(council: council, edition: edition, clock: clock) }

    static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: text) else {
            throw ValidationError("'\(text)' is not a date such as 2022-03-31")
        }
        return date
    }
}

enum OutputFormat {
    case text, json
}

enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
}
