import Foundation
import Site

/// Everything below a folder, with what the system knows of each name; no link is followed.
struct FolderWalk {
    /// A folder that could not be read.
    struct Fault {
        let code: Int32
        /// Below the folder that was walked; empty where it is that one.
        let path: String
    }

    private var visit: (_ path: String, _ status: stat) -> Void

    /// - Parameter visit: gets the path below `folder` and what stands there. What has a name that is not UTF-8 can't be opened
    ///   by it: it is of no kind, and its name has U+FFFD in it.
    /// - Returns: the first failure. A folder that is not there is empty.
    static func walk(_ folder: String, _ visit: @escaping (_ path: String, _ status: stat) -> Void) -> Fault? {
        let fault = FolderWalk(visit: visit).descend(folder, as: "")
        return fault?.code == ENOENT ? nil : fault
    }

    private func descend(_ place: String, as prefix: String) -> Fault? {
        guard let folder = unsafe opendir(place) else { return Fault(code: errno, path: String(prefix.dropLast())) }
        // Folders below are opened after this one is closed, so that a deep tree takes one descriptor.
        var inner: [String] = []
        let descriptor = unsafe dirfd(folder)
        while let entry = unsafe readdir(folder) {
            let (name, isText) = unsafe Self.name(of: entry)
            guard name != ".", name != ".." else { continue }
            var status = stat()
            guard unsafe !isText || fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
            visit(prefix + name, status)
            if status.st_mode & S_IFMT == S_IFDIR { inner.append(name) }
        }
        unsafe closedir(folder)
        for name in inner {
            let fault = descend("\(place)/\(name)", as: "\(prefix)\(name)/")
            // What is gone since is not a failure.
            if let fault, fault.code != ENOENT { return fault }
        }
        return nil
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> (name: String, isText: Bool) {
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
            unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { letters in
                let text = unsafe String(validatingCString: letters)
                return unsafe (text ?? String(cString: letters), text != nil)
            }
        }
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
