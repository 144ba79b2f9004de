import CFileExchange
import Foundation
package import Site

extension FileSystem {
    /// The files of this machine; paths that are not absolute start at the project.
    package static func live(project: ProjectFolder) -> FileSystem {
        let at = { @Sendable (path: String) in project.resolve(path) }
        return FileSystem(
            read: { path throws(FileProblem) in try LiveReading.read(at(path)) },
            list: { folder throws(FileProblem) in
                try LiveReading.entries(at(folder), called: folder).filter { $0.kind != .folder }.map(\.path)
            },
            entries: { folder throws(FileProblem) in try LiveReading.entries(at(folder), called: folder) },
            exists: { path in FileManager.default.fileExists(atPath: at(path)) },
            resolve: { path in RealPath.of(at(path)) },
            put: { bytes, path, access throws(FileProblem) in try LiveWriting.put(bytes, at(path), access) },
            makeWorkFolder: { path, access throws(FileProblem) in try WorkFolder.make(beside: at(path), access) },
            exchange: { first, second throws(FileProblem) in try LiveWriting.exchange(at(first), at(second)) },
            move: { from, to throws(FileProblem) in
                try LiveWriting.attempt(.move, from) {
                    try FileManager.default.moveItem(atPath: at(from), toPath: at(to))
                }
            },
            remove: { path throws(FileProblem) in
                guard LiveReading.isThere(at(path)) else { return }
                try LiveWriting.attempt(.remove, path) { try FileManager.default.removeItem(atPath: at(path)) }
            }, heldByGit: { folder in Git(folder: at(folder)).unchangedFiles })
    }
}

extension FileProblem {
    /// In the system's own words for the code of a failure.
    package init(_ action: Action, _ path: String, code: Int32) {
        self.init(action, path, unsafe String(cString: strerror(code)))
    }
}

enum LiveReading {
    /// Only a plain file is read: from a pipe, a device or a socket it could take for ever, and opening one could too.
    static func read(_ path: String) throws(FileProblem) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileProblem(.read, path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(.read, path, code: errno) }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else { throw FileProblem(.read, path, code: EISDIR) }
        guard kind == S_IFREG else { throw FileProblem(.read, path, "It is not a plain file") }
        var bytes: [UInt8] = []
        var code: Int32 = EINTR
        while code == EINTR { code = readAll(from: descriptor, expecting: Int(status.st_size), into: &bytes) }
        guard code == 0 else { throw FileProblem(.read, path, code: code) }
        return bytes
    }

    /// Appends what is left to read; 0, or the code of the failure. The size is a guess: a file may grow, and those of
    /// proc(5) have none.
    private static func readAll(from descriptor: Int32, expecting size: Int, into bytes: inout [UInt8]) -> Int32 {
        var wanted = max(size - bytes.count, 0) + 1
        while true {
            var code: Int32 = 0
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                let read = unsafe Glibc.read(descriptor, buffer.baseAddress, wanted)
                count = max(0, read)
                if read < 0 { code = errno }
            }
            guard code == 0 else { return code }
            guard !piece.isEmpty else { return 0 }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            wanted = max(4096, size - bytes.count + 1)
        }
    }

    static func entries(_ folder: String, called name: String) throws(FileProblem) -> [FolderEntry] {
        var found: [FolderEntry] = []
        let fault = FolderWalk.walk(folder) { path, status in found.append(FolderEntry(path, status)) }
        if let fault {
            throw FileProblem(.list, fault.path.isEmpty ? name : "\(name)/\(fault.path)", code: fault.code)
        }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Whether anything has that name, be it a link that leads nowhere.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }
}
