/// A telephone number of the United Kingdom, kept as digits.
///
/// The groups are made here and nowhere else, so that no page shows a number in a way of its own: the reference
/// report printed 0800 0272 118 for what the rest of the country writes 0800 027 2118.
public struct PhoneNumber: Hashable, Sendable {
    public let digits: String

    /// Nil where the text is not all digits, or has a shape that the national numbering plan does not have.
    public init?(digits: String) {
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), Self.groupLengths(of: digits) != nil else {
            return nil
        }
        self.digits = digits
    }

    /// `0800 027 2118`
    public var grouped: String {
        var rest = Substring(digits)
        let groups = (Self.groupLengths(of: digits) ?? [digits.count]).map { length in
            defer { rest = rest.dropFirst(length) }
            return String(rest.prefix(length))
        }
        return groups.joined(separator: " ")
    }

    /// Where a telephone goes for this number: `tel:08000272118`.
    public var callAddress: String { "tel:\(digits)" }

    /// Where a telephone goes to write a text message to this number.
    public var textAddress: String { "sms:\(digits)" }

    /// Whether the number belongs to a mobile telephone, which is what can receive a text message.
    public var isMobile: Bool { digits.hasPrefix("07") && digits.count == 11 }

    /// How the digits are grouped, by the National Telephone Numbering Plan (Ofcom): the area code, then groups
    /// that a person can keep in mind. Nil for a shape that the plan does not have.
    private static func groupLengths(of digits: String) -> [Int]? {
        if shortNumbers.contains(digits) { return [digits.count] }
        if digits == "08001111" { return [4, 4] }  // Childline's own number, the last of its length.
        switch (digits.prefix(2), digits.count) {
        case ("01", 10): return [5, 5]
        case ("01", 11): return isLargeCity(digits) ? [4, 3, 4] : [5, 6]
        case ("02", 11): return [3, 4, 4]
        case ("07", 11): return [5, 6]
        case ("08", 10) where digits.hasPrefix("0800"): return [4, 3, 3]
        case ("03", 11), ("08", 11): return [4, 3, 4]
        default: return nil
        }
    }

    /// 011x and 01x1: the cities with a code of four digits.
    private static func isLargeCity(_ digits: String) -> Bool {
        let code = Array(digits.prefix(4))
        return code[2] == "1" || code[3] == "1"
    }

    /// Emergency services, NHS, police and other numbers that have no area code.
    private static let shortNumbers: Set<String> = ["999", "112", "101", "111", "119", "116123", "116000"]
}
