import Quantities
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://a.example/b", "https://a.example/b"), ("http://u:p@a.example", "http://a.example"),
        ("HTTP://u@a.example:80/@b", "HTTP://a.example:80/@b"), ("http://u:p@q@a.example?c@d", "http://a.example?c@d"),
        ("http://[::1]:8080/", "http://[::1]:8080/"), ("http://u:p@[::1]/", "http://[::1]/"),
    ])
    func `an address is printed without a name and a password`(text: String, shown: String) {
        #expect(WebAddress(text)?.description == shown)
        #expect(WebAddress(text)?.text == text)
    }

    @Test(arguments: [
        "ftp://a.example", "http://", "http:///b", "http://u:p@", "http://u:p/q@a.example", "http://a b", "a.example",
        "file:///etc", "http://a.example:x",
    ])
    func `an address has a way, a host and nothing that another program reads in its own way`(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(arguments: [
        ("http://a", true), ("FTP://a", true), ("git+ssh://a", true), ("x://", true), ("http:/a", false),
        ("://a", false),
        ("1://a", false), ("a/b://c", false), ("www", false), ("C:/www", false),
    ])
    func `what is meant as an address is no folder`(text: String, isMeant: Bool) {
        #expect(WebAddress.isMeant(by: text) == isMeant)
    }
}
