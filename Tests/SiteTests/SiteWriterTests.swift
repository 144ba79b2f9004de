import Site
import Testing

@Suite struct SiteWriterTests {
    let site = BuiltSite([SiteFile(path: "b/page.html", text: "new"), SiteFile(path: "a.html", text: "new")])

    @Test func `a new site takes the place of the old one, of which no file stays`() throws {
        let files = MemoryFiles(["site/a.html": "old", "site/gone.html": "old", "content/x.md": "mine"])
        try SiteWriter(files: files.fileSystem).replace("site", with: #require(site))
        #expect(files.texts == ["site/a.html": "new", "site/b/page.html": "new", "content/x.md": "mine"])
    }

    @Test func `the first site needs no old one`() throws {
        let files = MemoryFiles()
        try SiteWriter(files: files.fileSystem).replace("site", with: #require(site))
        #expect(files.texts == ["site/a.html": "new", "site/b/page.html": "new"])
    }

    @Test func `a disk that fills up half way leaves the old site and nothing else`() throws {
        let files = MemoryFiles(["site/a.html": "old"], failing: { $0 == .write && $1.hasSuffix("page.html") })
        #expect(throws: FileProblem(.write, "site.new/b/page.html", "told to fail")) {
            try SiteWriter(files: files.fileSystem).replace("site", with: #require(site))
        }
        #expect(files.texts == ["site/a.html": "old"])
    }

    @Test func `a file system that cannot exchange folders still gets the whole new site`() throws {
        let files = MemoryFiles(["site/a.html": "old"], failing: { action, _ in action == .exchange })
        try SiteWriter(files: files.fileSystem).replace("site", with: #require(site))
        #expect(files.texts == ["site/a.html": "new", "site/b/page.html": "new"])
    }

    @Test func `what an interrupted run left behind does not reach the site`() throws {
        let files = MemoryFiles(["site.new/stale.html": "half"])
        try SiteWriter(files: files.fileSystem).replace("site", with: #require(site))
        #expect(files.texts == ["site/a.html": "new", "site/b/page.html": "new"])
    }

    @Test func `nobody sees a site that is written in pieces before it is put in place`() throws {
        let files = MemoryFiles(["site/a.html": "old"])
        let fresh = try SiteWriter(files: files.fileSystem).begin("site")
        try fresh.write([SiteFile(path: "a.html", text: "new")])
        try fresh.write([SiteFile(path: "b.html", text: "new")])
        #expect(files.texts["site/a.html"] == "old")
        var paths: [String] = []
        try fresh.forEachFile { paths.append($0.path) }
        #expect(paths == ["a.html", "b.html"])
        try fresh.putInPlace()
        #expect(files.texts == ["site/a.html": "new", "site/b.html": "new"])
    }

    @Test func `a site that is given up leaves the old one and nothing else`() throws {
        let files = MemoryFiles(["site/a.html": "old"])
        let fresh = try SiteWriter(files: files.fileSystem).begin("site")
        try fresh.write([SiteFile(path: "a.html", text: "new")])
        try fresh.discard()
        #expect(files.texts == ["site/a.html": "old"])
    }

    @Test func `a file that changed alone is exchanged alone`() throws {
        let files = MemoryFiles(["site/a.html": "old", "site/b/page.html": "old"])
        try SiteWriter(files: files.fileSystem).replace(SiteFile(path: "b/page.html", text: "new"), in: "site")
        #expect(files.texts == ["site/a.html": "old", "site/b/page.html": "new"])
    }

    @Test func `a file system that cannot exchange files still gets the new one`() throws {
        let files = MemoryFiles(["site/a.html": "old"], failing: { action, _ in action == .exchange })
        try SiteWriter(files: files.fileSystem).replace(SiteFile(path: "a.html", text: "new"), in: "site")
        #expect(files.texts == ["site/a.html": "new"])
    }

    @Test func `files are sorted by path, and one path is one file`() throws {
        #expect(try #require(site).files.map(\.path) == ["a.html", "b/page.html"])
        #expect(BuiltSite([SiteFile(path: "a", text: "1"), SiteFile(path: "a", text: "2")]) == nil)
    }
}
