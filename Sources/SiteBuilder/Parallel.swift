/// Work shared among a fixed number of threads, with its results in the order of the items.
public enum Parallel {
    public static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], threads: Int, _ work: @escaping @Sendable (Item) -> Result
    ) async -> [Result] {
        let lanes = min(threads, items.count)
        guard lanes > 1 else { return items.map(work) }
        let parts = await withTaskGroup(of: (lane: Int, results: [Result]).self) { group in
            for lane in 0..<lanes {
                group.addTask {
                    // Every lane takes each lanes-th item, so that long pages are spread evenly.
                    (lane, stride(from: lane, to: items.count, by: lanes).map { work(items[$0]) })
                }
            }
            var parts = [[Result]](repeating: [], count: lanes)
            for await part in group { parts[part.lane] = part.results }
            return parts
        }
        return items.indices.map { parts[$0 % lanes][$0 / lanes] }
    }
}
