/// One connection: it reads a request, waits for the answer, sends it, and lets the client finish.
struct Connection {
    enum Stage {
        case reading(RequestReader)
        case answering
        case writing([UInt8], sent: Int)
        /// All is sent. What the client still sends is thrown away: a connection closed on unread bytes takes the
        /// answer with it.
        case lingering
        case over
    }

    enum Wish {
        case toRead
        case toWrite
        case nothing
    }

    let descriptor: Descriptor
    private let limits: RequestLimits
    private(set) var stage: Stage
    /// When it is closed whatever it does; nil while its answer is being made.
    private(set) var deadline: ContinuousClock.Instant?

    init(_ descriptor: Descriptor, _ limits: RequestLimits, at now: ContinuousClock.Instant) {
        self.descriptor = descriptor
        self.limits = limits
        stage = .reading(RequestReader(limits))
        deadline = now + limits.arrival
    }

    var wish: Wish {
        switch stage {
        case .reading, .lingering: .toRead
        case .writing: .toWrite
        case .answering, .over: .nothing
        }
    }

    /// Whether it may be closed in favour of another one.
    var isIdle: Bool { wish == .toRead }

    var isOver: Bool { if case .over = stage { true } else { false } }

    /// Goes on with what the socket is ready for. Returns a request that is whole.
    mutating func goOn(_ buffer: inout [UInt8], at now: ContinuousClock.Instant) -> LocalRequest? {
        switch stage {
        case .reading(var reader):
            guard let bytes = take(&buffer) else { return nil }
            stage = .answering  // Lets go of the reader, so that it grows where it is and is not copied.
            let progress = reader.read(bytes)
            stage = .reading(reader)
            return follow(progress, at: now)
        case .writing(let bytes, let sent): write(bytes, from: sent, at: now)
        case .lingering: _ = take(&buffer)
        case .answering, .over: break
        }
        return nil
    }

    private mutating func follow(
        _ progress: RequestReader.Progress, at now: ContinuousClock.Instant
    ) -> LocalRequest? {
        switch progress {
        case .unfinished: return nil
        case .complete(let request):
            (stage, deadline) = (.answering, nil)
            return request
        case .refused(let fault):
            send(LocalResponse(fault), at: now)
            return nil
        }
    }

    mutating func send(_ response: LocalResponse, at now: ContinuousClock.Instant) {
        (stage, deadline) = (.writing(response.bytes, sent: 0), now + limits.departure)
        if case .writing(let bytes, _) = stage { write(bytes, from: 0, at: now) }
    }

    mutating func close() { stage = .over }

    private mutating func take(_ buffer: inout [UInt8]) -> ArraySlice<UInt8>? {
        switch descriptor.read(into: &buffer) {
        case .bytes(let count): return buffer[..<count]
        case .notNow: return nil
        case .end:
            close()
            return nil
        }
    }

    private mutating func write(_ bytes: [UInt8], from sent: Int, at now: ContinuousClock.Instant) {
        switch descriptor.write(bytes[sent...]) {
        case .bytes(let count) where sent + count == bytes.count:
            descriptor.finishWriting()
            (stage, deadline) = (.lingering, now + limits.lingering)
        case .bytes(let count): stage = .writing(bytes, sent: sent + count)
        case .notNow: break
        case .end: close()
        }
    }
}
