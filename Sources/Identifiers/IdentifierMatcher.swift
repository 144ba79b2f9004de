/// Finds the identifiers of the records (references, keys of people and families) in any bytes, and tells
/// only where: no method gives an identifier back, and none is kept, only 64-bit hashes of them.
///
/// What is looked for: every identifier of 4 bytes or more, but for a purely numeric one of fewer than 7 digits,
/// which would be met in years, phone numbers and counts all over an honest site. An identifier is found as a whole
/// word only (`C-0012` neither in `C-00123` nor in `ABC-0012`), in small and capital ASCII letters alike.
public struct IdentifierMatcher: Sendable {
    static let shortest = 4
    static let shortestNumber = 7

    private var hashes: Set<UInt64> = []
    /// Whether an identifier of so many bytes exists.
    private var lengths: [Bool] = []
    /// One bit for each hash of an identifier's first `shortest` bytes: almost every word of a site is dismissed here.
    private var sieve: [UInt64] = [0]
    private var beginnings: Set<UInt64> = []

    public init(_ identifiers: some Sequence<[UInt8]>) {
        for identifier in identifiers where Self.isSearchable(identifier) {
            let bytes = Self.word(of: identifier).map(Self.fold)
            beginnings.insert(bytes.prefix(Self.shortest).reduce(Self.basis, Self.mix))
            hashes.insert(bytes.reduce(Self.basis, Self.mix))
            while lengths.count <= bytes.count { lengths.append(false) }
            lengths[bytes.count] = true
        }
        makeSieve()
    }

    /// What any of several finds.
    public init(joining matchers: [IdentifierMatcher]) {
        for matcher in matchers {
            hashes.formUnion(matcher.hashes)
            beginnings.formUnion(matcher.beginnings)
            let longest = max(lengths.count, matcher.lengths.count)
            lengths = (0..<longest).map { length in
                [lengths, matcher.lengths].contains { length < $0.count && $0[length] }
            }
        }
        makeSieve()
    }

    private mutating func makeSieve() {
        var words = 16
        while words * 4 < beginnings.count { words *= 2 }
        sieve = Array(repeating: 0, count: words)
        for hash in beginnings { sieve[place(of: hash)] |= 1 << (hash >> 58) }
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { hashes.isEmpty }

    /// Whether an identifier is long and particular enough to be looked for.
    static func isSearchable(_ identifier: [UInt8]) -> Bool {
        let word = word(of: identifier)
        let isNumber = word.allSatisfy { (48...57).contains($0) }
        return word.count >= (isNumber ? shortestNumber : shortest)
    }

    /// Where identifiers start, in bytes from the start of `bytes`, in ascending order.
    public func offsets(in bytes: [UInt8]) -> [Int] {
        guard !hashes.isEmpty else { return [] }
        var offsets: [Int] = []
        let span = bytes.span
        Self.forEachWord(in: span) { start, hash in
            if isMatch(in: span, from: start, hash) { offsets.append(start) }
        }
        return offsets
    }

    /// Every place where a word begins that has `shortest` bytes behind it, with the hash of those: what several matchers
    /// ask of the same bytes is worked out once.
    static func forEachWord(in bytes: Span<UInt8>, _ body: (_ start: Int, _ hash: UInt64) -> Void) {
        let isWordByte = WordBytes.table
        var isInWord = false
        for start in 0..<max(0, bytes.count - shortest + 1) {
            let isWord = isWordByte[Int(bytes[start])]
            if isWord, !isInWord {
                var hash = basis
                for index in start..<start + shortest { hash = mix(hash, fold(bytes[index])) }
                body(start, hash)
            }
            isInWord = isWord
        }
    }

    /// Whether an identifier stands at `start`, where bytes of this hash begin, and ends where a word ends.
    func isMatch(in bytes: Span<UInt8>, from start: Int, _ beginning: UInt64) -> Bool {
        var hash = beginning
        guard sieve[place(of: hash)] & (1 << (hash >> 58)) != 0 else { return false }
        var end = start + Self.shortest
        let last = min(bytes.count, start + lengths.count - 1)
        while true {
            let isEnd = end == bytes.count || !WordBytes.contains(bytes[end])
            if isEnd, lengths[end - start], hashes.contains(hash) { return true }
            guard end < last else { return false }
            hash = Self.mix(hash, Self.fold(bytes[end]))
            end += 1
        }
    }

    private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & UInt64(sieve.count - 1)) }

    // FNV-1a, which a step a byte extends to every length.
    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// Capital ASCII letters as small ones.
    private static func fold(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 32 : byte }

    /// The identifier without what stands around its first and last word.
    private static func word(of identifier: [UInt8]) -> ArraySlice<UInt8> {
        guard let first = identifier.firstIndex(where: WordBytes.contains),
            let last = identifier.lastIndex(where: WordBytes.contains)
        else { return [] }
        return identifier[first...last]
    }
}
