import Foundation
import Machine
import Pipeline
import Site

extension Edges {
    /// This machine, with the clock and the folders of whoever types.
    static func live(_ project: ProjectFolder) -> Edges {
        Edges(
            files: .live(project: project), records: .live(project: project), engine: .live, today: .today,
            peoplesFolders: OutputRules.peoplesFolders
        ) { folders, files in
            FolderScan.of(folders, files, in: project)
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

extension ProjectFolder {
    /// The folder that somebody typed.
    init(_ typed: String) { self.init(path: RealPath.of(RealPath.absolute(typed))) }
}
