public import LocalServer

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
