/// One request as it was sent.
public struct LocalRequest: Sendable, Equatable {
    public struct Header: Sendable, Equatable {
        /// In small letters.
        public let name: String
        public let value: String
    }

    /// Such as `GET`.
    public let method: String
    /// As it stands in the first line, with its escapes, without the query.
    public let path: String
    /// What stands after `?`; empty where nothing does.
    public let query: String
    public let headers: [Header]
    public let body: [UInt8]

    /// The value of a header, by its name in small letters; nil where there is none, or more than one.
    public subscript(header: String) -> String? {
        let values = headers.filter { $0.name == header }
        return values.count == 1 ? values[0].value : nil
    }
}

/// Why a request is refused before anybody has looked at it.
public enum RequestFault: Int, Sendable, Equatable {
    case malformed = 400
    case bodyTooLarge = 413
    case addressTooLong = 414
    case headersTooLarge = 431
    case notSupported = 501
}
