/// The counts of one figure, a bin for each combination of codes.
struct Tallies: Sendable {
    /// Rows; for a mean, median or total, the rows that have the number.
    var rows: [Int]
    /// For a share, the rows that are part of it; for a mean or total, the sum.
    var sums: [Int]
    /// For a total, the largest number of a row; for a mean, unused.
    var largest: [Int]
    /// For a median, the rows of each number of days: `width` places a bin.
    var histogram: [Int32] = []
    /// One more than the largest number of days seen.
    private(set) var width = 0

    init(bins: Int) {
        rows = Array(repeating: 0, count: bins)
        sums = rows
        largest = rows
    }

    /// Makes room for a number of days.
    mutating func widen(to days: Int) {
        guard days >= width else { return }
        let wider = max(days + 1, width * 2, 64)
        var histogram = [Int32](repeating: 0, count: rows.count * wider)
        for bin in 0..<rows.count {
            for day in 0..<width { histogram[bin * wider + day] = self.histogram[bin * width + day] }
        }
        self.histogram = histogram
        width = wider
    }

    /// Adds another thread's counts: the order of adding plays no part.
    mutating func add(_ other: Tallies) {
        for bin in rows.indices {
            rows[bin] += other.rows[bin]
            sums[bin] += other.sums[bin]
            largest[bin] = max(largest[bin], other.largest[bin])
        }
        guard other.width > 0 else { return }
        widen(to: other.width - 1)
        for bin in rows.indices {
            for day in 0..<other.width {
                histogram[bin * width + day] += other.histogram[bin * other.width + day]
            }
        }
    }
}
