/// What a browser may do with a page: nothing but show it with the site's own style sheets, and run the site's own
/// script where the page has one (Content Security Policy Level 3).
///
/// Each page carries it, so that it holds from a disk or a USB stick too; a web server that reads `_headers` sends
/// the widest of the site's policies as well. Where both speak, a browser heeds the stricter.
public struct ContentPolicy: Sendable {
    /// Whether the page has the one script of the theme.
    let runsScript: Bool

    /// The policy as its directives.
    var text: String {
        let script = runsScript ? ["script-src 'self'"] : []
        return (["default-src 'none'", "style-src 'self'", "img-src 'self'"] + script + Self.ends)
            .joined(separator: "; ")
    }

    private static let ends = ["base-uri 'none'", "form-action 'none'"]

    /// The file `_headers` at the root of a site, in the form that several hosts of static sites read. `docs/hosting.md`
    /// says it for other web servers.
    public static let headersFile = headers(runsScript: true, cache: "public, max-age=300, must-revalidate")

    /// The same for pages for staff, which run no script and are kept by no cache.
    public static let staffHeadersFile = headers(runsScript: false, cache: "no-store")

    private static func headers(runsScript: Bool, cache: String) -> String {
        """
        /*
          Content-Security-Policy: \(ContentPolicy(runsScript: runsScript).text); frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          Referrer-Policy: no-referrer
          Permissions-Policy: camera=(), geolocation=(), microphone=()
          Cache-Control: \(cache)

        /*.csv
          Content-Type: text/csv; charset=utf-8

        """
    }
}
