/// How much of a request is read before it is refused, and how long a connection may take. What a browser sends is far
/// below.
public struct RequestLimits: Sendable {
    /// Bytes of the first line, which holds the address.
    var line = 8_000
    /// Bytes of all headers, and their number.
    var headers = 32_000
    var headerCount = 100
    /// Bytes of the body.
    let body: Int
    /// Connections at once. One more ends the one that has been silent longest.
    var connections = 64
    /// Seconds for a request to arrive whole, for an answer to be taken, and for what a client still sends after that.
    var arrival: Duration = .seconds(10)
    var departure: Duration = .seconds(30)
    var lingering: Duration = .seconds(1)

    /// - Parameter body: bytes of the largest form that the pages send; 0 where they send none.
    public init(body: Int) { self.body = body }
}
