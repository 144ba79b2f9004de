import Foundation
import Site
import SiteBuilder

/// The journal of a review as a file that is only ever added to, by one program at a time.
final class JournalFile: Sendable {
    private let descriptor: Int32
    private let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    static func open(_ path: String) throws(FileProblem) -> JournalFile {
        let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileProblem(.write, path, reason(errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw FileProblem(.write, path, "another review of this edition is open")
        }
        return JournalFile(descriptor: descriptor, path: path)
    }

    /// Adds a line, and returns when it is on the disk.
    func append(_ line: String) throws(FileProblem) {
        let bytes = Array(line.utf8)
        let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, fsync(descriptor) == 0 else { throw FileProblem(.write, path, Self.reason(errno)) }
    }

    func close() { Glibc.close(descriptor) }

    private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
