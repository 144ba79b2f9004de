import Digests
import Testing

@Suite struct DigestTests {
    @Test func `a digest is the one that others compute`() {
        // FIPS 180-4, the example "abc".
        let abc = Digest.of(Array("abc".utf8))
        #expect(abc.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.of([]).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func `a digest is made again from its bytes, and from no others`() {
        let digest = Digest.of([7])
        #expect(digest.bytes.count == Digest.length)
        #expect(Digest(bytes: digest.bytes[...]) == digest)
        #expect(Digest(bytes: [0] + digest.bytes) == nil)
        #expect(Digest(bytes: []) == nil)
    }
}
