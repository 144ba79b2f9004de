import Delivery
import Foundation
import Site

/// Looks at everything below a folder without opening a file or following a link.
enum FolderEntries {
    static func below(_ folder: String) throws(FileProblem) -> [TargetEntry] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        var entries: [TargetEntry] = []
        var waiting = [""]
        while let path = waiting.popLast() {
            let found = try look(in: folder, at: path)
            entries += found
            waiting += found.filter { $0.kind == .folder }.map(\.path)
        }
        return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func look(in folder: String, at path: String) throws(FileProblem) -> [TargetEntry] {
        let place = path.isEmpty ? folder : "\(folder)/\(path)"
        guard let stream = unsafe opendir(place) else { throw FileProblem(.list, place, reason()) }
        defer { unsafe closedir(stream) }
        let descriptor = unsafe dirfd(stream)
        var entries: [TargetEntry] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            // A name that is not UTF-8 was repaired and finds nothing: it is not a file of ours, whatever it is.
            let isThere = unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
            let kind = isThere ? kind(of: status) : .other
            entries.append(TargetEntry(path: path.isEmpty ? name : "\(path)/\(name)", kind: kind))
        }
        return entries
    }

    private static func kind(of status: stat) -> TargetEntry.Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    private static func reason() -> String { unsafe String(cString: strerror(errno)) }
}
