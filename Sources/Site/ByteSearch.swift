extension [UInt8] {
    /// Whether other bytes stand in these.
    ///
    /// A plain loop: with the standard library's `firstRange(of:)`, looking for one mark in every page took twice as
    /// long as all rules about pages together.
    public func holds(_ words: [UInt8]) -> Bool {
        guard let first = words.first else { return true }
        var start = 0
        while start + words.count <= count {
            if self[start] == first, self[start..<start + words.count].elementsEqual(words) { return true }
            start += 1
        }
        return false
    }
}
