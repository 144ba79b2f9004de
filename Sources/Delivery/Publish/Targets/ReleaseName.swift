/// The name of a release in its folder: when it came, then what it is, such as `0007-3f9a1c2b77de`.
struct ReleaseName: Hashable, Comparable, Sendable {
    let number: Int
    let build: String

    init(number: Int, build: String) {
        self.number = number
        self.build = build
    }

    /// Nil for anything else that lies in the folder, a release that was never finished among it.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count >= 4, let number = Int(parts[0]), number > 0, parts[1].utf8.count == 12,
            parts[1].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        self.init(number: number, build: String(parts[1]))
    }

    var text: String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + build
    }

    static func < (left: Self, right: Self) -> Bool { (left.number, left.build) < (right.number, right.build) }
}
