import Digests
import Quantities
import Site
import SiteBuilder
import Testing

@Suite struct BuildIndexTests {
    private let stamp = FileStamp(size: 12, modified: 1_700_000_000_123_456_789, inode: 99)

    private var index: BuildIndex {
        BuildIndex(
            sources: [
                "templates/pages/é.md": .init(stamp: stamp, digest: Digest.of([1]), head: "---\ntitle: É\n---"),
                "content/x.yaml": .init(stamp: stamp, digest: Digest.of([2])),
            ],
            outputs: [
                "a/b.html": .init(stamp: stamp, key: Digest.of([3]), figuresUsed: ["complaints-all", "mean-days"])
            ])
    }

    @Test func `an index is read as it was written`() {
        #expect(BuildIndex(bytes: index.bytes) == index)
        #expect(BuildIndex(bytes: BuildIndex().bytes) == BuildIndex())
    }

    @Test func `an index that is cut off, longer or of another form is none`() {
        let bytes = index.bytes
        for count in 0..<bytes.count { #expect(BuildIndex(bytes: Array(bytes.prefix(count))) == nil) }
        #expect(BuildIndex(bytes: bytes + [0]) == nil)
        #expect(BuildIndex(bytes: [0] + bytes) == nil)
    }

    @Test func `no count in a damaged index is believed`() {
        let bytes = index.bytes
        for position in bytes.indices {
            var damaged = bytes
            damaged[position] = 255
            _ = BuildIndex(bytes: damaged)
        }
    }

    @Test func `a file of the same tick as the index, or a later one, is not trusted`() {
        let tick = 10_000_000
        #expect(index.trusted(written: stamp.modified + tick + 1) == index)
        #expect(index.trusted(written: stamp.modified + tick) == BuildIndex())
        #expect(index.trusted(written: stamp.modified - 1) == BuildIndex())
    }

    @Test func `where the file system keeps whole seconds two of them have to pass`() {
        let coarse = FileStamp(size: 1, modified: 5_000_000_000, inode: 1)
        let index = BuildIndex(sources: ["a": .init(stamp: coarse, digest: Digest.of([]))])
        #expect(index.trusted(written: 7_000_000_001) == index)
        #expect(index.trusted(written: 7_000_000_000) == BuildIndex())
    }
}
