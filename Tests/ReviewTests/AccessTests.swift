import Testing

@testable import Review

@Suite struct AccessTests {
    private let quote = ReviewQuote.specimen("K-1", "Thank you {Grace}.")

    @Test func `nobody reads anything without the printed address`() {
        var visitor = Visitor([quote])
        for path in [
            "/", Visitor.home, visitor.address(quote), "/quote/\(visitor.desk.key(of: quote))", "/nothing", "/enter/",
            "/enter/0123456789abcdee", "/enter/\(Visitor.token)0",
        ] {
            let answer = visitor.get(path)
            #expect(answer.status == 403)
            #expect(!answer.text.contains("Grace"))
        }
        #expect(visitor.post("\(visitor.address(quote))/approve").status == 403)
        visitor.cookie = "heard-review=0000000000000000"
        #expect(visitor.get(Visitor.home).status == 403)
    }

    @Test func `the printed address works once, and leaves a cookie that no script and no other site may use`() {
        var visitor = Visitor([quote])
        let answer = visitor.get("/enter/\(Visitor.token)")
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == "/a1b2c3d4/")
        #expect(
            answer.headers["Set-Cookie"] == "heard-review=fedcba9876543210; Path=/a1b2c3d4/; HttpOnly; SameSite=Strict")
        #expect(visitor.get(Visitor.home).status == 200)
        let again = visitor.get("/enter/\(Visitor.token)")
        #expect(again.status == 410)
        #expect(again.headers["Set-Cookie"] == nil)
    }

    /// A browser sends a cookie for 127.0.0.1 to every port of it.
    @Test func `another server of this computer that gets the cookie reads nothing with it`() {
        var thief = Visitor.inside([quote])
        #expect(thief.get(thief.address(quote)).text.contains("Grace"))
        for path in [
            "/", "/quote/\(thief.desk.key(of: quote))", "/a1b2c3d5/", "/a1b2c3d", "//", "/enter/\(Visitor.token)",
        ] {
            let answer = thief.get(path)
            #expect([403, 410].contains(answer.status))
            #expect(!answer.text.contains("Grace") && !answer.text.contains(Visitor.folder))
        }
        #expect(thief.post("/quote/\(thief.desk.key(of: quote))/printed", quote.out("Grace")).status == 403)
        thief.cookie = nil
        #expect(thief.get(thief.address(quote)).status == 403)
    }

    @Test(arguments: ["localhost:8417", "127.0.0.1", "127.0.0.1:80", "evil.example", "evil.example:8417", ""])
    func `a request that names another host is turned away, cookie or not`(host: String) {
        var visitor = Visitor.inside([quote])
        #expect(visitor.get(Visitor.home, host: host).status == 421)
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
        for origin in ["null", "http://evil.example", "https://127.0.0.1:8417"] {
            #expect(visitor.get(Visitor.home, origin: origin).status == 403)
        }
        #expect(visitor.get(Visitor.home, origin: "http://127.0.0.1:8417").status == 200)
        #expect(visitor.get(Visitor.home, site: "cross-site").status == 403)
        #expect(visitor.get(Visitor.home, site: "same-site").status == 403)
        #expect(visitor.get(Visitor.home, site: "none").status == 200)
    }

    @Test func `every answer forbids storing, scripts, frames and other hosts`() {
        var visitor = Visitor.inside([quote])
        let answers = [
            visitor.get(Visitor.home), visitor.get(visitor.address(quote)), visitor.get("/review.css"),
            visitor.get("\(Visitor.home)x"), visitor.get("/", host: "evil.example"),
            visitor.post("\(Visitor.home)leave"),
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
        #expect(visitor.post("\(Visitor.home)leave").status == 200)
        #expect(visitor.get(Visitor.home).status == 403)
    }
}
