import Dispatch
import Glibc
import Testing

@testable import LocalServer

/// Real connections to a real port.
@Suite struct LocalServerTests {
    /// Runs a server that answers with the path and the body. Clients wait for it on a thread of their own.
    private func serving<Value: Sendable>(
        _ limits: RequestLimits = patient, _ client: @escaping @Sendable (UInt16) -> Value
    ) async throws -> Value {
        let listener = try Listener(.loopback, port: 0)
        let server = LocalServer(listener, limits) { request in
            LocalResponse(status: 200, headers: [("X-Test", "yes")], body: Array(request.path.utf8) + request.body)
        }
        let task = Task { try await server.run() }
        let value = await withCheckedContinuation { continuation in
            DispatchQueue(label: "client").async { continuation.resume(returning: client(listener.port)) }
        }
        task.cancel()
        try await task.value
        return value
    }

    /// Other tests may keep every thread busy for longer than a browser would wait.
    private static let patient: RequestLimits = {
        var limits = RequestLimits(body: 100)
        (limits.arrival, limits.departure) = (.seconds(300), .seconds(300))
        return limits
    }()

    private static func answer(_ body: String) -> String {
        "HTTP/1.1 200 \r\nX-Test: yes\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
    }

    @Test func `every connection gets its answer and is closed`() async throws {
        let answers = try await serving { port in
            [
                Client.get("/one", port: port),
                Client.ask("POST /two HTTP/1.1\r\nContent-Length: 3\r\n\r\na=b", port: port),
            ]
        }
        #expect(answers == [Self.answer("/one"), Self.answer("/twoa=b")])
    }

    @Test(arguments: [
        ("GET /" + String(repeating: "a", count: 1_000_000), 414),
        ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 1_000_000), 431),
        ("POST / HTTP/1.1\r\nContent-Length: 200000\r\n\r\n" + String(repeating: "a", count: 200_000), 413),
        ("nonsense\r\n\r\n", 400),
    ])
    func `a request that cannot be read is refused, and the next one is served`(
        _ text: String, _ status: Int
    ) async throws {
        let answers = try await serving { port in [Client.ask(text, port: port), Client.get("/after", port: port)] }
        #expect(answers[0]?.hasPrefix("HTTP/1.1 \(status) ") == true)
        #expect(answers[1] == Self.answer("/after"))
    }

    @Test func `more connections than there is room for are not in the way of one that asks`() async throws {
        var limits = RequestLimits(body: 0)
        limits.connections = 8
        let answers = try await serving(limits) { port in
            let idle = (0..<100).map { _ in Client(port: port) }
            for client in idle { client?.send("GET /slow") }
            return [Client.get("/asks", port: port), idle[0]?.receive()]
        }
        #expect(answers == [Self.answer("/asks"), ""])
    }

    @Test func `a request that does not arrive in time is given up, however often a byte of it comes`() async throws {
        var limits = RequestLimits(body: 0)
        limits.arrival = .milliseconds(200)
        let answer = try await serving(limits) { port in
            let slow = Client(port: port)
            for _ in 0..<20 {
                slow?.send("a")
                usleep(30_000)
            }
            return slow?.receive()
        }
        #expect(answer == "")
    }

    @Test func `it ends at once while an answer is being made by what cannot be cancelled`() async throws {
        let listener = try Listener(.loopback, port: 0)
        let (asked, ask) = AsyncStream<Void>.makeStream()
        let server = LocalServer(listener, RequestLimits(body: 0)) { _ in
            ask.yield()
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                DispatchQueue.global().asyncAfter(deadline: .now() + 60) { continuation.resume() }
            }
            return LocalResponse(status: 200, headers: [], body: [])
        }
        let task = Task { try await server.run() }
        let client = Client(port: listener.port)
        client?.send("GET /never HTTP/1.1\r\n\r\n")
        for await _ in asked { break }
        let clock = ContinuousClock()
        let start = clock.now
        task.cancel()
        try await task.value
        #expect(clock.now - start < .seconds(30))
        #expect(client?.receive() == "")
    }

    @Test func `a port has one server`() throws {
        let first = try Listener(.loopback, port: 0)
        #expect(throws: Listener.Failure.self) { try Listener(.loopback, port: first.port) }
    }
}
