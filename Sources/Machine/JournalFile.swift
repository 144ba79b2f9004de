import Foundation
package import Site

/// The journal of a review as a file that is only ever added to, by one program at a time.
package final class JournalFile: Sendable {
    private let descriptor: Int32
    private let path: String

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    package static func open(_ path: String) throws(FileProblem) -> JournalFile {
        let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileProblem(.write, path, code: errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            throw FileProblem(.write, path, "It is not a plain file")
        }
        // Whatever the machine's settings made of it, and also where an older version wrote it.
        if status.st_uid == geteuid() { fchmod(descriptor, 0o600) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw FileProblem(.write, path, "another review of this edition is open")
        }
        return JournalFile(descriptor: descriptor, path: path)
    }

    /// Adds a line, and returns when it is on the disk.
    package func append(_ line: String) throws(FileProblem) {
        let bytes = Array(line.utf8)
        let length = lseek(descriptor, 0, SEEK_END)
        let code = unsafe bytes.withUnsafeBytes { unsafe LiveWriting.writeAll($0, to: descriptor) }
        guard code == 0, fsync(descriptor) == 0 else {
            // Half a line would be no line of a journal for ever.
            ftruncate(descriptor, length)
            throw FileProblem(.write, path, code: code == 0 ? errno : code)
        }
    }

    package func close() { Glibc.close(descriptor) }
}
