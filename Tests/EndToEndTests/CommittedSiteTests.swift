import Foundation
import Testing

/// The committed `site/` is what the program builds, to the byte, wherever and however it is built.
@Suite struct CommittedSiteTests {
    static let committed = Project.root.appending(path: "site")

    @Test func `the committed site is what a build in another folder, time zone and locale gives`() throws {
        let output = try Scratch()
        let run = try Binary.run(
            ["build", "--output", output.url.appending(path: "site").path],
            environment: ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
        #expect(run.exitCode == 0, "\(run.errors)")
        try expectSame(output.url.appending(path: "site"), Self.committed)
    }

    @Test func `a build ends by saying what was accepted about the records`() throws {
        let output = try Scratch()
        let folder = output.url.appending(path: "site").path
        let run = try Binary.run(["build", "--council", "exampleshire", "--output", folder])
        let accepted = run.errors.split(separator: "\n").filter { $0.contains(": accepted ") }
        #expect(accepted.count == 2)
        #expect(
            accepted.allSatisfy {
                $0.hasPrefix("heard: content/exampleshire/2023-24: accepted once [dates-in-order]: ")
            })
    }

    @Test func `one thread and two threads build the same bytes`() throws {
        let output = try Scratch()
        for threads in ["1", "2"] {
            let folder = output.url.appending(path: threads).path
            let run = try Binary.run(["build", "--output", folder, "--threads", threads])
            #expect(run.exitCode == 0, "\(run.errors)")
        }
        try expectSame(output.url.appending(path: "1"), output.url.appending(path: "2"))
    }

    @Test func `a check of the committed site finds nothing`() throws {
        let run = try Binary.run(["check", "--clock", "2024-09-01"])
        #expect(run.errors == "heard: \(try Folder.files(in: Self.committed).count) files, nothing wrong\n")
        #expect(run.exitCode == 0)
    }

    @Test func `the invented records of both samples are what their plans give`() throws {
        for (council, edition) in [("coventry", "2021-22"), ("exampleshire", "2023-24")] {
            let output = try Scratch()
            let run = try Binary.run(
                ["synthesise", "--council", council, "--edition", edition, "--output", output.url.path])
            #expect(run.exitCode == 0, "\(run.errors)")
            // Canaries, the journal of reviews, the register of names and what was learned lie beside the records, and no plan makes them.
            try expectSame(
                output.url, Project.root.appending(path: "content/\(council)/\(edition)/records"),
                leaving: ["canaries.yaml", "learning.csv", "quotes-review.jsonl", "register.txt"])
        }
    }

    /// Names the files that differ rather than printing megabytes.
    private func expectSame(_ first: URL, _ second: URL, leaving out: Set<String> = []) throws {
        let (left, all) = (try Folder.contents(of: first), try Folder.contents(of: second))
        let right = all.filter { !out.contains($0.key) }
        #expect(!left.isEmpty)
        #expect(left.keys.sorted() == right.keys.sorted())
        #expect(left.keys.filter { left[$0] != right[$0] }.sorted() == [])
    }
}
