import Foundation
import Site

/// Says where records of real people may be kept: outside the project, or where git ignores them, so that no
/// commit can take them along.
struct GitIgnore {
    let project: ProjectFolder

    func allowsRecords(at path: String) -> Bool {
        let place = RealPath.of(path)
        guard place == project.path || place.hasPrefix(project.path + "/") else { return true }
        return isInRepository ? isIgnored(place) : isNamedToIgnore(String(place.dropFirst(project.path.count + 1)))
    }

    private var isInRepository: Bool {
        var folder = project.path
        while folder != "/" {
            if FileManager.default.fileExists(atPath: folder + "/.git") { return true }
            folder = RealPath.parent(of: folder)
        }
        return false
    }

    /// Nothing is committed where there is no repository; if somebody makes it one later, a folder that `.gitignore` names
    /// plainly, as `/private/` does, is left out then too.
    private func isNamedToIgnore(_ path: String) -> Bool {
        do {
            let lines = try String(contentsOfFile: project.path + "/.gitignore", encoding: .utf8).split(separator: "\n")
            guard !lines.contains(where: { $0.hasPrefix("!") }) else { return false }
            return lines.contains { $0.hasPrefix("/") && $0.hasSuffix("/") && (path + "/").hasPrefix($0.dropFirst()) }
        } catch {
            return false
        }
    }

    /// False where git is missing or the folder is not a work tree: then nothing protects the records.
    private func isIgnored(_ place: String) -> Bool {
        Git(folder: project.path).output(of: ["check-ignore", "--quiet", place]) != nil
    }
}
