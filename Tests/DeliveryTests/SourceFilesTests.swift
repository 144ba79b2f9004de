import Delivery
import Site
import Synchronization
import Testing

@Suite struct SourceFilesTests {
    private func text(_ files: SourceFiles, _ path: String, _ sightings: Sightings = Sightings()) throws -> String {
        String(decoding: try files.files(noting: sightings).read(path), as: UTF8.self)
    }

    @Test func `a file is read once for each change of it`() throws {
        let project = MemoryProject(["content/a.md": "one", "content/b.md": "two"])
        let files = SourceFiles(folders: ["content"], edges: project.edges)
        #expect(files.scan().changed == ["content/a.md", "content/b.md"])
        for _ in 1...3 { #expect(try text(files, "content/a.md") == "one") }
        #expect(project.reads.withLock { $0 } == ["content/a.md"])
        #expect(files.scan().changed == [])
        project.save("three", at: "content/a.md")
        #expect(files.scan().changed == ["content/a.md"])
        #expect(try text(files, "content/a.md") == "three")
    }

    @Test func `a save that keeps size, time and inode is found a little later`() throws {
        let project = MemoryProject(["content/a.md": "one"])
        let files = SourceFiles(folders: ["content"], edges: project.edges)
        _ = files.scan()
        #expect(try text(files, "content/a.md") == "one")
        project.save("two", at: "content/a.md", sameStamp: true)
        #expect(files.scan().changed == [])
        project.wait(.milliseconds(150))
        #expect(files.scan().changed == ["content/a.md"])
        #expect(try text(files, "content/a.md") == "two")
        project.save("six", at: "content/a.md", sameStamp: true)
        project.wait(.seconds(3))
        #expect(files.scan().changed == ["content/a.md"])
    }

    @Test func `a mark changes with what a step would see and with nothing else`() throws {
        let project = MemoryProject(["content/a.md": "one", "content/x/b.md": "two"])
        let files = SourceFiles(folders: ["content"], edges: project.edges)
        _ = files.scan()
        let seen = Sightings()
        let system = files.files(noting: seen)
        _ = try system.read("content/a.md")
        _ = try system.list("content/x")
        _ = system.exists("content/c.md")
        #expect(seen.all == [.bytes("content/a.md"), .listing("content/x"), .presence("content/c.md")])
        func marks() -> [SightMark] {
            [.bytes("content/a.md"), .listing("content/x"), .presence("content/c.md")].map(files.mark(of:))
        }
        let before = marks()
        #expect(before[1] == .paths(["b.md"]))
        project.save("one", at: "content/a.md")
        project.save("three", at: "content/x/b.md")
        _ = files.scan()
        #expect(marks() == before, "a touched file is the same file, and a listing knows names alone")
        project.save("ONE", at: "content/a.md")
        project.save("", at: "content/x/d.md")
        project.save("", at: "content/c.md")
        _ = files.scan()
        #expect(zip(marks(), before).allSatisfy { $0 != $1 })
        #expect(marks()[1] == .paths(["b.md", "d.md"]))
    }

    @Test func `what lies elsewhere is watched once a step has looked at it`() throws {
        let project = MemoryProject(["content/a.md": "one", "/data/key": "k", "/data/other": "o"])
        let files = SourceFiles(folders: ["content"], edges: project.edges)
        _ = files.scan()
        #expect(try text(files, "/data/key") == "k")
        #expect(files.mark(of: .presence("/data/missing")) == .absent)
        project.save("new", at: "/data/key")
        project.save("new", at: "/data/other")
        #expect(files.scan().changed == ["/data/key"])
        #expect(try text(files, "/data/key") == "new")
    }

    @Test func `a file that is gone or empty counts as lost, and editors' own files are ignored`() {
        let project = MemoryProject(["content/a.md": "one", "content/b.md": "two"])
        let files = SourceFiles(folders: ["content"], edges: project.edges)
        _ = files.scan()
        project.save(nil, at: "content/a.md")
        project.save("", at: "content/b.md")
        for name in [".~lock.a.csv#", "~$a.xlsx", ".a.md.swp", "a.md~", "#a.md#", "4913", "a.md.tmp"] {
            project.save("x", at: "content/\(name)")
        }
        let scan = files.scan()
        #expect(scan.changed == ["content/a.md", "content/b.md"])
        #expect(scan.lost == ["content/a.md", "content/b.md"])
        #expect(!EditorFile.isOne("content/x/complaints.csv"))
    }

    @Test func `ten thousand changes at once are one scan`() {
        let texts = (0..<10_000).map { ("content/\($0).md", "one") }
        let project = MemoryProject(Dictionary(uniqueKeysWithValues: texts))
        let files = SourceFiles(folders: ["content"], edges: project.edges)
        _ = files.scan()
        for (path, _) in texts { project.save("two", at: path) }
        #expect(files.scan().changed.count == 10_000)
        #expect(files.scan().changed == [])
    }

    @Test func `nothing is written through the files of a preview`() {
        let files = SourceFiles(folders: ["content"], edges: MemoryProject([:]).edges)
        #expect(throws: FileProblem.self) { try files.files(noting: Sightings()).write([1], "content/a.md") }
    }
}

@Suite struct PreviewRhythmTests {
    private let still = ScanResult(changed: [])
    private let saved = ScanResult(changed: ["a"])

    @Test func `a save is built at once, and checked when the files rest`() {
        var rhythm = PreviewRhythm()
        #expect(rhythm.next(after: saved) == .build)
        rhythm.built(hasSite: true)
        var steps = (1...20).map { _ in rhythm.next(after: still) }
        #expect(steps.compactMap(\.self) == [.check])
        #expect(rhythm.next(after: saved) == .build)
        rhythm.built(hasSite: true)
        #expect(rhythm.next(after: saved) == .build, "files that go on changing are built again")
        rhythm.built(hasSite: true)
        steps = (1...20).map { _ in rhythm.next(after: still) }
        #expect(steps.compactMap(\.self) == [.check])
    }

    @Test func `an error is shown when the files have not changed for two scans`() {
        var rhythm = PreviewRhythm()
        #expect(rhythm.next(after: saved) == .build)
        rhythm.built(hasSite: false)
        #expect(rhythm.next(after: still) == nil)
        #expect(rhythm.next(after: saved) == .build, "it was half of a save")
        rhythm.built(hasSite: false)
        #expect((1...20).map { _ in rhythm.next(after: still) }.compactMap(\.self) == [.showFailure])
    }

    @Test func `a file that is gone is built without when it stays away`() {
        var rhythm = PreviewRhythm()
        #expect(rhythm.next(after: saved) == .build)
        rhythm.built(hasSite: true)
        #expect(rhythm.next(after: ScanResult(changed: ["a"], lost: ["a"])) == nil)
        #expect(rhythm.next(after: saved) == .build, "the other half of the save")
        rhythm.built(hasSite: true)
        #expect(rhythm.next(after: ScanResult(changed: ["a"], lost: ["a"])) == nil)
        #expect(rhythm.next(after: still) == .build)
    }

    @Test func `watching never takes more than a tenth of a processor`() {
        #expect(PreviewRhythm.pause(after: .zero) == PreviewRhythm.shortest)
        #expect(PreviewRhythm.pause(after: .milliseconds(20)) == .milliseconds(180))
        #expect(PreviewRhythm.pause(after: .seconds(9)) == .seconds(2))
    }
}
