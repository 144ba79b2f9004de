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
}
