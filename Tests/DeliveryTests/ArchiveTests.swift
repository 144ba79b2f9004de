import Site
import Testing

@testable import Delivery

/// Archives say nothing of the machine and the hour, so that the same site gives the same bytes.
@Suite struct ArchiveTests {
    private let files = [
        SiteFile(path: "a.txt", text: "hello\n"),
        SiteFile(path: "folder/" + String(repeating: "b", count: 95), text: ""),
    ]

    @Test func `a zip file has its first date, its sizes and a directory at its end`() {
        let zip = ZipArchive.bytes(of: files)
        #expect(zip.prefix(14) == [80, 75, 3, 4, 20, 0, 0, 8, 8, 0, 0, 0, 33, 0])
        // CRC-32 of "hello\n" is 363a3020.
        #expect(zip[14..<18].elementsEqual([0x20, 0x30, 0x3a, 0x36]))
        #expect(zip.suffix(22).prefix(12) == [80, 75, 5, 6, 0, 0, 0, 0, 2, 0, 2, 0])
    }

    @Test func `a tar file splits a long path, and refuses one that no reader could unpack`() throws {
        let tar = try TarArchive.bytes(of: files)
        #expect(tar.count % 512 == 0)
        #expect(String(decoding: tar[0..<5], as: UTF8.self) == "a.txt")
        #expect(String(decoding: tar[257..<262], as: UTF8.self) == "ustar")
        // The header of the second file stands after one header and one block of text.
        #expect(String(decoding: tar[(1_024 + 345)..<(1_024 + 351)], as: UTF8.self) == "folder")
        #expect(tar[1_024..<(1_024 + 95)].allSatisfy { $0 == UInt8(ascii: "b") })
        let long = SiteFile(path: String(repeating: "c", count: 101), text: "")
        #expect(throws: TarArchive.PathTooLong.self) { try TarArchive.bytes(of: [long]) }
    }

    @Test func `a compressed file has no date and no name`() {
        let packed = Deflate.gzip(Array("hello".utf8))
        #expect(packed.prefix(8) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
        #expect(packed == Deflate.gzip(Array("hello".utf8)))
    }

    @Test func `an archive holds the checksum of each of its files and stands beside its own`() async throws {
        let target = MemoryTarget()
        let yaml = "targets: {live: {kind: archive, to: /out/site.zip}}"
        let site = try #require(try await PublishSpecimen.site(saying: "words", for: yaml))
        let publisher = ArchivePublisher(path: "/out/site.zip", format: .zip, edges: target.edges)
        let receipt = try publisher.publish(site, dryRun: true)
        #expect(target.texts(in: "/out") == [:])
        _ = try publisher.publish(site, dryRun: false)
        let digest = FileDigest.of(try target.edges.files.read("/out/site.zip"))
        #expect(target.texts(in: "/out")["site.zip.sha256"] == "\(digest)  site.zip\n")
        #expect(receipt.notes.first?.hasSuffix("SHA-256 \(digest)") == true)
    }

    @Test(arguments: ["site.zip", "site.tar.gz"])
    func `an archive is ours by what is in it, whatever sum lies beside it`(name: String) async throws {
        let yaml = "targets: {live: {kind: archive, to: /out/\(name)}}"
        let (old, new) = (
            try #require(try await PublishSpecimen.site(saying: "old", for: yaml)),
            try #require(try await PublishSpecimen.site(saying: "new", for: yaml))
        )
        let format: ArchiveFormat = name.hasSuffix(".zip") ? .zip : .tarGzip
        func packed(_ files: [SiteFile]) throws -> [UInt8] {
            format == .zip ? ZipArchive.bytes(of: files) : Deflate.gzip(try TarArchive.bytes(of: files))
        }
        let target = MemoryTarget()
        let publisher = ArchivePublisher(path: "/out/\(name)", format: format, edges: target.edges)
        _ = try publisher.publish(old, dryRun: false)
        let ours = try target.edges.files.read("/out/\(name)")
        let own = try #require(ArchiveContents.files(of: ours, format))
        #expect(own.map(\.path) == (old.files.map(\.path) + ["SHA256SUMS"]).sorted())
        #expect(ArchiveContents.manifest(of: ours, format)?.build == old.manifest.build)
        // Without its sum it is ours still.
        try target.edges.files.remove("/out/\(name).sha256")
        _ = try publisher.publish(new, dryRun: false)

        let letter = SiteFile(path: "letter.txt", text: "mine")
        let changed = own.map { $0.path == "words.txt" ? SiteFile(path: $0.path, text: "mine") : $0 }
        for bytes in [
            try packed([letter]), try packed(own + [letter]), try packed(changed), Array(ours.dropLast(40)),
            Array("mine".utf8), Array(ours.prefix(30)),
        ] {
            try target.edges.files.write(bytes, "/out/\(name)")
            try target.edges.files.write(
                Array("\(FileDigest.of(bytes).hex)  \(name)\n".utf8), "/out/\(name).sha256")
            let before = target.texts(in: "/out")
            #expect(throws: PublishFailure.self) { try publisher.publish(new, dryRun: false) }
            #expect(target.texts(in: "/out") == before)
        }
    }
}
