/// Digits in groups of three, as British English writes large numbers.
public enum Grouping {
    /// `28,103`; the locale of the machine plays no part.
    public static func thousands(_ number: Int) -> String {
        var groups: [String] = []
        var rest = number.magnitude
        while rest >= 1000 {
            let digits = String(rest % 1000)
            groups.insert(String(repeating: "0", count: 3 - digits.count) + digits, at: 0)
            rest /= 1000
        }
        groups.insert(String(rest), at: 0)
        return (number < 0 ? "−" : "") + groups.joined(separator: ",")
    }
}
