import Quantities

/// Gives out the ids of a page, each once.
struct UniqueIDs {
    /// Ids of the page's shell, and those that every page of a kind has.
    private var taken: Set<String> = ["main", "symbols-list", "contents"]
    /// The number that the next id of the same text gets.
    private var next: [String: Int] = [:]
    /// Ids looked up so far.
    private(set) var steps = 0

    /// An id made of `text`; the second of the same text gets `-2`. From words and names, never from values, so
    /// that a link into a page holds next year.
    mutating func id(for text: String) -> String {
        let slug = Name<PageTag>(slugOf: text).text
        let base = slug.isEmpty ? "part" : slug
        var id = base
        var number = next[base] ?? 2
        steps += 1
        while !taken.insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
            steps += 1
        }
        next[base] = number
        return id
    }
}
