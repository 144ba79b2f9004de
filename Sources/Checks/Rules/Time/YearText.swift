/// How years are written, told by their bytes.
enum YearText {
    enum Style: Hashable, Sendable {
        /// `2022`
        case calendar
        /// `2021-22`, the one way our reports write a reporting year.
        case label
        /// `2021/22`, `2021/2022`, `2021-2022`, `21/22`, and `2021–22` with a dash.
        case other
    }

    struct Year: Hashable, Sendable {
        /// The calendar year in which it begins and ends.
        let first: Int
        let last: Int
        let style: Style
    }

    static func isYear(_ bytes: ArraySlice<UInt8>) -> Bool { read(bytes) != nil }

    /// Nil of what is not a year from 1900 to 2099, or of a pair that are not one after the other.
    static func read(_ bytes: ArraySlice<UInt8>) -> Year? {
        let digits = Array(bytes)
        if digits.count == 4 {
            return number(digits[...]).flatMap { isCalendar($0) ? Year(first: $0, last: $0, style: .calendar) : nil }
        }
        guard let split = digits.firstIndex(where: { !ProseBytes.isDigit($0) }) else { return nil }
        let length = digits[split] == 0xE2 ? 3 : 1
        guard split + length <= digits.count, let first = number(digits[..<split]),
            let last = number(digits[(split + length)...])
        else { return nil }
        let isHyphen = digits[split] == UInt8(ascii: "-") || length == 3 && digits[split + 2] == 0x91
        return pair(first, last, (split, digits.count - split - length), isHyphen: isHyphen)
    }

    private static func pair(_ first: Int, _ last: Int, _ lengths: (Int, Int), isHyphen: Bool) -> Year? {
        switch lengths {
        case (4, 2) where isCalendar(first) && (first + 1) % 100 == last:
            Year(first: first, last: first + 1, style: isHyphen ? .label : .other)
        case (4, 4) where isCalendar(first) && last == first + 1: Year(first: first, last: last, style: .other)
        // 24/25 is a year only where one follows the other in this century's way of writing.
        case (2, 2) where !isHyphen && last == first + 1 && (10...40).contains(first):
            Year(first: 2000 + first, last: 2000 + last, style: .other)
        default: nil
        }
    }

    private static func isCalendar(_ year: Int) -> Bool { (1900...2099).contains(year) }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4, bytes.allSatisfy(ProseBytes.isDigit) else { return nil }
        return bytes.reduce(0) { 10 * $0 + Int($1) - 48 }
    }
}
