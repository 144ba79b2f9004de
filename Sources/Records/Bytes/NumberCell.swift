/// Reads numbers from bytes: rare enough to be plain code.
///
/// A number has nine digits at most: no council has a billion contacts or pays ten million pounds for one complaint, and
/// as many rows as a table can have (2^31) then add up to less than 2^63.
enum NumberCell {
    /// A whole number that is not negative: `28103` or `28,103`. Nil for anything else.
    static func count(_ cell: [UInt8]) -> Int64? { grouped(cell) }

    /// Pounds as pence: `500`, `£1,250.50`, `300.00`. Nil for anything else.
    static func pence(_ cell: [UInt8]) -> Int64? {
        var rest = cell[...]
        if rest.starts(with: [0xC2, 0xA3]) {
            rest = rest.dropFirst(2)
        } else if rest.first == 0xA3 {
            rest = rest.dropFirst()
        }
        let halves = rest.split(separator: 46, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = halves.first, let pounds = grouped(Array(whole)), pounds < 10_000_000 else {
            return nil
        }
        guard halves.count == 2 else { return pounds * 100 }
        guard halves[1].count == 2, let rest = digits(halves[1]) else { return nil }
        return pounds * 100 + rest
    }

    /// Digits, either without commas or with one before every three digits.
    private static func grouped(_ cell: [UInt8]) -> Int64? {
        let groups = cell.split(separator: 44, omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return digits(ArraySlice(groups.joined()))
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= 9, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int64($1 - 48) }
    }
}
