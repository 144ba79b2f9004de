import FlyingFox
import FlyingSocks
import Site

/// The preview behind a socket. It turns requests into values and answers into bytes, and knows nothing else.
public struct PreviewServer: Sendable {
    /// The first port that is tried.
    public static let firstPort: UInt16 = 8080
    /// How many ports are tried before we give up.
    public static let ports = 100

    private let desk: PreviewDesk
    private let reach: PreviewAccess.Reach
    private let port: UInt16

    public init(_ desk: PreviewDesk, _ reach: PreviewAccess.Reach, port: UInt16) {
        self.desk = desk
        self.reach = reach
        self.port = port
    }

    /// Whether a server may listen there.
    public static func isFree(_ port: UInt16, _ reach: PreviewAccess.Reach) -> Bool {
        do {
            switch reach {
            case .loopback: try listenOnce(at: .inet(ip4: "127.0.0.1", port: port))
            case .network: try listenOnce(at: .inet(port: port))
            }
            return true
        } catch {
            return false
        }
    }

    private static func listenOnce<Address: SocketAddress>(at address: Address) throws {
        let socket = try Socket(domain: Int32(address.family))
        defer { do { try socket.close() } catch {} }
        try socket.bind(to: address)
        try socket.listen()
    }

    /// Serves until its task is cancelled. Throws where the port is taken.
    public func run(ready: @escaping @Sendable () async -> Void) async throws {
        // `HTTPServer(port:)` would listen on every interface, and it logs requests unless told not to.
        let server =
            switch reach {
            case .loopback: HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
            case .network: HTTPServer(address: .inet(port: port), logger: .disabled)
            }
        await server.appendRoute("*") { [desk] request in Self.sent(await desk.answer(Self.read(request))) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening()
                await ready()
            }
            try await group.waitForAll()
        }
    }

    private static func read(_ request: HTTPRequest) -> PreviewRequest {
        let query = request.query.map { ($0.name, $0.value) }
        return PreviewRequest(
            request.method.rawValue, request.target.path(),
            query: Dictionary(query, uniquingKeysWith: { first, _ in first }), host: request.headers[.host],
            site: request.headers[HTTPHeader("Sec-Fetch-Site")], mode: request.headers[HTTPHeader("Sec-Fetch-Mode")])
    }

    private static func sent(_ response: PreviewResponse) -> HTTPResponse {
        var headers = HTTPHeaders()
        for header in response.headers { headers[HTTPHeader(header.name)] = header.value }
        let status = HTTPStatusCode(response.status.rawValue, phrase: "\(response.status)")
        return HTTPResponse(statusCode: status, headers: headers, body: collection(response.body))
    }

    /// FlyingFox takes Foundation's `Data`, which this module has no need to know: any collection made of bytes will do.
    private static func collection<Bytes: RangeReplaceableCollection<UInt8>>(_ bytes: [UInt8]) -> Bytes { Bytes(bytes) }
}
