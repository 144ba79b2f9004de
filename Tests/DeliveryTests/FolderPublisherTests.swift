import Diagnostics
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
    func `the same build again changes nothing, and a file that is missing is put back`(
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
        try target.edges.files.remove("\(release)/words.txt")
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

    // MARK: What somebody put there

    /// The message of what refuses to publish, to take back and to try either, and that nothing changed.
    private func refusal(_ change: FolderSettings.Switch, _ target: MemoryTarget) async throws -> Set<String> {
        let (before, next) = (target.texts(in: "/www"), try await site("next"))
        var said: Set<String> = []
        for dry in [true, false] {
            for isBack in [true, false] {
                do throws(PublishFailure) {
                    let publisher = publisher(change, target, keep: 2)
                    _ = isBack ? try publisher.rollBack(dryRun: dry) : try publisher.publish(next, dryRun: dry)
                    said.insert("nothing refuses it")
                } catch {
                    guard case .refused(let finding) = error else { continue }
                    said.insert("\(finding.location.path): \(finding.message)")
                }
            }
        }
        #expect(target.texts(in: "/www") == before)
        return said
    }

    /// Where the live site stands, and where an older one is kept.
    private func places(_ change: FolderSettings.Switch, _ target: MemoryTarget) throws -> (live: String, kept: String)
    {
        let shelf = change == .link ? "/www/heard/releases" : "/www/heard.releases"
        let releases = Set(target.texts(in: shelf).keys.compactMap { $0.split(separator: "/").first }).sorted()
        let kept = "\(shelf)/\(try #require(releases.first))"
        return (change == .link ? "\(shelf)/\(try #require(releases.last))" : "/www/heard", kept)
    }

    private func filled(_ change: FolderSettings.Switch) async throws -> MemoryTarget {
        let target = MemoryTarget()
        for words in ["one", "two"] {
            _ = try publisher(change, target).publish(try await site(words), dryRun: false)
        }
        return target
    }

    @Test(arguments: FolderSettings.Switch.allCases, [true, false])
    func `a file that was added to a release, or changed in one, keeps all of them`(
        change: FolderSettings.Switch, isLive: Bool
    ) async throws {
        for (name, reason) in [
            ("CNAME", "'CNAME' lies in it"), ("deep/notes.txt", "'deep/notes.txt' lies in it"),
            ("words.txt", "'words.txt' was changed after it was published"),
        ] {
            let target = try await filled(change)
            let places = try places(change, target)
            let release = isLive ? places.live : places.kept
            target.put("mine", at: "\(release)/\(name)")
            let said = try await refusal(change, target)
            #expect(said == ["\(release): this folder is not ours to replace: \(reason)"])
        }
    }

    @Test(arguments: FolderSettings.Switch.allCases, ["0009-abcdefabcdef", "next-abcdefabcdef"])
    func `a folder that is called like one of ours and has no manifest stays`(
        change: FolderSettings.Switch, name: String
    ) async throws {
        let target = try await filled(change)
        let shelf = change == .link ? "/www/heard/releases" : "/www/heard.releases"
        target.put("mine", at: "\(shelf)/\(name)/photo.jpg")
        let said = try await refusal(change, target)
        #expect(said == ["\(shelf)/\(name): this folder is not ours to replace: what lies in it has no manifest"])
    }

    @Test(arguments: FolderSettings.Switch.allCases)
    func `releases are kept in a folder and not behind a link`(change: FolderSettings.Switch) async throws {
        let target = MemoryTarget()
        let shelf = change == .link ? "/www/heard/releases" : "/www/heard.releases"
        try target.edges.replaceLink(shelf, "documents")
        let site = try await site("new")
        let failure = #expect(throws: PublishFailure.self) {
            try publisher(change, target).publish(site, dryRun: false)
        }
        guard case .refused(let finding)? = failure else {
            Issue.record("not refused")
            return
        }
        #expect("\(finding.location.path): \(finding.message)".hasSuffix("it is a link to another folder"))
        #expect(target.texts(in: "/www") == [:])
    }

    @Test func `a link that we did not make is not moved`() async throws {
        let target = try await filled(.link)
        try target.edges.replaceLink("/www/heard/current", "../documents")
        let said = try await refusal(.link, target)
        #expect(
            said == ["/www/heard: this folder is not ours to replace: 'current' is not a link to one of its releases"])
    }
}
