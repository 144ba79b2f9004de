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

    private func replace(in files: MemoryFiles, with site: BuiltSite? = nil) throws {
        let output = try OutputRules(files: files.fileSystem).folder("site")
        try SiteWriter(files: files.fileSystem).replace(output, with: #require(site ?? self.site))
    }

    /// All but the list of what was written.
    private func visible(in files: MemoryFiles) -> [String: String] { files.texts.filter { $0.key != ".site.heard" } }

    private func begin(in files: MemoryFiles) throws -> FreshSite {
        try SiteWriter(files: files.fileSystem).begin(OutputRules(files: files.fileSystem).folder("site"))
    }

    @Test func `a new site takes the place of the old one, of which no file stays`() throws {
        let files = MemoryFiles(Self.earlier.merging(["content/x.md": "mine"]) { $1 })
        try replace(in: files)
        #expect(visible(in: files) == Self.new.merging(["content/x.md": "mine"]) { $1 })
    }

    @Test func `the first site needs no old one`() throws {
        let files = MemoryFiles()
        try replace(in: files)
        #expect(visible(in: files) == Self.new)
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

    @Test func `a disk that is full after so many bytes leaves the old site or the new one`() throws {
        var ends: [Bool] = []
        for room in stride(from: 0, through: 3_000, by: 7) {
            let files = MemoryFiles(Self.earlier, room: room)
            do throws(FileProblem) {
                try fill(files)
            } catch {
                #expect(error.reason == "No space left on device")
            }
            ends.append(visible(in: files) == Self.new)
            #expect([Self.new, Self.earlier].contains(visible(in: files)), "\(room) bytes")
        }
        #expect(ends.first == false && ends.last == true)
    }

    private func fill(_ files: MemoryFiles) throws(FileProblem) {
        let output = try OutputRules(files: files.fileSystem).folder("site")
        try SiteWriter(files: files.fileSystem).begin(output).completed { fresh throws(FileProblem) in
            try fresh.write(site?.files ?? [])
        }
    }

    @Test func `a file system that cannot exchange folders still gets the whole new site`() throws {
        let files = MemoryFiles(Self.earlier, failing: { action, _ in action == .exchange })
        try replace(in: files)
        #expect(visible(in: files) == Self.new)
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
        #expect(visible(in: files) == Self.new)
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

    // MARK: The list of what was written

    private static let list = """
        # Written by heard: what it put into the folder beside this list. Git need not keep it.
        11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437  a.html
        11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437  b/page.html

        """

    /// Pages that an earlier run wrote and noted.
    private func noted() throws -> MemoryFiles {
        let files = MemoryFiles(Self.earlier)
        let output = try OutputRules(files: files.fileSystem).folder("site")
        let fresh = try SiteWriter(files: files.fileSystem).begin(output)
        try fresh.write(Self.earlier.map { SiteFile(path: String($0.key.dropFirst(5)), text: $0.value) })
        try fresh.putInPlace()
        return files
    }

    @Test func `what was written is noted beside the folder and not in it`() throws {
        let files = MemoryFiles(Self.earlier)
        try replace(in: files)
        #expect(files.texts == Self.new.merging([".site.heard": Self.list]) { $1 })
    }

    @Test(arguments: [
        ("mine.html", Specimen.page("<a href=\"own.pdf\">mine</a>"), "'mine.html' lies in it, and no build wrote that"),
        ("figures/gone.csv", "mine", "somebody changed 'figures/gone.csv' after a build wrote it"),
        ("a.html", Specimen.page("mine"), "somebody changed 'a.html' after a build wrote it"),
        ("_headers", Specimen.headers + "# mine", "somebody changed '_headers' after a build wrote it"),
    ])
    func `what somebody added or changed since is kept, however much it looks like ours`(
        path: String, text: String, reason: String
    ) throws {
        let files = try noted()
        try files.fileSystem.write(Array(text.utf8), "site/\(path)")
        let before = files.texts
        let problem = #expect(throws: FileProblem.self) { try replace(in: files) }
        #expect(problem?.reason == "this folder is not ours to replace: \(reason)")
        #expect(files.texts == before)
    }

    @Test func `what the new build writes with the same bytes is not lost`() throws {
        let files = try noted()
        try files.fileSystem.write(Array("new".utf8), "site/b/page.html")
        try replace(in: files)
        #expect(visible(in: files) == Self.new)
    }

    @Test func `a page of somebody else is not replaced where no list tells, and a page of ours is`() throws {
        let files = MemoryFiles(Self.earlier.merging(["site/b/page.html": "mine"]) { $1 })
        let problem = #expect(throws: FileProblem.self) { try replace(in: files) }
        #expect(problem?.reason.contains("'b/page.html' lies in it") == true)
    }

    @Test func `pages that a colleague built and git brought are replaced, and what only git knows as ours`() throws {
        let files = try noted()
        for path in ["a.html", "theirs.html"] {
            try files.fileSystem.write(Array(Specimen.page("theirs").utf8), "site/\(path)")
        }
        files.gitHolds(["a.html"])
        let problem = #expect(throws: FileProblem.self) { try replace(in: files) }
        #expect(problem?.reason.contains("'theirs.html' lies in it") == true)
        files.gitHolds(["a.html", "theirs.html", "CNAME"])
        try files.fileSystem.write(Array("mine".utf8), "site/CNAME")
        #expect(throws: FileProblem.self) { try replace(in: files) }
        try files.fileSystem.remove("site/CNAME")
        try replace(in: files)
        #expect(visible(in: files) == Self.new)
    }

    @Test func `a run that stops after it noted what it writes leaves a site that the next one knows`() throws {
        let headers = SiteFile(path: "_headers", text: Specimen.headers)
        let site = BuiltSite([headers, SiteFile(path: "a.html", text: "new")])
        for failing in [FileProblem.Action.move, .remove] {
            let files = try noted()
            let stopping = MemoryFiles(
                files.texts, failing: { action, _ in action == failing || failing == .move && action == .exchange })
            #expect(throws: FileProblem.self) { try replace(in: stopping, with: site) }
            let next = MemoryFiles(stopping.texts.filter { !$0.key.hasPrefix("site.new/") })
            try replace(in: next)
            #expect(visible(in: next) == Self.new)
        }
    }

    @Test func `a file of the name of the list that is somebody else's stays`() throws {
        let files = MemoryFiles(Self.earlier.merging([".site.heard": "mine"]) { $1 })
        let problem = #expect(throws: FileProblem.self) { try replace(in: files) }
        #expect(problem?.finding?.rule == .targetForeign)
        #expect(files.texts[".site.heard"] == "mine")
    }

    @Test func `a file that is exchanged alone is noted, and not exchanged where somebody changed it`() throws {
        let files = try noted()
        let output = try OutputRules(files: files.fileSystem).folder("site")
        let writer = SiteWriter(files: files.fileSystem)
        for text in ["one", "two"] { try writer.replace(SiteFile(path: "a.html", text: text), in: output) }
        try files.fileSystem.write(Array("mine".utf8), "site/a.html")
        let before = files.texts
        #expect(throws: FileProblem.self) { try writer.replace(SiteFile(path: "a.html", text: "three"), in: output) }
        #expect(files.texts == before)
    }

    @Test func `files are sorted by path, and one path is one file`() throws {
        #expect(try #require(site).files.map(\.path) == ["a.html", "b/page.html"])
        #expect(BuiltSite([SiteFile(path: "a", text: "1"), SiteFile(path: "a", text: "2")]) == nil)
    }
}
