/// Who may come in: one browser, on this machine, with the address that was printed on the terminal.
///
/// The address holds a token that works once. For it the browser gets two things, and needs both: a cookie, and a
/// folder whose name nobody else knows and in which every page lies. The cookie keeps out who sees an address; the
/// folder keeps out the other servers of this machine, whose ports a cookie for its name does not tell apart. Requests
/// that name another host (a foreign site whose name was made to point here) or that come from another page are turned
/// away before anything else is looked at.
public struct ReviewAccess: Sendable {
    static let cookieName = "heard-review"

    /// `127.0.0.1:8417`
    public let host: String
    private let token: String
    private let session: String
    private let folder: String
    private var isTokenUsed = false
    private var isOver = false

    /// - Parameters:
    ///   - token: of the printed address; 32 hexadecimal digits or more of true randomness, as are the session, which is
    ///     the cookie, and the folder.
    public init(host: String, token: String, session: String, folder: String) {
        self.host = host
        self.token = token
        self.session = session
        self.folder = folder
    }

    /// The address to open in a browser, once.
    public var address: String { "http://\(host)/enter/\(token)" }

    /// Where the pages lie, with a slash at both ends.
    var home: String { "/\(folder)/" }

    enum Verdict: Hashable, Sendable {
        case otherHost
        case otherPage
        case enter(cookie: String)
        case usedToken
        case stranger
        case welcome
    }

    mutating func judge(_ request: ReviewRequest) -> Verdict {
        guard request.headers.host == host else { return .otherHost }
        if let site = request.headers.site, site != "same-origin", site != "none" { return .otherPage }
        // A browser says whose page it is with everything that is sent, and with what another page asks for.
        let isOurs = request.headers.origin.map { $0 == "http://\(host)" } ?? (request.method != .post)
        if !isOurs { return .otherPage }
        if request.path.hasPrefix("/enter/") { return enter(String(request.path.dropFirst("/enter/".utf8.count))) }
        guard !isOver, Self.agree(String(request.path.prefix(home.utf8.count)), home),
            let cookie = request.headers.cookie(Self.cookieName), Self.agree(cookie, session)
        else {
            return .stranger
        }
        return .welcome
    }

    private mutating func enter(_ given: String) -> Verdict {
        guard Self.agree(given, token) else { return .stranger }
        if isTokenUsed { return .usedToken }
        isTokenUsed = true
        return .enter(cookie: "\(Self.cookieName)=\(session); Path=\(home); HttpOnly; SameSite=Strict")
    }

    /// Nobody comes in any more.
    mutating func end() { isOver = true }

    /// Compares every byte whatever the first ones are, so that the time tells nothing.
    private static func agree(_ first: String, _ second: String) -> Bool {
        let (left, right) = (Array(first.utf8), Array(second.utf8))
        guard left.count == right.count, !left.isEmpty else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
