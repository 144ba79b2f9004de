import Foundation
import Testing

@testable import Delivery

/// What we write for other programs is read by those programs as it was meant.
@Suite struct QuotingTests {
    private static let names = [
        "plain", "a b", "a\"b", "a'b", "a\\b", "a\\\\\"b", "a\nb", "a\nurl = \"x\"", "a\rb", "a\tb", "a\u{B}b", "# a",
        "-o", "--config", "a=b", "a: b", "é – ’", "{a,b}", "[1-3]", "%{http_code}", "$HOME",
    ]

    @Test func `curl takes names as they are`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "heard-curl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder)") } }
        try Data("words".utf8).write(to: folder.appending(path: "source"))
        var text = CurlConfiguration()
        text.add(switches: "silent", "globoff")
        for name in Self.names {
            text.add("url", "file://\(folder.path)/source")
            text.add("output", "\(folder.path)/to \(name)")
        }
        let (curl, input) = (Process(), Pipe())
        curl.executableURL = URL(filePath: "/usr/bin/env")
        curl.arguments = ["curl", "--disable", "--config", "-"]
        curl.standardInput = input
        try curl.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.text.utf8))
        try input.fileHandleForWriting.close()
        curl.waitUntilExit()
        let written = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(written) == Set(Self.names.map { "to \($0)" } + ["source"]))
    }
}
