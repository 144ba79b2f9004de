import Diagnostics
import Quantities
import Settings
import Site
import StrictYAML
import Testing

@testable import Delivery

/// What readers were given stays known, whatever becomes of files, names and runs.
@Suite struct PublicationHistoryTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    private func manifest(_ words: String) throws -> PublishedManifest {
        let file = try #require(Manifest.File(.init(path: "anytown/2023-24/teams.html", text: words)))
        let origin = Manifest.Origin(
            tool: "heard 0.0.0", council: "anytown", templates: FileDigest.of([1]), definitions: FileDigest.of([2]),
            editions: [])
        var findings = Findings()
        let text = Manifest(origin: origin, waivers: [], files: [file]).text
        return try #require(PublishedManifest.read(Array(text.utf8), path: "m.json", &findings))
    }

    private func target(_ settings: String, named name: String = "live") throws -> PublishTarget {
        var findings = Findings()
        let root = try #require(
            SettingsFile.read("targets: {\(name): {\(settings)}}", path: "publish.yaml", &findings))
        return try #require(PublishTarget.read(root, named: name, &findings))
    }

    private func log(_ builds: (FileDigest, String)..., readers: PublishTarget.Readers = .public) throws
        -> PublicationLog
    {
        var log = PublicationLog()
        for (build, date) in builds {
            log.begin(build, on: try day(date), for: readers, isRollback: false)
            log.end(isPublished: true)
        }
        return log
    }

    private func record(
        _ name: String, _ log: PublicationLog?, _ own: PublishedManifest?, begun: PublishedManifest? = nil
    ) -> TargetRecord {
        TargetRecord(name, paths: ("\(name).log.yaml", "\(name).json"), log, manifest: own, begun: begun)
    }

    private func said(
        _ records: [TargetRecord], _ target: PublishTarget, _ state: PlaceState, clock: String = "2024-07-20"
    ) throws -> [String] {
        PublicationHistory(records, of: target, among: [target], state: state).findings(clock: try day(clock)).map(
            \.message)
    }

    @Test func `a log keeps what readers had, each change once, and is read as it was written`() throws {
        var log = PublicationLog()
        for (number, date, isRollback) in [(1, "02", false), (1, "03", false), (2, "04", false), (1, "05", true)] {
            log.begin(
                FileDigest.of([UInt8(number)]), on: try day("2024-07-\(date)"), for: .public, isRollback: isRollback)
            log.end(isPublished: true)
        }
        log.begin(FileDigest.of([3]), on: try day("2024-07-06"), for: .staff, isRollback: false)
        var findings = Findings()
        let root = try #require(SettingsFile.read(log.yaml, path: "live.log.yaml", &findings))
        #expect(PublicationLog.read(root, &findings) == log && findings.isEmpty)
        #expect(log.entries.map(\.date.iso) == ["2024-07-02", "2024-07-04", "2024-07-05", "2024-07-06"])
        #expect(log.firstDay(of: FileDigest.of([1])) == (try day("2024-07-02")))
        #expect(log.firstDay(of: FileDigest.of([9])) == nil)
        log.end(isPublished: false)
        #expect(log.entries.count == 3)
    }

    @Test func `no entry can be changed, taken out or forged unseen`() throws {
        let log = try log(
            (FileDigest.of([1]), "2024-07-02"), (FileDigest.of([2]), "2024-07-04"), (FileDigest.of([3]), "2024-07-05"))
        let lines = log.yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        func gaps(_ lines: [String]) -> [Finding] {
            var findings = Findings()
            if let root = SettingsFile.read(lines.joined(separator: "\n"), path: "live.log.yaml", &findings) {
                _ = PublicationLog.read(root, &findings)
            }
            return findings.all
        }
        #expect(gaps(lines) == [])
        for (place, line) in lines.enumerated() where line.hasPrefix("  - ") && place < lines.count - 2 {
            var without = lines
            without.remove(at: place)
            var changed = lines
            changed[place] = line.replacing("2024-07-0", with: "2024-06-0")
            for other in [without, changed] {
                #expect(gaps(other).map(\.rule) == [.publicationHistory], "\(other)")
            }
        }
        let bare = lines.enumerated().map { $0 == lines.count - 2 ? $1.replacing(/, after: "[^"]*"/, with: "") : $1 }
        #expect(gaps(bare).map(\.rule) == [.publicationHistory])
        #expect(gaps(["publications: []"]).map(\.rule) == [.publicationHistory])
        #expect(gaps([""]).contains { $0.rule == .publicationHistory })
        #expect(
            gaps(lines).isEmpty && gaps(["publications:", "  - {on: 2024-07-02, build: \"x\"}"]) == [],
            "as older versions wrote")
    }

    @Test func `a file that was deleted or changed is missed`() throws {
        let (one, two) = (try manifest("1"), try manifest("2"))
        let live = try target("kind: folder, to: /www")
        let log = try log((one.build, "2024-07-02"), (two.build, "2024-07-04"))
        #expect(try said([record("live", log, two)], live, .build(two.build)) == [])
        let lost = ["this is not the manifest of what readers were given on 4 July 2024"]
        #expect(try said([record("live", log, nil)], live, .nothing) == lost)
        #expect(try said([record("live", log, one)], live, .nothing) == lost)
        #expect(
            try said([record("live", nil, two)], live, .nothing) == [
                "'live.log.yaml', which says when readers were given this, is not there"
            ])
        let unknown =
            "readers were given build \(two.build.short) at '/www', and 'published' of this council knows nothing of it"
        #expect(try said([], live, .build(two.build)) == [unknown])
        #expect(
            try said([record("live", try self.log((one.build, "2024-07-02")), one)], live, .build(two.build)) == [
                unknown
            ])
        let zip = try target("kind: archive, to: a.zip")
        #expect(
            try said([], zip, .unknown) == [
                "readers were given something at 'a.zip', and 'published' of this council knows nothing of it"
            ])
        #expect(try said([], zip, .nothing) == [])
    }

    @Test func `what stands at another place of the public is a history that was lost`() throws {
        let (one, two) = (try manifest("1"), try manifest("2"))
        let new = try target("kind: folder, to: /new", named: "web")
        func said(_ other: PublishTarget, _ state: PlaceState, _ records: [TargetRecord] = []) throws -> [String] {
            PublicationHistory(
                records, of: new, among: [new, other], state: .nothing,
                elsewhere: [KnownPlace(target: other, state: state)]
            ).findings(clock: try day("2024-07-20")).map(\.message)
        }
        let live = try target("kind: folder, to: /www")
        let lost =
            "readers were given build \(one.build.short) at '/www', and 'published' of this council knows nothing of it"
        #expect(try said(live, .build(one.build)) == [lost])
        #expect(try said(live, .nothing) == [])
        let log = try log((one.build, "2024-07-02"))
        #expect(try said(live, .build(one.build), [record("live", log, one)]) == [])
        #expect(try said(live, .build(one.build), [record("old", log, one)]) == [], "under another name")
        #expect(try said(live, .build(two.build), [record("live", log, one)]).count == 1)
        let draft = try target("kind: folder, to: /draft, readers: staff", named: "draft")
        #expect(try said(draft, .build(one.build)) == [], "drafts are nobody's history")
    }

    @Test func `a publication that was cut short is known by what is at its place`() throws {
        let (one, two) = (try manifest("1"), try manifest("2"))
        let live = try target("kind: folder, to: /www")
        var log = try log((one.build, "2024-07-02"))
        log.begin(two.build, on: try day("2024-07-04"), for: .public, isRollback: false)
        func seen(_ state: PlaceState, _ own: PublishedManifest) throws -> [String] {
            let history = PublicationHistory(
                [record("live", log, own, begun: two)], of: live, among: [live], state: state)
            #expect(history.findings(clock: try day("2024-07-20")) == [])
            return history.seen.map { "\($0.manifest.build.short) \($0.since?.iso ?? "")" }
        }
        #expect(try seen(.build(one.build), one) == ["\(one.build.short) 2024-07-02"], "before the switch")
        #expect(try seen(.build(two.build), one) == ["\(two.build.short) 2024-07-04"], "after it")
        #expect(try seen(.build(two.build), two) == ["\(two.build.short) 2024-07-04"], "after its manifest was kept")
        #expect(try seen(.unknown, one) == ["\(two.build.short) 2024-07-04"], "nobody can say: readers may have it")
    }

    @Test
    func `what the public has counts under every name, and a place of the public's does not become one for staff`()
        throws
    {
        let one = try manifest("1")
        let log = try log((one.build, "2024-07-02"))
        let renamed = try target("kind: folder, to: /elsewhere", named: "website")
        let history = PublicationHistory([record("live", log, one)], of: renamed, among: [renamed], state: .nothing)
        #expect(history.seen.map(\.manifest.build) == [one.build])
        #expect(history.log.entries.isEmpty)
        let wasPublic =
            "the public has been reading here since 2 July 2024, so this is not a place for staff to look at drafts"
        let sameName = try target("kind: folder, to: /www, readers: staff")
        #expect(try said([record("live", log, one)], sameName, .nothing) == [wasPublic])
        let samePlace = try target("kind: folder, to: /www, readers: staff", named: "desk")
        #expect(try said([record("live", log, one)], samePlace, .build(one.build)) == [wasPublic])
        let own = try target("kind: folder, to: /desk, readers: staff", named: "desk")
        let staff = try self.log((one.build, "2024-07-02"), readers: .staff)
        #expect(try said([record("desk", staff, one)], own, .build(one.build)) == [])
        let opened = try target("kind: folder, to: /desk", named: "desk")
        let openedHistory = PublicationHistory(
            [record("desk", staff, one)], of: opened, among: [opened], state: .build(one.build))
        let later = try day("2024-07-20")
        #expect(openedHistory.seen.isEmpty && openedHistory.findings(clock: later) == [])
    }

    @Test func `time goes on`() throws {
        let one = try manifest("1")
        let live = try target("kind: folder, to: /www")
        let records = [record("live", try log((one.build, "2024-07-10")), one)]
        let message = "readers were given something on 10 July 2024, and this publication would be dated 9 July 2024"
        #expect(try said(records, live, .nothing, clock: "2024-07-09") == [message])
        #expect(try said(records, live, .nothing, clock: "2024-07-10") == [])
        let other = try target("kind: archive, to: a.zip", named: "zip")
        #expect(try said(records, other, .nothing, clock: "2024-07-09") == [message])
    }
}
