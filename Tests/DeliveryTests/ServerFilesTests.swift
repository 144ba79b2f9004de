import Site
import Testing

@testable import Delivery

/// What web servers are told comes from the bytes of the site.
@Suite struct ServerFilesTests {
    private func texts() throws -> [String: String] {
        let refresh = { (target: String) in
            PublishSpecimen.page(
                "Moved", head: "<meta http-equiv=\"refresh\" content=\"0; url=\(target)\"/>\n", main: "")
        }
        let site = try #require(
            BuiltSite([
                SiteFile(path: "_headers", text: "/*\n  X-Content-Type-Options: nosniff\n  A: b 'c' \"d\"\n"),
                SiteFile(path: "a/latest/index.html", text: refresh("../2021-22/index.html")),
                SiteFile(path: "a/2021-22/staff.html", text: refresh("teams.html")),
            ]))
        let files = ServerFiles(site, isPrecompressed: true)
        return Dictionary(
            uniqueKeysWithValues: WebServer.allCases.map {
                ($0.path, String(decoding: files.file(for: $0).bytes, as: UTF8.self))
            })
    }

    @Test func `a moved page moves for ever, and latest for as long as it is the latest`() throws {
        let texts = try texts()
        let nginx = texts["_nginx.conf"] ?? ""
        #expect(nginx.contains(#"rewrite "^(.*/)a/2021-22/staff\\.html$" "$1a/2021-22/teams.html" permanent;"#))
        #expect(nginx.contains(#"rewrite "^(.*/)a/latest/(?:index\\.html)?$" "$1a/2021-22/index.html" redirect;"#))
        #expect(nginx.contains(#"rewrite "^(.*/)a/latest/(.+)$" "$1a/2021-22/$2" redirect;"#))
        #expect(nginx.contains("add_header X-Content-Type-Options \"nosniff\" always;"))
        let apache = texts[".htaccess"] ?? ""
        #expect(apache.contains(#"RedirectMatch 301 "^(.*/)a/2021-22/staff\\.html$" "$1a/2021-22/teams.html""#))
        let iis = texts["web.config"] ?? ""
        #expect(iis.contains(#"<match url="^a/2021-22/staff\.html$"/>"#))
        #expect(iis.contains(#"<add name="A" value="b 'c' &quot;d&quot;"/>"#))
    }
}
