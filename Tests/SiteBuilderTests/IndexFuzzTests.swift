import Digests
import Fuzzing
import Quantities
import Site
import SiteBuilder
import Testing

@Suite struct IndexFuzzTests {
    @Test func `a broken index of an earlier build is read or refused`() throws {
        let stamp = FileStamp(size: 12, modified: 1_700_000_000_123_456_789, inode: 99)
        let index = BuildIndex(
            sources: ["a.md": .init(stamp: stamp, digest: Digest.of([1]), head: "---\ntitle: A\n---")],
            outputs: ["a.html": .init(stamp: stamp, key: Digest.of([3]), figuresUsed: ["complaints-all", "mean-days"])])
        let fuzz = Fuzz("index", samples: [index.bytes], words: ["heard build index 1\n", "\u{0}\u{0}\u{0}\u{0}"])
        #expect(try fuzz.faults { Fuzz.Outcome(BuildIndex(bytes: $0)) } == [])
    }
}
