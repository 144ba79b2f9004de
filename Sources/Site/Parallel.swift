/// Work shared among a fixed number of threads, with its results in the order of the items.
public enum Parallel {
    /// How many shares each thread gets, one after the other: enough that none waits long for another that met the
    /// hardest item, and few enough that handing them out costs nothing.
    private static let sharesOfThread = 16

    public static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], threads: Int, _ work: @escaping @Sendable (Item) -> Result
    ) async -> [Result] {
        let lanes = min(threads, items.count)
        guard lanes > 1 else { return items.map(work) }
        let shares = min(items.count, lanes * sharesOfThread)
        let parts = await withTaskGroup(of: (share: Int, results: [Result]).self) { group in
            var parts = [[Result]](repeating: [], count: shares)
            for share in 0..<shares {
                if share >= lanes, let part = await group.next() { parts[part.share] = part.results }
                // Every share takes each so many-th item, because neighbours are alike in length.
                group.addTask { (share, stride(from: share, to: items.count, by: shares).map { work(items[$0]) }) }
            }
            for await part in group { parts[part.share] = part.results }
            return parts
        }
        return items.indices.map { parts[$0 % shares][$0 / shares] }
    }
}
