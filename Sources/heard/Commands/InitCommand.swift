import ArgumentParser
import Foundation
import Machine
import Pipeline
import Quantities
import Site
import SiteBuilder

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Starts the project of a new council in a folder of its own.",
        discussion: """
            Writes the templates, and a council with one edition: every file says what it is for. The records are invented, \
            so that the report can be built and looked at at once. On a terminal it asks for the council's name.
            """)

    @Argument(help: "A new or an empty folder.")
    var folder: TypedPath

    @Option(help: "The council's name, such as 'Anytown Borough Council'.")
    var council: String?

    @Option(help: "The first edition, such as 2021-22; the last reporting year that is over, where none is named.")
    var edition: String?

    @Option(help: "The templates to start from; the program's own, where none are named.")
    var templates: TypedPath?

    @Option(
        help: "Another day than today, such as 2022-07-31, to tell which year is over.", transform: CommonOptions.date)
    var clock: CalendarDate?

    @Flag(help: "Say nothing but what went wrong.")
    var quiet = false

    private var console: Console { Console(isQuiet: quiet, noColour: true) }

    func validate() throws {
        guard edition.map({ PeriodLabel($0).isReportingYear && $0.contains("-") }) ?? true else {
            throw ValidationError("'\(edition ?? "")' is not a reporting year such as 2021-22")
        }
    }

    func run() throws {
        let target = ProjectFolder(folder.text)
        let files = FileSystem.live(project: target)
        do {
            try Self.rules(files).place(target.path)
            try FolderLock.hold(RealPath.parent(of: target.path), console)
            if let file = try Starter.obstacle(in: target.path, files) {
                throw ValidationError(
                    "\(folder.text) holds files (\(file)): start in a new or an empty folder, and nothing is written over"
                )
            }
            let starter = Starter(templates: try source(), names: try names(), files: files)
            let count = try starter.write(to: target.path)
            let (name, edition) = (starter.names.name, starter.names.edition)
            console.note("heard: \(count) files in \(target.path): \(name), \(edition), with invented records")
            console.note("heard: go on with: cd \(folder.text) && heard build; README.md there says what comes next")
        } catch let problem as FileProblem {
            throw console.refusal(problem)
        }
    }

    /// A project may begin in the folder in which the command is typed, but not around it.
    private static func rules(_ files: FileSystem) -> OutputRules {
        let outer = RealPath.parent(of: RealPath.of(FileManager.default.currentDirectoryPath))
        return OutputRules(surroundings: OutputRules.homes + [outer], files: files)
    }

    private func names() throws -> StarterNames {
        let edition = edition.map { PeriodLabel($0) } ?? .lastReportingYear(before: clock ?? .today)
        let council = council ?? asked() ?? StarterNames.defaultName
        guard let names = StarterNames(council: council, edition: edition) else {
            throw ValidationError(
                "'\(council)' cannot be a council's name: write letters, digits, spaces and . , ' & - ( )")
        }
        return names
    }

    /// Only a terminal is asked; nil where there is none, or no answer.
    private func asked() -> String? {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
        console.complain("The council's name, such as Anytown Borough Council: ")
        return readLine()?.split { $0.isWhitespace }.joined(separator: " ").nilIfEmpty
    }

    private func source() throws -> String {
        if let templates {
            let folder = ProjectFolder(templates.text).path
            if FileManager.default.fileExists(atPath: "\(folder)/\(Starter.folder)") { return folder }
            throw ValidationError("there are no starter files: \(folder)/\(Starter.folder)")
        }
        if let own = OwnTemplates.find() { return own }
        throw ValidationError(
            "no templates came with \(OwnTemplates.program): they are in no folder above it, nor in a 'share/heard' there; "
                + "name them with --templates")
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}
