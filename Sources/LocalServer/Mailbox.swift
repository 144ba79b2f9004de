import Glibc
import Synchronization

/// What the tasks that answer hand to the loop that serves, which it wakes.
final class Mailbox: Sendable {
    struct Mail {
        var answers: [(connection: Int, response: LocalResponse)] = []
        var isStopped = false
    }

    private let mail = Mutex(Mail())
    /// Readable when there is something in the box.
    let bell: Descriptor
    private let rope: Descriptor

    init() throws(Listener.Failure) {
        var ends: [CInt] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw Listener.Failure(errno) }
        (bell, rope) = (.alone(ends[0]), .alone(ends[1]))
    }

    func put(_ response: LocalResponse, for connection: Int) {
        mail.withLock { $0.answers.append((connection, response)) }
        ring()
    }

    func stop() {
        mail.withLock { $0.isStopped = true }
        ring()
    }

    /// A pipe that is full rings already.
    private func ring() {
        var byte: UInt8 = 0
        _ = unsafe write(rope.number, &byte, 1)
    }

    func take() -> Mail {
        var rings = [UInt8](repeating: 0, count: 64)
        while unsafe read(bell.number, &rings, rings.count) > 0 {}
        return mail.withLock { mail in
            defer { mail.answers = [] }
            return mail
        }
    }
}
