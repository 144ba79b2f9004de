import Delivery
import Diagnostics
import Site
import Testing

@Suite struct PreviewDeskTests {
    private let host = "127.0.0.1:8080"

    private func get(_ desk: PreviewDesk, _ path: String, query: [String: String] = [:]) async -> PreviewResponse {
        await desk.answer(PreviewRequest("GET", path, query: query, host: host))
    }

    private func text(_ response: PreviewResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    @Test(
        arguments: [
            ("127.0.0.1:8080", nil, nil, 200), ("localhost:8080", "same-origin", "cors", 200),
            ("LOCALHOST:8080", "none", "navigate", 200), ("127.0.0.1:8080", "cross-site", "navigate", 200),
            ("127.0.0.1:8080", "cross-site", "no-cors", 403), ("127.0.0.1:8080", "same-site", "cors", 403),
            ("evil.example:8080", nil, nil, 421), ("evil.example", nil, nil, 421), ("127.0.0.1", nil, nil, 421),
            ("127.0.0.1:80801", nil, nil, 421), ("127.0.0.1.evil.example:8080", nil, nil, 421),
            ("10.0.0.7:8080", nil, nil, 421), (nil, nil, nil, 421),
        ] as [(String?, String?, String?, Int)])
    func `only this computer's own pages are answered`(host: String?, site: String?, mode: String?, status: Int) async {
        let desk = PreviewSpecimen.desk()
        await desk.show(PreviewSpecimen.build(["index.html": PreviewSpecimen.page]))
        let answer = await desk.answer(PreviewRequest("GET", "/", host: host, site: site, mode: mode))
        #expect(answer.status.rawValue == status)
        #expect(text(answer).contains("One.") == (status == 200))
    }

    @Test(arguments: [
        ("http://127.0.0.1:8080", 200), ("http://evil.example", 403), ("http://localhost:8080", 403), ("null", 403),
        ("https://127.0.0.1:8080", 403),
    ])
    func `whoever says that another page asks gets nothing, whatever is asked for`(origin: String, status: Int) async {
        let desk = PreviewSpecimen.desk()
        await desk.show(PreviewSpecimen.build(["index.html": PreviewSpecimen.page]))
        for method in ["GET", "HEAD"] {
            let request = PreviewRequest(method, "/", host: host, origin: origin, mode: "navigate")
            #expect(await desk.answer(request).status.rawValue == status)
        }
    }

    @Test(arguments: [
        ("10.0.0.7:8080", 200), ("desk-7:8080", 200), ("evil.example:8080", 421), ("10.0.0.256:8080", 421),
        ("10.0.0.+7:8080", 421), ("1.2.3:8080", 421),
    ])
    func `on the network addresses and this computer's name are answered, and other names are not`(
        host: String, status: Int
    ) async {
        let desk = PreviewSpecimen.desk(.network(names: ["desk-7"]))
        await desk.show(PreviewSpecimen.build(["index.html": PreviewSpecimen.page]))
        #expect(await desk.answer(PreviewRequest("GET", "/", host: host)).status.rawValue == status)
    }

    @Test func `a page is its bytes with the additions, and any other file is its bytes`() async throws {
        let desk = PreviewSpecimen.desk()
        await desk.show(
            PreviewSpecimen.build(["index.html": PreviewSpecimen.page, "theme/a.css": "p {}", "a.csv": "1,2"]))
        let page = text(await get(desk, "/"))
        let head = try #require(
            page.firstMatch(of: /<link rel="stylesheet" href="\/\.heard.*?<\/script>/.dotMatchesNewlines()))
        let body = try #require(
            page.firstMatch(of: /<div id="heard-preview">.*<\/div>\n?(?=<\/body>)/.dotMatchesNewlines()))
        #expect(head.output.contains(#"data-known="s 1.1 1""#))
        #expect(
            page.replacing(body.output, with: "").replacing(head.output, with: "").replacing(
                "\n</head>", with: "</head>"
            )
            .replacing("; script-src 'self'; connect-src 'self'", with: "") == PreviewSpecimen.page)
        #expect(text(await get(desk, "/theme/a.css")) == "p {}")
        #expect(text(await get(desk, "/a.csv")) == "1,2")
        #expect(await get(desk, "/a.csv").headers.contains { $0.value == "text/csv; charset=utf-8" })
    }

    @Test func `a reader can only read, and only what the site has`() async {
        let desk = PreviewSpecimen.desk()
        await desk.show(PreviewSpecimen.build(["a/index.html": PreviewSpecimen.page]))
        let post = await desk.answer(PreviewRequest("POST", "/a/", host: host))
        #expect(post.status == .methodNotAllowed)
        #expect(await get(desk, "/a/../../etc/passwd").status == .badRequest)
        #expect(await get(desk, "/b").status == .notFound)
        #expect(await get(desk, "/.heard/none").status == .notFound)
        let folder = await get(desk, "/a")
        #expect(folder.status == .found && folder.headers.contains { $0.name == "Location" && $0.value == "/a/" })
        let full = await get(desk, "/a/")
        let head = await desk.answer(PreviewRequest("HEAD", "/a/", host: host))
        #expect(head.body.isEmpty)
        #expect(head.headers.contains { $0.name == "Content-Length" && $0.value == "\(full.body.count)" })
    }

    @Test func `an error is shown over the last good version, escaped, until it is fixed`() async {
        let desk = PreviewSpecimen.desk()
        #expect(await get(desk, "/").status == .unavailable)
        await desk.show(PreviewSpecimen.build(["index.html": PreviewSpecimen.page]))
        let finding = Finding(
            .knownFigure, at: SourceLocation(path: "a.md", line: 1), "no figure is called '<script>'",
            excerpt: Excerpt(line: "{{ <script> }}", lineNumber: 1, column: 4, length: 8), fix: "define it")
        await desk.show(PreviewBuild(site: nil, findings: [finding]))
        let broken = text(await get(desk, "/"))
        #expect(broken.contains("One."))
        #expect(broken.contains(#"role="alert""#))
        #expect(
            broken.contains("no figure is called &#39;&lt;script&gt;&#39;")
                || broken.contains("called '&lt;script&gt;'"))
        #expect(!broken.contains("<script>"))
        await desk.show(PreviewSpecimen.build(["index.html": PreviewSpecimen.page]))
        #expect(!text(await get(desk, "/")).contains(#"role="alert""#))
    }

    @Test func `a page is out of date when it or a style changed, and not when another page did`() async {
        let desk = PreviewSpecimen.desk()
        func version(_ path: String) async -> String { text(await get(desk, "/.heard/state", query: ["path": path])) }
        func page(_ state: String) -> String { String(state.split(separator: " ")[1]) }
        var files = ["a.html": "1", "b.html": "1", "x.css": "1"]
        await desk.show(PreviewSpecimen.build(files))
        let (a, b) = (page(await version("/a.html")), page(await version("/b.html")))
        files["b.html"] = "2"
        await desk.show(PreviewSpecimen.build(files))
        #expect(page(await version("/a.html")) == a)
        #expect(page(await version("/b.html")) != b)
        files["x.css"] = "2"
        await desk.show(PreviewSpecimen.build(files))
        #expect(page(await version("/a.html")) != a)
        files["a.html"] = nil
        await desk.show(PreviewSpecimen.build(files))
        #expect(page(await version("/a.html")) == "0")
    }

    @Test func `a page that is up to date waits until it is not`() async {
        let desk = PreviewSpecimen.desk()
        await desk.show(PreviewSpecimen.build(["a.html": "1"]))
        let known = text(await get(desk, "/.heard/state", query: ["path": "/a.html"]))
        async let news = get(desk, "/.heard/state", query: ["path": "/a.html", "known": known])
        await Task.yield()
        await desk.show(PreviewSpecimen.build(["a.html": "2"]))
        #expect(text(await news) != known)
    }
}
