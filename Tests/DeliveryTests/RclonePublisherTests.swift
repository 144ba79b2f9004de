import Diagnostics
import Site
import Synchronization
import Testing

@testable import Delivery

/// With rclone's part played in memory; Tests/Delivery/remotes.py plays with the real one.
@Suite struct RclonePublisherTests {
    private func file(_ path: String) -> Manifest.File? { Manifest.File(SiteFile(path: path, text: path)) }

    @Test func `what pages fetch goes first, then new pages, their doors from below, and at last pages that change`() {
        let paths = [
            "a/index.html", "a/x/index.html", "a/x/new.html", "a/x/old.html", "a/x/t.css", "index.html", "same.html",
        ]
        let order = UploadOrder(
            paths.compactMap(file), needed: Set(paths).subtracting(["same.html"]),
            present: ["a/x/old.html", "index.html"])
        #expect(
            order.steps == [
                ["a/x/t.css"], ["a/x/new.html"], ["a/x/index.html"], ["a/index.html"], ["a/x/old.html", "index.html"],
            ])
    }

    @Test func `a target that holds more than the name of a remote is refused without being shown`() throws {
        for text in ["':s3,secret_access_key=abc:bucket'", "'user:pw@host:/x'", "'web,pass=abc:/x'", "nothing"] {
            var findings = Findings()
            let yaml = "targets: {live: {kind: rclone, to: \(text)}}"
            let root = try #require(PublishSpecimen.node(yaml, &findings))
            #expect(PublishTarget.read(root, named: "live", &findings) == nil)
            #expect(findings.all.map(\.rule) == [.targetSecret], "\(text)")
            #expect(!findings.all.map(\.message).joined().contains("abc"))
        }
    }

    @Test func `somebody else's folder is not touched, and a run that ends early leaves its marker`() async throws {
        let site = try #require(
            try await PublishSpecimen.site(saying: "new", for: "targets: {live: {kind: rclone, to: 'web:site'}}"))
        let foreign = FakeRemote(["index.html"])
        #expect(throws: PublishFailure.self) { try publish(site, to: foreign) }
        #expect(foreign.said.allSatisfy { ["lsf", "cat"].contains($0.first) })
        let failing = FakeRemote([], failingAt: "check")
        #expect(throws: PublishFailure.self) { try publish(site, to: failing) }
        #expect(failing.files == [".heard-publishing", "_headers", "accessibility.txt", "words.txt"])
        let sound = FakeRemote([])
        try publish(site, to: sound)
        #expect(sound.files == ["_headers", "accessibility.txt", "manifest.json", "words.txt"])
    }

    private func publish(_ site: PublishableSite, to remote: FakeRemote) throws {
        let target = MemoryTarget()
        let publisher = RclonePublisher(
            remote: "web:site", programs: remote.programs, edges: target.edges, staging: "/tmp/x")
        _ = try publisher.publish(site, dryRun: false)
        #expect(target.texts(in: "/tmp") == [:])
    }
}

/// Remembers which files it would hold.
private final class FakeRemote: Sendable {
    private let state: Mutex<(files: Set<String>, said: [[String]])>
    private let failing: String?

    init(_ files: Set<String>, failingAt failing: String? = nil) {
        state = Mutex((files, []))
        self.failing = failing
    }

    var files: [String] { state.withLock { $0.files.sorted() } }
    var said: [[String]] { state.withLock { $0.said } }

    var programs: Programs {
        Programs { _, arguments, input throws(PublishFailure) in
            let paths = input.split(separator: "\n").map(String.init)
            return self.state.withLock { state in
                state.said.append(arguments)
                if arguments[0] == self.failing { return Programs.Run(exitCode: 5, output: "") }
                switch arguments[0] {
                case "copy": state.files.formUnion(paths)
                case "delete": state.files.subtract(paths)
                case "lsf": return Programs.Run(exitCode: 0, output: state.files.sorted().joined(separator: "\n"))
                case "backend": return Programs.Run(exitCode: 0, output: "{\"Hashes\": [\"md5\"]}")
                default: break
                }
                return Programs.Run(exitCode: 0, output: "")
            }
        }
    }
}
