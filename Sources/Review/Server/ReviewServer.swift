public import LocalServer

/// The review behind a socket on loopback. It turns requests into values, has the desk answer them one at a time, does
/// what the answer asks for, and only then sends it.
public actor ReviewServer {
    /// The port, between those that need no rights and those that machines hand out.
    public static let port: UInt16 = 8417
    /// Bytes of the largest form that is read; a quote's is a few thousand.
    static let largestForm = 1_000_000

    private var desk: ReviewDesk
    private let edges: ReviewEdges

    public init(_ desk: ReviewDesk, edges: ReviewEdges) {
        self.desk = desk
        self.edges = edges
    }

    /// Serves until its task is cancelled.
    public func run(on listener: Listener) async throws {
        await edges.ready()
        try await LocalServer(listener, RequestLimits(body: Self.largestForm)) { await self.respond(to: $0) }.run()
    }

    private func respond(to request: LocalRequest) -> LocalResponse {
        guard let known = reading(request) else { return LocalResponse(status: 400, headers: [], body: []) }
        let (next, response) = desk.handle(known)
        do {
            for deed in response.deeds { try edges.perform(deed) }
        } catch {
            // What could not be written did not happen: the state stays, and nothing says otherwise.
            return LocalResponse(status: 500, headers: [], body: [])
        }
        desk = next
        return LocalResponse(status: response.status.rawValue, headers: response.headers, body: response.body)
    }

    /// Nil where the request is not one that any page of ours sends.
    private func reading(_ request: LocalRequest) -> ReviewRequest? {
        guard let method = ReviewRequest.Method(rawValue: request.method), let form = Form(request.body) else {
            return nil
        }
        let headers = ReviewRequest.Headers(
            host: request["host"], origin: request["origin"], cookie: request["cookie"],
            site: request["sec-fetch-site"])
        return ReviewRequest(method, request.path, headers: headers, form: form, at: edges.now())
    }
}

/// The world outside, made where the program starts.
public struct ReviewEdges: Sendable {
    let now: @Sendable () -> Moment
    /// Writes what an answer asks for, to the disk, before it returns.
    let perform: @Sendable (ReviewResponse.Deed) throws -> Void
    /// The server listens.
    let ready: @Sendable () async -> Void

    public init(
        now: @escaping @Sendable () -> Moment, perform: @escaping @Sendable (ReviewResponse.Deed) throws -> Void,
        ready: @escaping @Sendable () async -> Void
    ) {
        self.now = now
        self.perform = perform
        self.ready = ready
    }
}
