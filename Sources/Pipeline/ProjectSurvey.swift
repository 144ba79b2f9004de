import Diagnostics
import Foundation
import Quantities
import Site

/// Whether a folder is a project at all, and whether each council of it has what an edition is known by.
///
/// Asked before anything is read: what follows from a wrong folder or a lost `edition.yaml` names everything but that.
struct ProjectSurvey {
    private let files: FileSystem
    private let project: ProjectFolder
    /// From `content`, as their parts.
    private let paths: [[String]]

    init(_ files: FileSystem, _ project: ProjectFolder) throws(FileProblem) {
        self.files = files
        self.project = project
        paths = try files.list("content").map { $0.split(separator: "/").map(String.init) }
    }

    /// - Parameter needsEditions: whether a council without an edition has nothing to build.
    func findings(needsEditions: Bool) -> Findings {
        guard files.exists("content"), files.exists("templates") else {
            return Findings([ProjectProblem.noProject(above: projectAbove).finding])
        }
        let lost = Self.needed.map { "templates/\($0)" }.filter { !files.exists($0) }
        guard lost.isEmpty else { return Findings(lost.map { ProjectProblem.templatesLost($0).finding }) }
        let councils = Set(paths.filter { $0.count > 1 }.map { $0[0] }).sorted()
        guard !councils.isEmpty else { return Findings([ProjectProblem.noCouncil.finding]) }
        return Findings(councils.flatMap { problems(of: $0, needsEditions) }.map(\.finding))
    }

    /// The folders without which no report has pages, figures, law or looks.
    private static let needed = ["figures", "law", "layouts", "pages", "policy", "vocabulary"]

    private func problems(of council: String, _ needsEditions: Bool) -> [ProjectProblem] {
        let own = paths.filter { $0[0] == council }
        guard own.contains([council, "council.yaml"]) else {
            let misnamed = misnamed(own.filter { $0.count == 2 }, "council.yaml")
            return [.settingsMissing(folder: "content/\(council)", "council.yaml", misnamed: misnamed)]
        }
        let folders = Dictionary(grouping: own.filter { $0.count > 2 }) { $0[1] }
        let unnamed = folders.filter { !$1.contains([council, $0, "edition.yaml"]) }
        let lost = unnamed.sorted { $0.key < $1.key }.compactMap { name, files -> ProjectProblem? in
            let misnamed = misnamed(files.filter { $0.count == 3 }, "edition.yaml")
            guard misnamed != nil || isEditionLike(name, files) else { return nil }
            return .settingsMissing(folder: "content/\(council)/\(name)", "edition.yaml", misnamed: misnamed)
        }
        let isEmpty = unnamed.count == folders.count && lost.isEmpty
        return isEmpty && needsEditions ? [.noEdition(council: council)] : lost
    }

    /// A file that was most likely meant to have the name: `edition.yml`, `Edition.yaml`, `edition.yaml.txt`.
    private func misnamed(_ files: [[String]], _ name: String) -> String? {
        let stem = name.prefix { $0 != "." }
        let names = files.compactMap(\.last)
        return names.first {
            $0 != name && ($0.lowercased().hasPrefix("\(stem).") || NearestName.of($0, among: [name]) != nil)
        }
    }

    /// Records, protection or the name of a year: no other folder of a council has these.
    private func isEditionLike(_ name: String, _ files: [[String]]) -> Bool {
        files.contains { $0[2] == "records" || $0[2] == "protection.yaml" }
            || name.wholeMatch(of: /\d{4}(-\d{2}|-\d{4})?/) != nil
    }

    /// The way up from this folder to the next that is a project.
    private var projectAbove: String? {
        var (folder, way) = (URL(filePath: project.path), [String]())
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            way.append("..")
            let parts = ["content", "templates"].map { folder.appending(path: $0).path }
            if parts.allSatisfy(FileManager.default.fileExists) { return way.joined(separator: "/") }
        }
        return nil
    }
}

/// Why there is nothing to build, or less than somebody thinks.
enum ProjectProblem {
    case noProject(above: String?)
    case noCouncil
    case templatesLost(String)
    /// With the file that was most likely meant to be it.
    case settingsMissing(folder: String, String, misnamed: String?)
    case noEdition(council: String)
    case editionTwice(SourceLocation, EditionName, EditionName)

    var finding: Finding {
        switch self {
        case .noProject(let above):
            Finding(
                .projectFound, at: SourceLocation(path: "."),
                "this folder is not a project of Heard: it has no 'content' and 'templates' side by side",
                fix: above.map { "the project is '\($0)' from here: go there, or name it with --project" }
                    ?? "go to the folder of your project, name it with --project, or begin one with 'heard init'")
        case .templatesLost(let folder):
            Finding(
                .projectFound, at: SourceLocation(path: "templates"),
                "'\(folder)' is not there, and no report can be built without it",
                fix: "put the folder back, from a copy or from a project that 'heard init' begins")
        case .noCouncil:
            Finding(
                .projectFound, at: SourceLocation(path: "content"), "this project has no council",
                fix: "begin one with 'heard init', or put back its folder with a 'council.yaml'")
        case .settingsMissing(let folder, let name, let misnamed?):
            Finding(
                .editionFound, at: SourceLocation(path: "\(folder)/\(misnamed)"),
                "'\(folder)' has no \(name), and so nothing in it is built", fix: "rename this file to '\(name)'")
        case .settingsMissing(let folder, let name, nil):
            Finding(
                .editionFound, at: SourceLocation(path: folder),
                "'\(folder)' has no \(name), and so nothing in it is built",
                fix: "put back its \(name), or take the folder out of 'content'")
        case .noEdition(let council):
            Finding(
                .editionFound, at: SourceLocation(path: "content/\(council)"),
                "no edition was found: no folder of 'content/\(council)' has an edition.yaml",
                fix: "put back the folder of an edition, or begin one with 'heard init'")
        case .editionTwice(let place, let edition, let other):
            Finding(
                .editionOnce, at: place, "\(edition) has the title and the period of \(other), as a copy has",
                fix: "write the period and the title of \(edition), or delete one of the two folders")
        }
    }
}
