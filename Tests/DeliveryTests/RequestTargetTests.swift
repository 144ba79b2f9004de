import Delivery
import Testing

@Suite struct RequestTargetTests {
    @Test(
        arguments: [
            ("/", "index.html"),
            ("/index.html", "index.html"),
            ("/coventry/2021-22/", "coventry/2021-22/index.html"),
            ("/coventry/2021-22", "coventry/2021-22"),
            ("/coventry/figures/by-team.csv", "coventry/figures/by-team.csv"),
            ("/a%20b/%C3%A9.html", "a b/é.html"),
            ("/%2Fetc", nil), ("/%5cetc", nil),
            ("/../etc/passwd", nil), ("/a/../../b", nil), ("/%2e%2e/etc/passwd", nil), ("/%2E./b", nil), ("/./b", nil),
            ("//etc/passwd", nil), ("/a//b", nil),
            ("/a%00.html", nil), ("/a%0d%0ab", nil), ("/a\\b", nil),
            ("/%", nil), ("/%4", nil), ("/%+1", nil), ("/%zz", nil), ("/%ff", nil),
            ("", nil), ("a", nil), ("http://a/b", nil), ("*", nil),
        ] as [(String, String?)])
    func `an address names a file of the site or nothing`(path: String, file: String?) {
        #expect(RequestTarget(path)?.file == file)
    }
}
