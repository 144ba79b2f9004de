/// A request as the desk needs it; made from a socket by `ReviewServer`, and by hand in tests.
public struct ReviewRequest: Sendable {
    public enum Method: String, Sendable { case get = "GET", post = "POST" }

    public let method: Method
    /// Without a query: addresses of the review have none.
    public let path: String
    public let headers: Headers
    public let form: Form
    public let at: Moment

    public init(_ method: Method, _ path: String, headers: Headers, form: Form = Form(), at: Moment) {
        self.method = method
        self.path = path
        self.headers = headers
        self.form = form
        self.at = at
    }

    /// The headers that matter here.
    public struct Headers: Sendable {
        public let host: String?
        public let origin: String?
        public let cookie: String?
        /// `Sec-Fetch-Site`: where the browser says that the request comes from.
        public let site: String?

        public init(host: String?, origin: String? = nil, cookie: String? = nil, site: String? = nil) {
            self.host = host
            self.origin = origin
            self.cookie = cookie
            self.site = site
        }

        /// The value of a cookie.
        func cookie(_ name: String) -> String? {
            let start = name + "="
            let pairs: [Substring] = (cookie ?? "").split(separator: ";").map { (pair: Substring) in
                pair.drop { (letter: Character) in letter == " " }
            }
            let pair: Substring? = pairs.first { $0.hasPrefix(start) }
            return pair.map { String($0.dropFirst(start.count)) }
        }
    }
}

/// The fields of a form, in their order.
public struct Form: Sendable {
    public let fields: [(name: String, value: String)]

    public init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

    /// Reads `application/x-www-form-urlencoded`. Nil where it is not.
    public init?(_ body: [UInt8]) {
        var fields: [(name: String, value: String)] = []
        for pair in body.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : []) else {
                return nil
            }
            fields.append((name, value))
        }
        self.fields = fields
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var plain: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(32)
            case UInt8(ascii: "%"):
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
                plain.append(value)
                rest = rest.dropFirst(2)
            default: plain.append(byte)
            }
        }
        return String(validating: plain, as: UTF8.self)
    }
}
