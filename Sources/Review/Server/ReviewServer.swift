import FlyingFox
import FlyingSocks

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

    /// Serves until its task is cancelled. Throws where the port is taken.
    public func run(port: UInt16) async throws {
        // `HTTPServer(port:)` would listen on every interface, and it logs requests unless told not to.
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
        await server.appendRoute("*") { [self] request in await respond(to: request) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening()
                await self.edges.ready()
            }
            try await group.waitForAll()
        }
    }

    private func respond(to request: HTTPRequest) async -> HTTPResponse {
        guard let known = await reading(request) else {
            return HTTPResponse(statusCode: .badRequest)
        }
        let (next, response) = desk.handle(known)
        do {
            for deed in response.deeds { try edges.perform(deed) }
        } catch {
            // What could not be written did not happen: the state stays, and nothing says otherwise.
            return HTTPResponse(statusCode: .internalServerError)
        }
        desk = next
        return Self.sent(response)
    }

    /// Nil where the request is not one that any page of ours sends.
    private func reading(_ request: HTTPRequest) async -> ReviewRequest? {
        guard let method = ReviewRequest.Method(rawValue: request.method.rawValue) else { return nil }
        let headers = ReviewRequest.Headers(
            host: request.headers[.host], origin: request.headers[HTTPHeader("Origin")],
            cookie: request.headers[.cookie], site: request.headers[HTTPHeader("Sec-Fetch-Site")])
        var body: [UInt8] = []
        do {
            for try await part in request.bodySequence {
                body += part
                if body.count > Self.largestForm { return nil }
            }
        } catch {
            return nil
        }
        guard let form = Form(body) else { return nil }
        return ReviewRequest(method, request.path, headers: headers, form: form, at: edges.now())
    }

    private static func sent(_ response: ReviewResponse) -> HTTPResponse {
        var headers = HTTPHeaders()
        for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
        let status = HTTPStatusCode(response.status.rawValue, phrase: "\(response.status)")
        return HTTPResponse(statusCode: status, headers: headers, body: collection(response.body))
    }

    /// FlyingFox takes Foundation's `Data`, which this module has no need to know: any collection made of bytes will do.
    private static func collection<Bytes: RangeReplaceableCollection<UInt8>>(_ bytes: [UInt8]) -> Bytes { Bytes(bytes) }
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
