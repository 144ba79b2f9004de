import ArgumentParser
import Foundation
import Site

/// One command at a time writes in a folder: the project, or the one around an output. The folder itself is locked, so
/// that no file stands for it; where the file system knows no locks nothing waits, and every step still leaves a whole site.
enum FolderLock {
    /// How long a command waits for another to be done.
    private static let patience: Duration = .seconds(60)

    /// Waits for the folder, and holds it until the program ends, however it ends.
    static func hold(_ folder: String, _ console: Console) throws {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0, isBusy(descriptor) else { return }
        console.note("heard: another heard command is writing in \(folder); waiting for it")
        let start = ContinuousClock.now
        while isBusy(descriptor) {
            guard ContinuousClock.now - start < patience else {
                console.complain(
                    "heard: another heard command is still writing in \(folder); try again when it is done\n")
                throw Exit.refused
            }
            usleep(50_000)
        }
    }

    private static func isBusy(_ descriptor: Int32) -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }
}
