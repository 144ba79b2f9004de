import Site
import Testing

@testable import Delivery

/// A folder of a web server is the whole old site or the whole new one, wherever the program is stopped.
@Suite struct FolderPublisherTests {
    private static let yaml = "targets: {live: {kind: folder, to: /www/heard, servers: [nginx], precompressed: true}}"

    private func publisher(_ change: FolderSettings.Switch, _ target: MemoryTarget, keep: Int = 3) -> FolderPublisher {
        FolderPublisher(FolderSettings(path: "/www/heard", switch: change, keep: keep), edges: target.edges)
    }

    private func live(_ change: FolderSettings.Switch) -> String {
        change == .link ? "/www/heard/current" : "/www/heard"
    }

    private func site(_ words: String) async throws -> PublishableSite {
        try #require(try await PublishSpecimen.site(saying: words, for: Self.yaml))
    }

    private func texts(of site: PublishableSite) -> [String: String] {
        Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    @Test(arguments: FolderSettings.Switch.allCases)
    func `a stop before any step leaves the old site or the new one whole, and the next run completes`(
        change: FolderSettings.Switch
    ) async throws {
        let (old, new) = (try await site("old"), try await site("new"))
        var steps = 0
        while true {
            let target = MemoryTarget()
            _ = try publisher(change, target).publish(old, dryRun: false)
            target.allow(steps: steps)
            var isDone = true
            do throws(PublishFailure) {
                _ = try publisher(change, target).publish(new, dryRun: false)
            } catch {
                isDone = false
            }
            let seen = target.texts(in: live(change))
            #expect(seen == texts(of: old) || seen == texts(of: new), "after \(steps) steps")
            target.allow(steps: .max)
            _ = try publisher(change, target).publish(new, dryRun: false)
            #expect(target.texts(in: live(change)) == texts(of: new), "completed after \(steps) steps")
            _ = try publisher(change, target).rollBack(dryRun: false)
            #expect(target.texts(in: live(change)) == texts(of: old), "back after \(steps) steps")
            if isDone { break }
            steps += 1
        }
        #expect(steps > 5)
    }

    @Test(arguments: FolderSettings.Switch.allCases)
    func `as many releases are kept as were asked for`(change: FolderSettings.Switch) async throws {
        let target = MemoryTarget()
        for words in ["one", "two", "three", "four"] {
            _ = try publisher(change, target, keep: 2).publish(try await site(words), dryRun: false)
        }
        let kept = Set(
            target.texts(in: change == .link ? "/www/heard/releases" : "/www/heard.releases").keys.map {
                $0.split(separator: "/")[0]
            })
        #expect(kept.count == (change == .link ? 2 : 1))
        _ = try publisher(change, target).rollBack(dryRun: false)
        #expect(target.texts(in: live(change))["words.txt"] == "three")
        #expect(throws: PublishFailure.self) { try publisher(change, target).rollBack(dryRun: false) }
    }

    @Test(arguments: FolderSettings.Switch.allCases)
    func `the same build again changes nothing, and a harmed one is put right`(
        change: FolderSettings.Switch
    ) async throws {
        let target = MemoryTarget()
        let site = try await site("same")
        _ = try publisher(change, target).publish(site, dryRun: false)
        let all = target.texts(in: "/www")
        let receipt = try publisher(change, target).publish(site, dryRun: false)
        #expect(receipt.changes.isEmpty)
        #expect(target.texts(in: "/www") == all)
        let release = target.edges.link("/www/heard/current").map { "/www/heard/\($0)" } ?? "/www/heard"
        target.put("harmed", at: "\(release)/words.txt")
        _ = try publisher(change, target).publish(site, dryRun: false)
        #expect(target.texts(in: live(change)) == texts(of: site))
    }

    @Test(arguments: FolderSettings.Switch.allCases)
    func `a folder of somebody else is not replaced`(change: FolderSettings.Switch) async throws {
        let target = MemoryTarget()
        target.put("mine", at: "/www/heard/index.html")
        let site = try await site("new")
        #expect(throws: PublishFailure.self) { try publisher(change, target).publish(site, dryRun: false) }
        #expect(target.texts(in: "/www") == ["heard/index.html": "mine"])
    }

    @Test func `a dry run says what would change and writes nothing`() async throws {
        let target = MemoryTarget()
        _ = try publisher(.link, target).publish(try await site("one"), dryRun: false)
        let before = target.texts(in: "/www")
        let receipt = try publisher(.link, target).publish(try await site("two"), dryRun: true)
        #expect(receipt.changes.lines.first == "  changed  words.txt (3 bytes)")
        #expect(receipt.changes.lines.last?.hasPrefix("0 added; 1 changed, 3 bytes; 0 removed; ") == true)
        #expect(target.texts(in: "/www") == before)
    }
}
