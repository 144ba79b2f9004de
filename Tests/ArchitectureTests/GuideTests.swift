import Foundation
import Testing

/// What a newcomer reads: the README and the guides.
@Suite struct GuideTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The guides at the top of the project and in `docs/`, relative to the project.
    private static func guides() throws -> [String] {
        let files = FileManager.default
        let top = try files.contentsOfDirectory(atPath: root.path)
        let docs = try files.contentsOfDirectory(atPath: root.appending(path: "docs").path).map { "docs/\($0)" }
        return (top + docs).filter { $0.hasSuffix(".md") }.sorted()
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The targets of the links of a guide, without those of its code blocks and of the web.
    private static func links(of text: String) -> [String] {
        let prose = text.replacing(/```.*?```|`[^`]*`/.dotMatchesNewlines(), with: "")
        return prose.matches(of: /\]\(([^)#]+)(?:#[^)]*)?\)/).map { String($0.output.1) }.filter { !$0.contains(":") }
    }

    @Test func `every link of a guide leads to a file`() throws {
        let guides = try Self.guides()
        #expect(guides.contains("README.md") && guides.count > 20)
        for guide in guides {
            let folder = Self.root.appending(path: guide).deletingLastPathComponent()
            for link in Self.links(of: try Self.text(guide)) {
                let isThere = FileManager.default.fileExists(atPath: folder.appending(path: link).path)
                #expect(isThere, "\(guide) links to \(link)")
            }
        }
    }

    @Test func `the readme is short and leads to every guide`() throws {
        let readme = try Self.text("README.md")
        #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
        let links = Set(Self.links(of: readme))
        for guide in try Self.guides() where guide != "README.md" { #expect(links.contains(guide), "\(guide)") }
    }
}
