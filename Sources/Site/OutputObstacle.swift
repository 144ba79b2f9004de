import Diagnostics

/// Why nothing is written at a place.
enum OutputObstacle {
    case root
    case repository
    case inSources(String)
    case aroundSources(String)
    case around(String)
    case inSite(String)
    /// A file that no earlier build wrote.
    case stranger(String)
    /// A file that somebody changed after a build wrote it.
    case altered(String)
    case otherFile
    /// A `~` that no shell has made somebody's home of.
    case home(String)

    func problem(folder: String, at place: SourceLocation?) -> FileProblem {
        let subject = place == nil ? "this folder" : "the folder '\(folder)'"
        return problem(subject, at: place ?? SourceLocation(path: folder), fix: folderFix)
    }

    func problem(file: String) -> FileProblem {
        problem("this file", at: SourceLocation(path: file), fix: fileFix)
    }

    private func problem(_ subject: String, at place: SourceLocation, fix: String) -> FileProblem {
        FileProblem(Finding(.targetForeign, at: place, "\(subject) is not ours to replace: \(reason)", fix: fix))
    }

    private var reason: String {
        switch self {
        case .root: "it is the root of this computer"
        case .repository: "git keeps its own files there"
        case .inSources(let source): "it belongs to '\(source)', which the report is made from"
        case .aroundSources(let source): "'\(source)', which the report is made from, lies in it"
        case .around(let folder): "'\(folder)' is it or lies in it"
        case .inSite(let site): "it lies in the site in '\(site)' and would be published"
        case .stranger(let path): "'\(path)' lies in it, and no build wrote that"
        case .altered(let path): "somebody changed '\(path)' after a build wrote it"
        case .otherFile: "no earlier run of this command wrote it"
        case .home(let name): "'\(name)' would be a folder of that name here, and nobody's home"
        }
    }

    private var folderFix: String {
        switch self {
        case .root, .repository, .inSources, .aroundSources, .around, .inSite, .otherFile:
            "name an empty or a new folder"
        case .home: Self.homeFix
        case .stranger: "name an empty or a new folder, or move what is there"
        case .altered: "write the change into the sources, then delete this file, or the whole folder, and build again"
        }
    }

    private var fileFix: String {
        switch self {
        case .root, .repository, .inSources, .aroundSources, .around, .inSite, .stranger, .altered:
            "name a new file in another folder"
        case .otherFile: "name a new file, or move the one that is there"
        case .home: Self.homeFix
        }
    }

    private static let homeFix = "write the path of the home in full"
}
