import Glibc

/// A file descriptor that is closed when nobody holds it any more.
final class Descriptor: Sendable {
    let number: CInt

    init(_ number: CInt) { self.number = number }

    /// Of a new one that nobody waits for and no other program inherits.
    static func alone(_ number: CInt) -> Descriptor {
        _ = fcntl(number, F_SETFL, O_NONBLOCK)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        return Descriptor(number)
    }

    deinit { close(number) }

    enum Outcome {
        case bytes(Int)
        case notNow
        case end
    }

    /// Reads what is there, at most what the buffer holds.
    func read(into buffer: inout [UInt8]) -> Outcome {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(number, $0.baseAddress, $0.count, 0) }
        return outcome(count)
    }

    /// Writes as much as is taken. A client that has gone is the end, never a signal.
    func write(_ bytes: ArraySlice<UInt8>) -> Outcome {
        let count = unsafe bytes.withUnsafeBytes { unsafe send(number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
        return outcome(count)
    }

    /// Says that nothing more will be written.
    func finishWriting() { shutdown(number, CInt(SHUT_WR)) }

    private func outcome(_ count: Int) -> Outcome {
        if count > 0 { return .bytes(count) }
        return count < 0 && [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? .notNow : .end
    }
}
