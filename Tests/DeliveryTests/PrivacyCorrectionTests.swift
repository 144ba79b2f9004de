import Diagnostics
import Quantities
import Settings
import Site
import Testing

@testable import Delivery

/// What was taken out to protect people does not come back, by no way and after no accident.
@Suite struct PrivacyCorrectionTests {
    private static let yaml = "targets: {live: {kind: folder, to: /www/heard}}"

    private func publisher(_ change: FolderSettings.Switch, _ target: MemoryTarget) -> FolderPublisher {
        FolderPublisher(FolderSettings(path: "/www/heard", switch: change, keep: 5), edges: target.edges)
    }

    private func note(_ kind: Correction.Kind, _ page: PageName = "figures/complaints") -> Manifest.CorrectionNote {
        Manifest.CorrectionNote(
            date: CalendarDate(daysSinceEpoch: 19_914), kind: kind, pages: [page], digest: FileDigest.of([9]))
    }

    private func site(_ words: String, _ notes: [Manifest.CorrectionNote] = []) async throws -> PublishableSite {
        try #require(try await PublishSpecimen.site(saying: words, correcting: notes, for: Self.yaml))
    }

    private func refusal(_ work: () throws(PublishFailure) -> Void) -> String {
        do throws(PublishFailure) { try work() } catch {
            if case .refused(let finding) = error { return finding.message }
        }
        return "not refused"
    }

    @Test(arguments: FolderSettings.Switch.allCases)
    func `publishing a correction for privacy deletes what held it, wherever the program was stopped before`(
        change: FolderSettings.Switch
    ) async throws {
        let (old, older) = (try await site("secret"), try await site("secret too"))
        let new = try await site("general", [note(.privacy)])
        var steps = 0
        while true {
            let target = MemoryTarget()
            _ = try publisher(change, target).publish(older, dryRun: false)
            _ = try publisher(change, target).publish(old, dryRun: false)
            target.allow(steps: steps)
            var isDone = true
            do throws(PublishFailure) {
                _ = try publisher(change, target).publish(new, dryRun: false)
            } catch {
                isDone = false
            }
            target.allow(steps: .max)
            let isLive = target.texts(in: publisher(change, target).livePath)["words.txt"] == "general"
            if isLive {
                #expect(throws: PublishFailure.self, "after \(steps) steps") {
                    try publisher(change, target).rollBack(dryRun: false)
                }
            }
            _ = try publisher(change, target).publish(new, dryRun: false)
            let left = target.texts(in: "/www").filter { $0.value.contains("secret") }
            #expect(left.isEmpty, "after \(steps) steps: \(left.keys.sorted())")
            if isDone { break }
            steps += 1
        }
        #expect(steps > 5)
    }

    @Test(arguments: FolderSettings.Switch.allCases)
    func `nobody goes back past a correction for privacy, published or not yet`(change: FolderSettings.Switch)
        async throws
    {
        let target = MemoryTarget()
        _ = try publisher(change, target).publish(try await site("one"), dryRun: false)
        _ = try publisher(change, target).publish(try await site("two"), dryRun: false)
        let live = publisher(change, target).livePath
        let correction = try #require(PrivacyCorrection(note(.privacy), in: "anytown/2023-24"))
        let words =
            "there is nothing to go back to: the release before has what the correction of 10 July 2024 took out of "
            + "anytown/2023-24 to protect people"
        for dryRun in [true, false] {
            #expect(
                refusal { () throws(PublishFailure) in
                    _ = try publisher(change, target).rollBack(past: [correction], dryRun: dryRun)
                } == words)
        }
        #expect(target.texts(in: live)["words.txt"] == "two")
        let dry = try publisher(change, target).publish(try await site("three", [note(.privacy)]), dryRun: true)
        #expect(
            dry.notes == [
                "2 kept releases with what a correction took out to protect people are deleted; copies and backups "
                    + "elsewhere are not"
            ])
        #expect(target.texts(in: live)["words.txt"] == "two")
    }

    @Test func `releases stay that have the correction, or never had the page, or were corrected for another reason`()
        async throws
    {
        for notes in [[note(.figure)], [note(.privacy, "teams")]] {
            let target = MemoryTarget()
            _ = try publisher(.link, target).publish(try await site("one"), dryRun: false)
            _ = try publisher(.link, target).publish(try await site("two", notes), dryRun: false)
            _ = try publisher(.link, target).rollBack(dryRun: false)
            #expect(target.texts(in: "/www/heard/current")["words.txt"] == "one")
        }
        let target = MemoryTarget()
        for words in ["two", "three"] {
            _ = try publisher(.link, target).publish(try await site(words, [note(.privacy)]), dryRun: false)
        }
        let receipt = try publisher(.link, target).rollBack(dryRun: false)
        #expect(target.texts(in: "/www/heard/current")["words.txt"] == "two")
        #expect(FileDigest.of(receipt.manifest) == receipt.build)
    }

    @Test func `two publishers never work in one folder`() async throws {
        let target = MemoryTarget(isBusy: true)
        let site = try await site("one")
        let words = "this folder is not ours to replace just now: another 'heard publish' is at work there"
        #expect(
            refusal { () throws(PublishFailure) in _ = try publisher(.link, target).publish(site, dryRun: false) }
                == words)
        #expect(target.texts(in: "/www").isEmpty)
    }
}
