import StrictYAML

/// A grade of a reading formula, or a number of words, kept to two decimal places.
public struct Grade: Hashable, Comparable, Sendable, CustomStringConvertible {
    let hundredths: Int

    init(hundredths: Int) { self.hundredths = hundredths }

    /// - Parameter number: rounded already; at most two decimal places.
    init(_ number: Double) { hundredths = Int((number * 100).rounded()) }

    /// Reads `5`, `5.5` or `5.25`; nil of anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count < 3, let whole = WholeNumber.count.read(String(parts[0])) else { return nil }
        let digits = parts.count == 2 ? parts[1] : "0"
        guard (1...2).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) }), let part = Int(digits)
        else { return nil }
        hundredths = whole * 100 + (digits.count == 1 ? part * 10 : part)
    }

    public static func < (left: Grade, right: Grade) -> Bool { left.hundredths < right.hundredths }

    /// `5.5`, `6.52`, and `4` for a whole number.
    public var description: String {
        let (whole, part) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if part == 0 { return "\(sign)\(whole)" }
        return part % 10 == 0 ? "\(sign)\(whole).\(part / 10)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
    }
}
