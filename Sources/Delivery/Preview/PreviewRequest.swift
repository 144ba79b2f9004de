import Site

/// A request as the preview needs it; made from a socket by `PreviewServer`, and by hand in tests.
public struct PreviewRequest: Sendable {
    /// Such as `GET`.
    public let method: String
    /// As it stands in the request line, without the query.
    public let path: String
    public let query: [String: String]
    public let host: String?
    /// Whose page asks, where a browser says so.
    public let origin: String?
    /// `Sec-Fetch-Site` and `Sec-Fetch-Mode`: where the browser says that the request comes from, and what for.
    public let site: String?
    public let mode: String?

    public init(
        _ method: String, _ path: String, query: [String: String] = [:], host: String?, origin: String? = nil,
        site: String? = nil, mode: String? = nil
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.host = host
        self.origin = origin
        self.site = site
        self.mode = mode
    }
}

/// What is sent back.
public struct PreviewResponse: Sendable, Equatable {
    public enum Status: Int, Sendable {
        case ok = 200
        case found = 302
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case methodNotAllowed = 405
        case misdirected = 421
        case unavailable = 503
    }

    public struct Header: Sendable, Equatable {
        public let name: String
        public let value: String
    }

    public let status: Status
    public let headers: [Header]
    /// Empty in the answer to a `HEAD`, whose length is that of the answer to a `GET`.
    public let body: [UInt8]

    /// Nothing is stored; nobody frames a draft or fetches it from another page; nobody learns where a reader came from.
    private static let guarding = [
        Header(name: "Cache-Control", value: "no-store"),
        Header(name: "Content-Security-Policy", value: "frame-ancestors 'none'"),
        Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
        Header(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
        Header(name: "Referrer-Policy", value: "no-referrer"),
        Header(name: "X-Content-Type-Options", value: "nosniff"),
        Header(name: "X-Robots-Tag", value: "noindex, nofollow"),
    ]

    init(_ status: Status, _ type: ContentType, _ body: [UInt8], _ more: [Header] = []) {
        self.status = status
        headers = Self.guarding + [Header(name: "Content-Type", value: type.text)] + more
        self.body = body
    }

    static func text(_ status: Status, _ words: String, _ more: [Header] = []) -> PreviewResponse {
        PreviewResponse(status, .plain, Array((words + "\n").utf8), more)
    }

    /// The same without its body.
    var headOnly: PreviewResponse {
        PreviewResponse(
            status: status, headers: headers + [Header(name: "Content-Length", value: "\(body.count)")], body: [])
    }

    private init(status: Status, headers: [Header], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
