import Testing

@testable import LocalServer

@Suite struct RequestReaderTests {
    private func read(_ text: String, body: Int = 0) -> RequestReader.Progress {
        var reader = RequestReader(RequestLimits(body: body))
        return reader.read(text.utf8)
    }

    @Test func `a request is read as browsers write it, in pieces of any size`() {
        let text = "POST /a%20b/c?x=1&y HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nCONTENT-length:  5 \r\n\r\na=b&crest"
        for size in [1, 2, 7, text.utf8.count] {
            var reader = RequestReader(RequestLimits(body: 10))
            var progress = RequestReader.Progress.unfinished
            var rest = Array(text.utf8)[...]
            while progress == .unfinished, !rest.isEmpty {
                progress = reader.read(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            let headers = [("host", "127.0.0.1:8080"), ("content-length", "5")]
            let request = LocalRequest(
                method: "POST", path: "/a%20b/c", query: "x=1&y",
                headers: headers.map { LocalRequest.Header(name: $0.0, value: $0.1) }, body: Array("a=b&c".utf8))
            #expect(progress == .complete(request))
        }
    }

    @Test(arguments: [
        "get / HTTP/1.1\r\n", "GET  / HTTP/1.1\r\n", "GET / HTTP/1.1 \r\n", "GET / HTTP/2\r\n", "GET x HTTP/1.1\r\n",
        "GET http://a.example/ HTTP/1.1\r\n", "GET / HTTP/1.1\n", "\r\n", "GET /\u{7F} HTTP/1.1\r\n",
        "GET /é HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost 127.0.0.1\r\n", "GET / HTTP/1.1\r\nHost : a\r\n", "GET / HTTP/1.1\r\n folded\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: \r\n\r\n",
        "GET / HTTP/1.1\r\nX: a\rb\r\n", "GET / HTTP/1.1\r\nX: a\0b\r\n",
    ])
    func `what could be read in two ways is not read`(_ text: String) {
        #expect(read(text) == .refused(.malformed))
    }

    @Test func `what is too large is refused before it has arrived`() {
        #expect(read("GET /" + String(repeating: "a", count: 1_000_000)) == .refused(.addressTooLong))
        let head = "GET / HTTP/1.1\r\n"
        #expect(read(head + "X: " + String(repeating: "a", count: 1_000_000)) == .refused(.headersTooLarge))
        #expect(read(head + String(repeating: "X: a\r\n", count: 101)) == .refused(.headersTooLarge))
        #expect(read(head + "Content-Length: 11\r\n\r\n", body: 10) == .refused(.bodyTooLarge))
        #expect(read(head + "Content-Length: 99999999999999999999999\r\n\r\n", body: 10) == .refused(.bodyTooLarge))
        #expect(read(head + "Transfer-Encoding: chunked\r\n\r\n", body: 10) == .refused(.notSupported))
    }

    @Test func `each byte is looked at once, and none behind a refusal`() {
        var reader = RequestReader(RequestLimits(body: 100_000))
        let text = "POST / HTTP/1.1\r\nContent-Length: 100000\r\n\r\n" + String(repeating: "a", count: 100_000)
        for byte in text.utf8 { _ = reader.read([byte]) }
        #expect(reader.steps == text.utf8.count)

        var refusing = RequestReader(RequestLimits(body: 0))
        #expect(refusing.read(("GET /" + String(repeating: "a", count: 1_000_000)).utf8) == .refused(.addressTooLong))
        #expect(refusing.steps == 8_001)
    }

    @Test func `a header that stands twice has no value`() {
        guard case .complete(let request) = read("GET / HTTP/1.1\r\nCookie: a\r\nCookie: b\r\nX: c\r\n\r\n") else {
            Issue.record("the request is not whole")
            return
        }
        #expect(request["cookie"] == nil)
        #expect(request["x"] == "c")
    }

    @Test func `a form is read as browsers write it, and nothing else is`() throws {
        let form = try #require(Form(Array("a=1+2&b=%C3%A9%26&c".utf8)))
        #expect(form.fields.map(\.name) == ["a", "b", "c"])
        #expect(form.fields.map(\.value) == ["1 2", "é&", ""])
        for text in ["a=%4", "a=%FF", "a=%+1", "a=%zz"] { #expect(Form(Array(text.utf8)) == nil) }
    }
}
