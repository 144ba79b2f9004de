/// The check digits of numbers that the state gives to people.
public enum Checksum {
    /// An NHS number: ten digits, the last a check digit by modulus 11 (NHS Data Dictionary, NHS NUMBER).
    public static func isNHSNumber(_ digits: [UInt8]) -> Bool {
        guard digits.count == 10, digits.allSatisfy({ $0 < 10 }) else { return false }
        let sum = digits.prefix(9).enumerated().reduce(0) { $0 + Int($1.element) * (10 - $1.offset) }
        let check = (11 - sum % 11) % 11
        return check == Int(digits[9])
    }

    /// A National Insurance number without spaces, in small letters: two letters, six digits, A to D. Some letters
    /// and pairs are never given out (HMRC manual NIM39110).
    public static func isNationalInsuranceNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 9, hasNationalInsuranceShape(bytes) else { return false }
        let (first, second) = (bytes[0], bytes[1])
        guard bytes[8] <= UInt8(ascii: "d"), !"dfiquv".utf8.contains(first), !"dfiquvo".utf8.contains(second) else {
            return false
        }
        return !["bg", "gb", "kn", "nk", "nt", "tn", "zz"].contains(String(text.prefix(2)))
    }

    /// The shape alone, whatever the letters.
    static func hasNationalInsuranceShape(_ bytes: [UInt8]) -> Bool {
        bytes.count == 9 && bytes[..<2].allSatisfy(isLetter) && bytes[2..<8].allSatisfy(isDigit)
            && isLetter(bytes[8])
    }

    /// A postcode without its space, in small letters (BS 7666: A9 9AA to AA9A 9AA).
    public static func isPostcode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (5...7).contains(bytes.count), isInward(bytes.suffix(3)) else { return false }
        return isOutward(bytes.dropLast(3))
    }

    /// The first half of a postcode, such as `cv3`.
    static func isOutward(_ bytes: some Collection<UInt8>) -> Bool {
        let shape = String(decoding: bytes.map { isDigit($0) ? UInt8(ascii: "9") : UInt8(ascii: "a") }, as: UTF8.self)
        return ["a9", "a99", "aa9", "aa99", "a9a", "aa9a"].contains(shape)
    }

    private static func isInward(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.count == 3 && bytes.first.map(isDigit) == true && bytes.dropFirst().allSatisfy(isLetter)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
