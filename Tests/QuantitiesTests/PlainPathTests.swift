import Quantities
import Testing

/// Names from elsewhere that may become places on this machine.
@Suite struct PlainPathTests {
    @Test(arguments: [
        "", "/etc/passwd", "../x", "a/../../x", "a/..", "..", ".", "./a", "a/./b", "a//b", "a/", "/", "a\\..\\b",
        "C:/x",
        "c:x", "a\nb", "a\r", "a\tb", "a\u{0}", "a b", " a", "a.", "a./b", "-rf", "a/-o", "~", "~root/x", "$HOME",
        "a;b",
        "a\"b", "a'b", "a{b}", "[a]", "a*", "a?b", "a#b", "a%2e%2e", "%2e", "a&b", "a|b", "a<b", "a>b", "a`b", "a,b",
        "a=b", "a@b", "a!b", "ä", "a\u{301}", "/\u{301}", "\u{202E}a", "\u{FEFF}a", "ａ", "a\u{2215}b",
    ])
    func `a name that means more than itself is not a path`(text: String) { #expect(PlainPath(text) == nil) }

    @Test(arguments: [
        "index.html", "manifest.json", ".htaccess", "_nginx.conf", "_headers", "anytown/2021-22/figures/by-team.csv.gz",
        "a/..b", "a/b..c", "README",
    ])
    func `a name of a site stays as it is`(text: String) { #expect(PlainPath(text)?.text == text) }

    @Test func `a path has an end`() {
        #expect(PlainPath(String(repeating: "a", count: PlainPath.longest)) != nil)
        #expect(PlainPath(String(repeating: "a", count: PlainPath.longest + 1)) == nil)
    }

    @Test func `an address has a scheme and a host, and nothing that a program could take for more`() {
        for text in [
            "ftp://a/", "file:///etc/passwd", "https://", "https:///x", "http://a/ b", "http://a/\n-o x", "http://a/\"",
            "http://a\\b", "javascript:alert(1)", "//a/b", "http://?x",
        ] { #expect(WebAddress(text) == nil, "\(text)") }
        #expect(WebAddress("https://a.example/é?x=1")?.text == "https://a.example/%C3%A9?x=1")
        let file = PlainPath(literal: "b/c.html")
        #expect(WebAddress("http://[::1]:80/x")?.file(file).text == "http://[::1]:80/x/b/c.html")
        #expect(WebAddress("http://a/x/")?.file(file).text == "http://a/x/b/c.html")
    }
}
