import Diagnostics
import Site
import Testing

@Suite struct SiteWriterTests {
    let site = BuiltSite([SiteFile(path: "b/page.html", text: "new"), SiteFile(path: "a.html", text: "new")])
    /// What an earlier build left: a page that the new one has too, one that is gone, and what that one alone fetched.
    static let earlier = [
        "site/_headers": Specimen.headers, "site/a.html": Specimen.page("old"),
        "site/old/gone.html": Specimen.page("<a href=\"../figures/gone.csv\">all</a>"), "site/figures/gone.csv": "1",
        "site/robots.txt": "User-agent: *\nDisallow:\n",
    ]
    static let new = ["site/a.html": "new", "site/b/page.html": "new"]

    private func replace(in files: MemoryFiles) throws {
        let output = try OutputRules(files: files.fileSystem).folder("site")
        try SiteWriter(files: files.fileSystem).replace(output, with: #require(site))
    }

    private func begin(in files: MemoryFiles) throws -> FreshSite {
        try SiteWriter(files: files.fileSystem).begin(OutputRules(files: files.fileSystem).folder("site"))
    }

    @Test func `a new site takes the place of the old one, of which no file stays`() throws {
        let files = MemoryFiles(Self.earlier.merging(["content/x.md": "mine"]) { $1 })
        try replace(in: files)
        #expect(files.texts == Self.new.merging(["content/x.md": "mine"]) { $1 })
    }

    @Test func `the first site needs no old one`() throws {
        let files = MemoryFiles()
        try replace(in: files)
        #expect(files.texts == Self.new)
    }

    @Test(arguments: ["CNAME", "minutes.txt", ".git/config", "figures/other.csv", "b/saved.html"])
    func `a file among those of the site that no build wrote keeps the whole folder as it is`(path: String) throws {
        let before = Self.earlier.merging(["site/\(path)": "mine"]) { $1 }
        let files = MemoryFiles(before)
        let problem = #expect(throws: FileProblem.self) { try replace(in: files) }
        #expect(
            problem?.reason == "this folder is not ours to replace: '\(path)' lies in it, and no build wrote that")
        #expect(files.texts == before)
    }

    @Test func `a link among the files of the site is not ours either`() throws {
        let files = MemoryFiles(Self.earlier, links: ["site/docs": "/home/officer/Documents"])
        let problem = #expect(throws: FileProblem.self) { try replace(in: files) }
        #expect(problem?.finding?.rule == .targetForeign)
        #expect(files.texts == Self.earlier)
    }

    @Test func `a disk that fills up half way leaves the old site and nothing else`() throws {
        let files = MemoryFiles(Self.earlier, failing: { $0 == .write && $1.hasSuffix("page.html") })
        #expect(throws: FileProblem(.write, "site.new/b/page.html", "told to fail")) { try replace(in: files) }
        #expect(files.texts == Self.earlier)
    }

    @Test(arguments: 0...7) func `a disk that is full after so many bytes leaves the old site or the new one`(room: Int)
        throws
    {
        let files = MemoryFiles(Self.earlier, room: room)
        let isEnough = room > Self.new.values.reduce(0) { $0 + $1.utf8.count }
        if isEnough {
            try replace(in: files)
        } else {
            let problem = #expect(throws: FileProblem.self) { try replace(in: files) }
            #expect(problem?.reason == "No space left on device")
        }
        #expect(files.texts == (isEnough ? Self.new : Self.earlier))
    }

    @Test func `a file system that cannot exchange folders still gets the whole new site`() throws {
        let files = MemoryFiles(Self.earlier, failing: { action, _ in action == .exchange })
        try replace(in: files)
        #expect(files.texts == Self.new)
    }

    @Test func `nobody sees a site that is written in pieces before it is put in place`() throws {
        let files = MemoryFiles(Self.earlier)
        let fresh = try begin(in: files)
        try fresh.write([SiteFile(path: "a.html", text: "new")])
        try fresh.write([SiteFile(path: "b/page.html", text: "new")])
        #expect(files.texts["site/a.html"] == Specimen.page("old"))
        var paths: [String] = []
        try fresh.forEachFile { paths.append($0.path) }
        #expect(paths == ["a.html", "b/page.html"])
        try fresh.putInPlace()
        #expect(files.texts == Self.new)
    }

    @Test func `a site that is given up leaves the old one and nothing else`() throws {
        let files = MemoryFiles(Self.earlier)
        let fresh = try begin(in: files)
        try fresh.write([SiteFile(path: "a.html", text: "new")])
        try fresh.discard()
        #expect(files.texts == Self.earlier)
    }

    @Test(arguments: [true, false])
    func `a file that changed alone is exchanged alone, and also where nothing can be exchanged`(can: Bool) throws {
        let files = MemoryFiles(Self.earlier, failing: { action, _ in !can && action == .exchange })
        let output = try OutputRules(files: files.fileSystem).folder("site")
        try SiteWriter(files: files.fileSystem).replace(SiteFile(path: "a.html", text: "new"), in: output)
        #expect(files.texts == Self.earlier.merging(["site/a.html": "new"]) { $1 })
    }

    @Test func `files are sorted by path, and one path is one file`() throws {
        #expect(try #require(site).files.map(\.path) == ["a.html", "b/page.html"])
        #expect(BuiltSite([SiteFile(path: "a", text: "1"), SiteFile(path: "a", text: "2")]) == nil)
    }
}
