import CFileExchange
import Foundation
package import Site

extension FileAccess {
    /// What the system's settings (umask) take from still.
    package var fileMode: UInt32 { self == .owner ? 0o600 : 0o644 }
    var folderMode: mode_t { self == .owner ? 0o700 : 0o755 }
}

package enum LiveWriting {
    /// A new file is written at once, and taken away again where that fails. One that is there is replaced by a whole one.
    /// Foundation would wait for the disk after each file; a site of hundreds is built anew if the power fails.
    package static func put(_ bytes: [UInt8], _ path: String, _ access: FileAccess) throws(FileProblem) {
        var descriptor = create(path, access.fileMode)
        if descriptor < 0 && errno == ENOENT {
            try makeFolder(RealPath.parent(of: path), access)
            descriptor = create(path, access.fileMode)
        }
        if descriptor < 0 && errno == EEXIST { return try replace(path, with: bytes, access) }
        guard descriptor >= 0 else { throw FileProblem(.write, path, code: errno) }
        try fill(descriptor, path, with: bytes, mode: access == .owner ? access.fileMode : nil)
    }

    /// Never follows a link and never takes what is there.
    private static func create(_ path: String, _ mode: mode_t) -> Int32 {
        unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }

    private static func replace(_ path: String, with bytes: [UInt8], _ access: FileAccess) throws(FileProblem) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw FileProblem(.write, path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(.write, path, "It is not a plain file") }
        let mode = access == .owner ? access.fileMode : status.st_mode & 0o777
        let fresh = WorkFolder.name(beside: path)
        let descriptor = create(fresh, mode)
        guard descriptor >= 0 else { throw FileProblem(.write, path, code: errno) }
        try fill(descriptor, fresh, with: bytes, mode: mode)
        guard unsafe rename(fresh, path) == 0 else {
            let code = errno
            unsafe unlink(fresh)
            throw FileProblem(.write, path, code: code)
        }
    }

    /// Half a file is taken away again.
    private static func fill(
        _ descriptor: Int32, _ path: String, with bytes: [UInt8], mode: mode_t?
    ) throws(FileProblem) {
        var code = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        if code == 0, let mode, fchmod(descriptor, mode) != 0 { code = errno }
        // Some file systems tell only now that the disk is full.
        if close(descriptor) != 0, code == 0 { code = errno }
        guard code != 0 else { return }
        unsafe unlink(path)
        throw FileProblem(.write, path, code: code)
    }

    /// 0, or the code of the failure.
    package static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? ENOSPC : errno }
            written += count
        }
        return 0
    }

    /// Makes a folder and those above it that are missing.
    static func makeFolder(_ path: String, _ access: FileAccess) throws(FileProblem) {
        if unsafe mkdir(path, access.folderMode) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, path != "/" else { throw FileProblem(.write, path, code: errno) }
        try makeFolder(RealPath.parent(of: path), access)
        guard unsafe mkdir(path, access.folderMode) == 0 || errno == EEXIST else {
            throw FileProblem(.write, path, code: errno)
        }
    }

    package static func exchange(_ first: String, _ second: String) throws(FileProblem) {
        let code = unsafe heard_exchange_paths(first, second)
        guard code == 0 else { throw FileProblem(.exchange, first, code: code) }
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

    private static func reason(of error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let cause, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
        return unsafe String(cString: strerror(Int32(cause.code)))
    }
}
