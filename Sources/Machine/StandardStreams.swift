import Foundation
import Synchronization

/// Standard output and standard error at the edge of the program. A stream that is closed or full never changes what a
/// command does, and never ends it half way: what is lost is remembered, and becomes the exit code.
package enum StandardStreams {
    package enum Stream: Int32 {
        case output = 1
        case errors = 2
    }

    private static let hasLostWords = Atomic(false)

    /// Whether anything could not be written.
    package static var isIncomplete: Bool { hasLostWords.load(ordering: .relaxed) }

    /// To be called before any file is opened: a closed stream's number would be given to the next file, and the words
    /// meant for a person would be written into it. A reader that goes away is no reason to end either.
    package static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        for stream in Int32(0)...2 where fcntl(stream, F_GETFD) < 0 { _ = unsafe open("/dev/null", O_RDONLY) }
    }

    package static func write(_ text: String, to stream: Stream) {
        var text = text
        let isWritten = text.withUTF8 { unsafe writeAll(UnsafeRawBufferPointer($0), to: stream.rawValue) }
        if !isWritten { hasLostWords.store(true, ordering: .relaxed) }
    }

    private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR || errno == EAGAIN && isReady(descriptor) { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// Waits for a reader that does not keep up, where somebody made the stream one that does not wait.
    private static func isReady(_ descriptor: Int32) -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return unsafe poll(&wanted, 1, -1) == 1
    }
}
