import Foundation
package import Site

/// Finds the stamps of all plain files below folders: one look a file, nothing read.
package enum FolderScan {
    /// - Parameter files: single files; links to them are followed.
    package static func of(_ folders: [String], _ files: [String], in project: ProjectFolder) -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for folder in folders {
            // What cannot be opened has no files: who reads there says so.
            _ = FolderWalk.walk(project.resolve(folder)) { path, status in
                if status.st_mode & S_IFMT == S_IFREG { stamps["\(folder)/\(path)"] = FileStamp(status) }
            }
        }
        for file in files {
            var status = stat()
            guard unsafe stat(project.resolve(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            stamps[file] = FileStamp(status)
        }
        return stamps
    }
}

extension FileStamp {
    init(_ status: stat) {
        self.init(
            size: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim),
            changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
    }

    private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
}
