import Diagnostics
import Quantities
import Site
import Testing

@testable import Delivery

@Suite struct ManifestTests {
    private let yaml = "targets: {live: {kind: folder, to: /www, servers: [nginx, apache, iis], precompressed: true}}"

    @Test func `a manifest lists every file but itself, and is read as it was written`() async throws {
        let site = try #require(try await PublishSpecimen.site(saying: "words", for: yaml))
        let listed = site.manifest.files.map(\.path.text)
        #expect(
            listed == [
                ".htaccess", "_headers", "_nginx.conf", "accessibility.txt", "web.config", "words.txt",
            ])
        var findings = Findings()
        let read = PublishedManifest.read(Array(site.manifest.text.utf8), path: "manifest.json", &findings)
        #expect(findings.isEmpty)
        #expect(read?.files == site.manifest.files)
        #expect(read?.build == site.manifest.build)
        #expect(
            read?.files.filter { !$0.isServed }.map(\.path.text) == [
                ".htaccess", "_headers", "_nginx.conf", "web.config",
            ])
    }

    @Test func `a file that is not a manifest is refused with the reason`() {
        for text in [
            "{", "{\"format\": \"other\"}", "{\"format\": \"heard-manifest-1\", \"files\": [{\"path\": \"a\"}]}",
        ] {
            var findings = Findings()
            #expect(PublishedManifest.read(Array(text.utf8), path: "manifest.json", &findings) == nil)
            #expect(findings.hasErrors, "\(text)")
        }
    }

    @Test func `digests are those of other programs`() {
        // printf '' | sha256sum, and RFC 4231, test case 2.
        #expect(FileDigest.of([]).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let keyed = FileDigest.of(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        #expect(keyed.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func `two sets of records can be distinguished only with their key`() {
        let files = [(path: "complaints.csv", digest: FileDigest.of([1]))]
        var findings = Findings()
        let digits = String(repeating: "0a", count: 32)
        let key = RecordsKey.read(digits + "\n", path: "key", &findings)
        #expect(key?.digest(of: files) != RecordsKey.demonstration.digest(of: files))
        #expect(RecordsKey.read("too short", path: "key", &findings) == nil)
        #expect(findings.all.map(\.rule) == [.recordsKey])
    }

    @Test func `a manifest that lists no page to look at proves nothing`() throws {
        let origin = Manifest.Origin(
            tool: "heard 0.0.0", council: "anytown", templates: FileDigest.of([1]), definitions: FileDigest.of([2]),
            editions: [])
        func proof(_ paths: [String], isWholeFolder: Bool) throws -> Finding? {
            let files = paths.compactMap { Manifest.File(SiteFile(path: $0, text: "x"), words: nil) }
            #expect(files.count == paths.count)
            var findings = Findings()
            let bytes = Array(Manifest(origin: origin, waivers: [], files: files).text.utf8)
            let read = try #require(PublishedManifest.read(bytes, path: "manifest.json", &findings))
            return SiteVerifier(manifest: read, isWholeFolder: isWholeFolder).emptiness(at: "manifest.json")
        }
        for paths in [[], ["a.css"], ["_headers", "a.csv"]] {
            for isWhole in [true, false] {
                #expect(
                    try proof(paths, isWholeFolder: isWhole)?.message
                        == "this is not a manifest of a published site: it lists no page to look at")
            }
        }
        #expect(try proof(["a.css", "a.html"], isWholeFolder: false) == nil)
    }

    @Test func `each difference between a folder and its manifest is named`() async throws {
        let site = try #require(try await PublishSpecimen.site(saying: "words", for: yaml))
        let target = MemoryTarget()
        for file in site.files where file.path != "_headers" {
            target.put(String(decoding: file.bytes, as: UTF8.self), at: "/www/\(file.path)")
        }
        target.put("other", at: "/www/words.txt")
        target.put("hello", at: "/www/extra.html")
        var findings = Findings()
        let own = Array(site.manifest.text.utf8)
        let read = try #require(PublishedManifest.read(own, path: "manifest.json", &findings))
        let whole = SiteVerifier(manifest: read, isWholeFolder: true)
        let found = try whole.findings(in: "/www", called: "/www", target.edges)
        #expect(
            found.sorted.map { "\($0.location) \($0.message)" } == [
                "/www/_headers this file of the approved build is not there",
                "/www/extra.html no such file is part of the approved build",
                "/www/words.txt this file is not that of the approved build: d9298a10d1b0 in place of dba36bffa5ca",
            ])
        let late = try whole.findings(
            in: "/www", called: "https://a", target.edges, reasons: ["_headers": "it answered 500", "words.txt": "x"])
        #expect(
            late.sorted.first?.message == "the server does not give this file of the approved build: it answered 500")
        #expect(late.sorted.count == 3)
        target.put("another", at: "/www/manifest.json")
        let live = SiteVerifier(manifest: read, isWholeFolder: false)
        let seen = try live.findings(in: "/www", called: "https://a", target.edges)
        #expect(seen.sorted.map(\.location.path) == ["https://a/manifest.json", "https://a/words.txt"])
    }
}
