import Foundation
package import Site

/// Folders in which a run puts together what it will put in its place, beside that place: `.site.heard-` and 32 digits.
/// Each is locked as long as its run lives, so that what a run left that was cut short can be known from what another run
/// is at work on.
package enum WorkFolder {
    /// A name beside a path that nobody else has.
    package static func name(beside path: String) -> String {
        RealPath.parent(of: path) + "/" + prefix(of: path) + Randomness.hexadecimal(bytes: 16)
    }

    package static func make(beside path: String, _ access: FileAccess) throws(FileProblem) -> String {
        let parent = RealPath.parent(of: path)
        try LiveWriting.makeFolder(parent, access)
        try clearUp(parent, beside: path)
        let folder = name(beside: path)
        guard unsafe mkdir(folder, access.folderMode) == 0 else { throw FileProblem(.write, folder, code: errno) }
        // The descriptor stays open on purpose: the system gives the lock back when the program ends, however it ends.
        _ = lock(folder)
        return folder
    }

    private static func prefix(of path: String) -> String {
        ".\(path.dropFirst(RealPath.parent(of: path).count).drop { $0 == "/" }).heard-"
    }

    private static func clearUp(_ parent: String, beside path: String) throws(FileProblem) {
        let names: [String] = try LiveWriting.attempt(.write, parent) {
            try FileManager.default.contentsOfDirectory(atPath: parent)
        }
        for name in names.sorted() where isLeft(name, of: path) {
            let folder = "\(parent)/\(name)"
            guard let descriptor = lock(folder) else { continue }
            defer { close(descriptor) }
            // Moved away for the instant in which the new site was not in its place yet: this is the site.
            if name.hasSuffix(FreshSite.movedAway), !LiveReading.isThere(path) {
                unsafe rename(folder, path)
            } else {
                try LiveWriting.attempt(.remove, folder) { try FileManager.default.removeItem(atPath: folder) }
            }
        }
    }

    /// Whether only a run of ours can have given that name.
    private static func isLeft(_ name: String, of path: String) -> Bool {
        guard name.hasPrefix(prefix(of: path)) else { return false }
        var rest = name.dropFirst(prefix(of: path).count)
        if rest.hasSuffix(FreshSite.movedAway) { rest = rest.dropLast(FreshSite.movedAway.count) }
        return rest.utf8.count == 32 && rest.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// The descriptor that holds the lock; nil where another run has it, or what has the name is not a folder of ours.
    private static func lock(_ folder: String) -> Int32? {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
            flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
