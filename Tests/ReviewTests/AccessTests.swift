import Testing

@testable import Review

@Suite struct AccessTests {
    private let quote = ReviewQuote.specimen("K-1", "Thank you {Grace}.")

    @Test func `nobody reads anything without the printed address`() {
        var visitor = Visitor([quote])
        for path in [
            "/", visitor.address(quote), "/nothing", "/enter/", "/enter/0123456789abcdee", "/enter/\(Visitor.token)0",
        ] {
            let answer = visitor.get(path)
            #expect(answer.status == 403)
            #expect(!answer.text.contains("Grace"))
        }
        #expect(visitor.post("\(visitor.address(quote))/approve").status == 403)
        visitor.cookie = "heard-review=0000000000000000"
        #expect(visitor.get("/").status == 403)
    }

    @Test func `the printed address works once, and leaves a cookie that no script and no other site may use`() {
        var visitor = Visitor([quote])
        let answer = visitor.get("/enter/\(Visitor.token)")
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == "/")
        #expect(answer.headers["Set-Cookie"] == "heard-review=fedcba9876543210; Path=/; HttpOnly; SameSite=Strict")
        #expect(visitor.get("/").status == 200)
        let again = visitor.get("/enter/\(Visitor.token)")
        #expect(again.status == 410)
        #expect(again.headers["Set-Cookie"] == nil)
    }

    @Test(arguments: ["localhost:8417", "127.0.0.1", "127.0.0.1:80", "evil.example", "evil.example:8417", ""])
    func `a request that names another host is turned away, cookie or not`(host: String) {
        var visitor = Visitor.inside([quote])
        #expect(visitor.get("/", host: host).status == 421)
        #expect(visitor.get("/review.css", host: host).status == 421)
        var newcomer = Visitor([quote])
        #expect(newcomer.get("/enter/\(Visitor.token)", host: host).status == 421)
        #expect(newcomer.get("/enter/\(Visitor.token)").status == 303)
    }

    @Test func `a form of another page changes nothing`() {
        var visitor = Visitor.inside([quote])
        let choices = quote.out("Grace")
        for origin in [nil, "null", "http://evil.example", "http://localhost:8417", "https://127.0.0.1:8417"] {
            #expect(visitor.post("\(visitor.address(quote))/printed", choices, origin: origin).status == 403)
        }
        #expect(visitor.get("/", site: "cross-site").status == 403)
        #expect(visitor.get("/", site: "same-site").status == 403)
        #expect(visitor.get("/", site: "none").status == 200)
    }

    @Test func `every answer forbids storing, scripts, frames and other hosts`() {
        var visitor = Visitor.inside([quote])
        let answers = [
            visitor.get("/"), visitor.get(visitor.address(quote)), visitor.get("/review.css"), visitor.get("/x"),
            visitor.get("/", host: "evil.example"), visitor.post("/leave"),
        ]
        for answer in answers {
            #expect(answer.headers["Cache-Control"] == "no-store")
            #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
            #expect(
                answer.headers["Content-Security-Policy"]
                    == "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            )
            #expect(!answer.text.contains("<script") && !answer.text.contains("//"))
        }
    }

    @Test func `who has left is a stranger`() {
        var visitor = Visitor.inside([quote])
        #expect(visitor.post("/leave").status == 200)
        #expect(visitor.get("/").status == 403)
    }

    @Test func `a form is read as browsers write it, and nothing else is`() throws {
        let form = try #require(Form(Array("a=1+2&b=%C3%A9%26&c".utf8)))
        #expect(form.fields.map(\.name) == ["a", "b", "c"])
        #expect(form.fields.map(\.value) == ["1 2", "é&", ""])
        #expect(Form(Array("a=%4".utf8)) == nil)
        #expect(Form(Array("a=%FF".utf8)) == nil)
    }
}
