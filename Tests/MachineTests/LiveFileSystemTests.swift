import Foundation
import Machine
import Site
import Testing

@Suite struct LiveFileSystemTests {
    @Test func `what is written is read again, and listed by the bytes of its paths`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "heard-machine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path)") } }
        let files = FileSystem.live(project: ProjectFolder(path: folder.path))
        for path in ["b/z.txt", "B.txt", "b/a.txt"] { try files.write(Array(path.utf8), path) }
        #expect(try files.list(".") == ["B.txt", "b/a.txt", "b/z.txt"])
        #expect(try files.read("b/z.txt") == Array("b/z.txt".utf8))
        #expect(throws: FileProblem.self) { try files.read("b") }
    }

    @Test func `a path leads where its links lead, also where its end is not there`() {
        #expect(RealPath.of("/tmp/../tmp/./none-of-this/../none") == RealPath.of("/tmp/none"))
        #expect(RealPath.parent(of: "/a/b") == "/a")
        #expect(RealPath.parent(of: "/a") == "/")
    }
}
