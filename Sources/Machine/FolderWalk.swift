import Foundation
import Site

/// Everything below a folder, with what the system knows of each name; no link is followed.
struct FolderWalk {
    private var visit: (_ path: String, _ status: stat) -> Void

    /// - Parameter visit: gets the path below `folder` and what stands there.
    /// - Returns: 0, or the code of the first failure. A folder that is not there is empty.
    static func walk(_ folder: String, _ visit: @escaping (_ path: String, _ status: stat) -> Void) -> Int32 {
        let code = FolderWalk(visit: visit).descend(folder, as: "")
        return code == ENOENT ? 0 : code
    }

    private func descend(_ place: String, as prefix: String) -> Int32 {
        guard let folder = unsafe opendir(place) else { return errno }
        // Folders below are opened after this one is closed, so that a deep tree takes one descriptor.
        var inner: [String] = []
        let descriptor = unsafe dirfd(folder)
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
                unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            visit(prefix + name, status)
            if status.st_mode & S_IFMT == S_IFDIR { inner.append(name) }
        }
        unsafe closedir(folder)
        for name in inner {
            let code = descend("\(place)/\(name)", as: "\(prefix)\(name)/")
            // What is gone since is not a failure.
            guard code == 0 || code == ENOENT else { return code }
        }
        return 0
    }
}

extension FolderEntry {
    init(_ path: String, _ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        self.init(path: path, kind: kind)
    }
}
