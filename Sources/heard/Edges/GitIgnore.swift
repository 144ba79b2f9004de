import Foundation

/// Says where records of real people may be kept: outside the project, or where git ignores them, so that no
/// commit can take them along.
struct GitIgnore {
    let project: ProjectFolder

    func allowsRecords(at path: String) -> Bool {
        let place = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
        guard place == project.path || place.hasPrefix(project.path + "/") else { return true }
        return isIgnored(place)
    }

    /// False where git is missing or the folder is no work tree: then nothing protects the records.
    private func isIgnored(_ place: String) -> Bool {
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", project.path, "check-ignore", "--quiet", place]
        git.standardOutput = FileHandle.nullDevice
        git.standardError = FileHandle.nullDevice
        do {
            try git.run()
        } catch {
            return false
        }
        git.waitUntilExit()
        return git.terminationStatus == 0
    }
}
