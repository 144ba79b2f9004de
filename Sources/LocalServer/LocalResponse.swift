/// What is sent back. The connection is closed after it: on one's own computer a new one costs nothing, and none lies
/// idle.
public struct LocalResponse: Sendable, Equatable {
    public let status: Int
    public let headers: [(name: String, value: String)]
    public let body: [UInt8]

    public init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public static func == (first: LocalResponse, second: LocalResponse) -> Bool {
        first.status == second.status && first.body == second.body
            && first.headers.elementsEqual(second.headers, by: ==)
    }

    init(_ fault: RequestFault) {
        self.init(
            status: fault.rawValue, headers: [("Content-Type", "text/plain; charset=utf-8")],
            body: Array("This request cannot be read.\n".utf8))
    }

    /// As it goes over the wire. The reason is left out, as RFC 9112 allows: nobody reads it.
    var bytes: [UInt8] {
        var head = "HTTP/1.1 \(status) \r\n"
        for header in headers { head += "\(header.name): \(header.value)\r\n" }
        let isSaid = headers.contains { $0.name.lowercased() == "content-length" }
        if !isSaid { head += "Content-Length: \(body.count)\r\n" }
        return Array("\(head)Connection: close\r\n\r\n".utf8) + body
    }
}
