public import LocalServer

/// The preview behind a socket. It turns requests into values and answers into bytes, and knows nothing else.
public struct PreviewServer: Sendable {
    private let server: LocalServer

    public init(_ desk: PreviewDesk, on listener: Listener) {
        server = LocalServer(listener, RequestLimits(body: 0)) { request in
            Self.sent(await desk.answer(Self.read(request)))
        }
    }

    /// Serves until its task is cancelled.
    public func run() async throws { try await server.run() }

    private static func read(_ request: LocalRequest) -> PreviewRequest {
        let query = Form(request.query.utf8)?.fields ?? []
        return PreviewRequest(
            request.method, request.path, query: Dictionary(query.map { ($0.name, $0.value) }) { first, _ in first },
            host: request["host"], origin: request["origin"], site: request["sec-fetch-site"],
            mode: request["sec-fetch-mode"])
    }

    private static func sent(_ response: PreviewResponse) -> LocalResponse {
        LocalResponse(
            status: response.status.rawValue, headers: response.headers.map { ($0.name, $0.value) },
            body: response.body)
    }
}
