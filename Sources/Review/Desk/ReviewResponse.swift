public import Disclosure

/// What the desk answers, and what has to be written down before the answer may leave.
public struct ReviewResponse: Sendable {
    public let status: Status
    /// In order; the same on every answer but for the kind of the body.
    public let headers: [(name: String, value: String)]
    public let body: [UInt8]
    /// To be done, in order, before the answer is sent: an answer that says "approved" must be true.
    public internal(set) var deeds: [Deed] = []

    public enum Status: Int, Sendable {
        case ok = 200
        case seeOther = 303
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
        case conflict = 409
        case gone = 410
        case misdirected = 421
    }

    /// What an answer asks to be written.
    public enum Deed: Sendable {
        /// A line for the end of the journal.
        case journal(String)
        /// A file of `approvals/`.
        case approve(QuoteApproval)
    }

    /// Nothing is stored, nothing is fetched from elsewhere, no script runs, no other page may frame this one.
    /// A browser sends `Origin` with a form only where referrers of the same origin are allowed.
    static let guarding: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"),
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Referrer-Policy", "same-origin"),
        ("X-Content-Type-Options", "nosniff"),
    ]

    static func page(_ page: ReviewPage, _ status: Status = .ok) -> ReviewResponse {
        ReviewResponse(
            status: status, headers: guarding + [("Content-Type", "text/html; charset=utf-8")],
            body: Array(page.html.utf8))
    }

    static func style(_ css: String) -> ReviewResponse {
        ReviewResponse(
            status: .ok, headers: guarding + [("Content-Type", "text/css; charset=utf-8")], body: Array(css.utf8))
    }

    static func go(to path: String, cookie: String? = nil) -> ReviewResponse {
        let cookies = cookie.map { [("Set-Cookie", $0)] } ?? []
        return ReviewResponse(status: .seeOther, headers: guarding + [("Location", path)] + cookies, body: [])
    }

    func doing(_ deeds: [Deed]) -> ReviewResponse {
        var response = self
        response.deeds += deeds
        return response
    }
}
