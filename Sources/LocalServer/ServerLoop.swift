import Glibc

/// Serves all connections in turn, on a thread of its own: it never waits for one of them, and for nothing but the
/// clock and the mailbox when none has anything to say.
struct ServerLoop {
    private let listener: Listener
    private let limits: RequestLimits
    private let mailbox: Mailbox
    private let answer: @Sendable (LocalRequest) async -> LocalResponse
    /// By the order in which they came.
    private var connections: [Int: Connection] = [:]
    private var tasks: [Int: Task<Void, Never>] = [:]
    private var arrivals = 0
    private var buffer = [UInt8](repeating: 0, count: 16_384)
    /// Until when nobody is let in, since the system has no descriptor left.
    private var closedUntil: ContinuousClock.Instant?
    private let clock = ContinuousClock()

    init(
        _ listener: Listener, _ limits: RequestLimits, _ mailbox: Mailbox,
        answer: @escaping @Sendable (LocalRequest) async -> LocalResponse
    ) {
        self.listener = listener
        self.limits = limits
        self.mailbox = mailbox
        self.answer = answer
    }

    /// Until the mailbox is stopped; then every connection is closed.
    mutating func run() {
        while true {
            let ready = wait()
            let mail = mailbox.take()
            if mail.isStopped { break }
            let now = clock.now
            for (number, response) in mail.answers { send(response, to: number, at: now) }
            for number in ready.sorted() { goOn(number, at: now) }
            close(at: now)
            letIn(at: now)
        }
        for task in tasks.values { task.cancel() }
        connections = [:]
    }

    /// The connections that can go on, once one can, or a deadline has passed.
    private func wait() -> [Int] {
        var waiting = [pollfd(fd: mailbox.bell.number, events: Int16(POLLIN), revents: 0)]
        // The descriptor of the listener is left out while nobody can be let in, or it would never be silent.
        waiting.append(
            pollfd(fd: closedUntil == nil ? listener.descriptor.number : -1, events: Int16(POLLIN), revents: 0))
        let numbers = connections.keys.sorted()
        for number in numbers {
            let wish = connections[number]?.wish ?? .nothing
            let events = wish == .toRead ? POLLIN : wish == .toWrite ? POLLOUT : 0
            waiting.append(
                pollfd(fd: connections[number]?.descriptor.number ?? -1, events: Int16(events), revents: 0))
        }
        unsafe poll(&waiting, nfds_t(waiting.count), milliseconds)
        return zip(numbers, waiting.dropFirst(2)).filter { $1.revents != 0 }.map(\.0)
    }

    /// Until the next deadline, at most a second.
    private var milliseconds: CInt {
        let deadlines = connections.values.compactMap(\.deadline) + [closedUntil].compactMap(\.self)
        guard let next = deadlines.min() else { return 1_000 }
        return CInt(max(1, min(1_000, (next - clock.now) / .milliseconds(1) + 1)))
    }

    private mutating func send(_ response: LocalResponse, to number: Int, at now: ContinuousClock.Instant) {
        tasks[number] = nil
        connections[number]?.send(response, at: now)
    }

    private mutating func goOn(_ number: Int, at now: ContinuousClock.Instant) {
        guard let connection = connections[number] else { return }
        // A client that has gone while its answer is being made: nothing is read from it, so only this tells.
        if connection.wish == .nothing { return drop(number) }
        guard let request = connections[number]?.goOn(&buffer, at: now) else { return }
        tasks[number] = Task { [answer, mailbox] in
            let response = await answer(request)
            mailbox.put(response, for: number)
        }
    }

    private mutating func drop(_ number: Int) {
        tasks.removeValue(forKey: number)?.cancel()
        connections[number] = nil
    }

    private mutating func close(at now: ContinuousClock.Instant) {
        for (number, connection) in connections
        where connection.isOver || connection.deadline.map({ $0 <= now }) ?? false {
            drop(number)
        }
        if let end = closedUntil, end <= now { closedUntil = nil }
    }

    private mutating func letIn(at now: ContinuousClock.Instant) {
        for _ in 0..<limits.connections where closedUntil == nil {
            switch listener.accept() {
            case .nobody: return
            case .full:
                makeRoom()
                closedUntil = now + .milliseconds(50)
            case .connection(let descriptor):
                if connections.count >= limits.connections { makeRoom() }
                // Where all of them wait for an answer, the new one is closed again.
                guard connections.count < limits.connections else { continue }
                arrivals += 1
                connections[arrivals] = Connection(descriptor, limits, at: now)
            }
        }
    }

    /// Closes the oldest of those that have sent no whole request.
    private mutating func makeRoom() {
        if let oldest = connections.filter({ $0.value.isIdle }).keys.min() { drop(oldest) }
    }
}
