import ArgumentParser
import Diagnostics
import Foundation
import Records
import Site
import StrictYAML

extension Workshop {
    /// Where a command may write in and around this project.
    var outputRules: OutputRules {
        OutputRules(
            sources: ["content", "templates"], records: recordsFolders,
            surroundings: [project.path] + OutputRules.peoplesFolders, files: tree.files)
    }

    /// Of every edition, wherever its settings say that they are. What is wrong with settings is for their readers to say.
    private var recordsFolders: [String] {
        var (ignored, everything) = (Findings(), options)
        (everything.council, everything.edition) = (nil, nil)
        do {
            let editions = try Catalogue.survey(tree.files, everything).councils.flatMap(\.editions)
            return editions.compactMap { edition in
                guard let root = tree.yaml("\(edition.folder)/edition.yaml", &ignored) else { return nil }
                var map = MapReader(root)
                return map.optionalNode("records").map {
                    RecordsPlace.read($0, editionFolder: edition.folder, &ignored).folder
                }
            }
        } catch {
            return []
        }
    }
}

extension OutputRules {
    /// The folder in which the command was typed, and the home of whoever typed it, by the environment and by the system.
    static var peoplesFolders: [String] {
        [FileManager.default.currentDirectoryPath] + homes
    }

    static var homes: [String] {
        [NSHomeDirectory(), FileManager.default.homeDirectory(forUser: NSUserName())?.path].compactMap(\.self)
    }
}

extension CommonOptions {
    /// Does something with files; where that fails the command ends with what there is to say.
    func withFiles<Value>(_ work: () throws(FileProblem) -> Value) throws -> Value {
        do throws(FileProblem) { return try work() } catch { throw refusal(error) }
    }

    /// The folder that a site goes to, held until the program ends.
    func output(
        _ folder: String, mark: OutputMark = .site, at place: SourceLocation? = nil, _ rules: OutputRules
    ) throws -> OutputFolder {
        let output = try withFiles { () throws(FileProblem) in try rules.folder(folder, mark: mark, at: place) }
        try FolderLock.hold(RealPath.parent(of: output.path), console)
        return output
    }
}
