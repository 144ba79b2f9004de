import CFileExchange
package import Delivery
import Foundation
package import Site

extension TargetFiles {
    /// The files of this machine; paths that are not absolute start at the project.
    package static func live(project: ProjectFolder, rules: OutputRules) -> TargetFiles {
        let at = { @Sendable (path: String) in project.resolve(path) }
        return TargetFiles(
            files: .live(project: project), rules: rules, link: { LiveTarget.link(at($0)) },
            replaceLink: { path, target throws(FileProblem) in try LiveTarget.replaceLink(at(path), target) },
            names: { folder throws(FileProblem) in try LiveTarget.names(in: at(folder)) },
            entries: { folder throws(FileProblem) in try FolderEntries.below(at(folder)) },
            settle: { folder throws(FileProblem) in try LiveTarget.settle(at(folder)) },
            lock: { path throws(FileProblem) in try LiveTarget.lock(at(path)) })
    }
}

private enum LiveTarget {
    static func link(_ path: String) -> String? {
        do { return try FileManager.default.destinationOfSymbolicLink(atPath: path) } catch { return nil }
    }

    /// A link cannot be changed, but one can be renamed over another.
    static func replaceLink(_ path: String, _ target: String) throws(FileProblem) {
        let folder = try WorkFolder.make(beside: path, .everybody)
        defer { unsafe rmdir(folder) }
        let fresh = folder + "/link"
        guard unsafe symlink(target, fresh) == 0 else { throw FileProblem(.write, fresh, code: errno) }
        guard unsafe rename(fresh, path) == 0 else { throw FileProblem(.move, path, code: errno) }
    }

    static func names(in folder: String) throws(FileProblem) -> [String] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            throw FileProblem(.list, folder, error.localizedDescription)
        }
    }

    static func settle(_ folder: String) throws(FileProblem) {
        let code = unsafe heard_settle_folder(folder)
        guard code == 0 else { throw FileProblem(.write, folder, code: code) }
    }

    /// The descriptor stays open on purpose: the system gives the lock back when the program ends, however it ends.
    static func lock(_ path: String) throws(FileProblem) -> Bool {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        try LiveWriting.makeFolder(folder, .everybody)
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileProblem(.write, path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            guard code == EWOULDBLOCK else { throw FileProblem(.write, path, code: code) }
            return false
        }
        return true
    }
}
