import CFileExchange
import Foundation
import Site
import SiteBuilder

extension FileSystem {
    /// The files of this machine; paths that are not absolute start at the project.
    static func live(project: ProjectFolder) -> FileSystem {
        let at = { @Sendable (path: String) in project.resolve(path) }
        return FileSystem(
            read: { path throws(FileProblem) in try Live.read(at(path)) },
            list: { folder throws(FileProblem) in try Live.list(at(folder)) },
            exists: { path in FileManager.default.fileExists(atPath: at(path)) },
            write: { bytes, path throws(FileProblem) in try Live.write(bytes, at(path)) },
            exchange: { first, second throws(FileProblem) in try Live.exchange(at(first), at(second)) },
            move: { from, to throws(FileProblem) in
                try Live.attempt(.move, from) { try FileManager.default.moveItem(atPath: at(from), toPath: at(to)) }
            },
            remove: { path throws(FileProblem) in
                guard FileManager.default.fileExists(atPath: at(path)) else { return }
                try Live.attempt(.remove, path) { try FileManager.default.removeItem(atPath: at(path)) }
            })
    }
}

private enum Live {
    static func read(_ path: String) throws(FileProblem) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(.read, path, reason(ofCode: errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileProblem(.read, path, reason(ofCode: errno)) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw FileProblem(.read, path, reason(ofCode: EISDIR)) }
        var bytes: [UInt8] = []
        var code: Int32 = EINTR
        while code == EINTR { code = readAll(from: descriptor, expecting: Int(status.st_size), into: &bytes) }
        guard code == 0 else { throw FileProblem(.read, path, reason(ofCode: code)) }
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

    static func list(_ folder: String) throws(FileProblem) -> [String] {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder) else { return [] }
        // Foundation lists nothing below a link, such as the one that leads to the live release.
        let place = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let paths = try attempt(.list, folder) { try manager.subpathsOfDirectory(atPath: place) }
        return paths.filter { !isFolder("\(folder)/\($0)") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Foundation would wait for the disk after each file; a site of hundreds is built anew if the power fails.
    static func write(_ bytes: [UInt8], _ path: String) throws(FileProblem) {
        var descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        if descriptor < 0 && errno == ENOENT {
            try makeFolder(of: path)
            descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        }
        guard descriptor >= 0 else { throw FileProblem(.write, path, reason(ofCode: errno)) }
        defer { close(descriptor) }
        let code = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        guard code == 0 else { throw FileProblem(.write, path, reason(ofCode: code)) }
    }

    /// 0, or the code of the failure.
    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return errno }
            written += count
        }
        return 0
    }

    private static func makeFolder(of path: String) throws(FileProblem) {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        guard !folder.isEmpty, !FileManager.default.fileExists(atPath: folder) else { return }
        try attempt(.write, folder) {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
    }

    static func exchange(_ first: String, _ second: String) throws(FileProblem) {
        let code = unsafe heard_exchange_paths(first, second)
        guard code == 0 else { throw FileProblem(.exchange, first, reason(ofCode: code)) }
    }

    static func attempt<Value>(
        _ action: FileProblem.Action, _ path: String, _ work: () throws -> Value
    ) throws(FileProblem) -> Value {
        do {
            return try work()
        } catch {
            throw FileProblem(action, path, reason(of: error))
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }

    private static func reason(of error: any Error) -> String {
        if (error as? CocoaError)?.code == .fileReadNoSuchFile { return reason(ofCode: ENOENT) }
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let cause, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
        return reason(ofCode: Int32(cause.code))
    }

    private static func reason(ofCode code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
