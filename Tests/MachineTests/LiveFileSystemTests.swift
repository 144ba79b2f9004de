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

    @Test func `what has a name that is not UTF-8 is listed, and is no file`() throws {
        try InScratch.run("mkdir a $'b\\xff'; echo x >$'a/\\xff.md'; echo x >$'b\\xff/c'") { files in
            let entries = try files.entries(".")
            #expect(
                entries == [
                    FolderEntry(path: "a", kind: .folder), FolderEntry(path: "a/\u{FFFD}.md", kind: .other),
                    FolderEntry(path: "b\u{FFFD}", kind: .other),
                ])
        }
    }

    @Test func `a folder that cannot be listed is named, not the one above that was asked for`() throws {
        // A path of more than 4,096 bytes opens for nobody, not even for an administrator.
        let name = String(repeating: "n", count: 250)
        try InScratch.run("mkdir t; cd t; for i in $(seq 17); do mkdir \(name); cd \(name); done") { files in
            let problem = #expect(throws: FileProblem.self) { try files.entries("t") }
            #expect(problem?.action == .list)
            #expect(problem?.path.hasPrefix("t/\(name)/\(name)") == true)
        }
    }

    @Test func `a path leads where its links lead, also where its end is not there`() {
        #expect(RealPath.of("/tmp/../tmp/./none-of-this/../none") == RealPath.of("/tmp/none"))
        #expect(RealPath.parent(of: "/a/b") == "/a")
        #expect(RealPath.parent(of: "/a") == "/")
    }
}

/// A folder made by a line for the shell, and gone afterwards.
private enum InScratch {
    static func run(_ line: String, _ look: (FileSystem) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "heard-machine-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { shell("rm -r '\(folder.path)'", in: "/") }
        #expect(shell(line, in: folder.path) == 0)
        try look(FileSystem.live(project: ProjectFolder(path: folder.path)))
    }

    @discardableResult private static func shell(_ line: String, in folder: String) -> Int32 {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        shell.arguments = ["-c", line]
        shell.currentDirectoryURL = URL(filePath: folder)
        do { try shell.run() } catch { return -1 }
        shell.waitUntilExit()
        return shell.terminationStatus
    }
}
