import Foundation
import Site
import SiteBuilder

/// Finds the stamps of all files below folders: one look a file, nothing read.
struct FolderScan {
    let project: ProjectFolder
    private(set) var stamps: [String: FileStamp] = [:]

    static func of(_ folders: [String], _ files: [String], in project: ProjectFolder) -> [String: FileStamp] {
        var scan = FolderScan(project: project)
        for folder in folders { scan.descend(project.resolve(folder), as: folder) }
        for file in files { scan.look(at: file) }
        return scan.stamps
    }

    private mutating func look(at file: String) {
        var status = stat()
        guard unsafe stat(project.resolve(file), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return }
        stamps[file] = Self.stamp(status)
    }

    /// What cannot be opened has no files: who reads there says so.
    private mutating func descend(_ place: String, as path: String) {
        guard let folder = unsafe opendir(place) else { return }
        defer { unsafe closedir(folder) }
        let descriptor = unsafe dirfd(folder)
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: descend("\(place)/\(name)", as: "\(path)/\(name)")
            case S_IFLNK: look(at: "\(path)/\(name)")
            default: stamps["\(path)/\(name)"] = Self.stamp(status)
            }
        }
    }

    private static func stamp(_ status: stat) -> FileStamp {
        FileStamp(
            size: Int(status.st_size), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
            inode: UInt64(status.st_ino))
    }
}
