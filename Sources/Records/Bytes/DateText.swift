import Quantities

/// Reads the dates that are not written in the ten characters of their style: rare enough to be plain code.
///
/// A time of day behind a date is passed over, as databases export it: `2025-04-03T00:00:00`, `2025-04-03 09:30:00.000`. A
/// time with a zone is not read, for it can be another day here.
enum DateText {
    /// Nil where the text is not a date of the style.
    static func date(_ text: String, _ style: TableMapping.DateStyle) -> CalendarDate? {
        let folded = text.folded
        let (day, time) = (folded.prefix(10), folded.dropFirst(10))
        var words = (time.first == "t" ? "\(day) \(time.dropFirst())" : folded).split(separator: " ")
        if words.count > 1, let last = words.last, last.contains(":") {
            guard isTime(last) else { return nil }
            words.removeLast()
        }
        let parts = words.flatMap { $0.split(omittingEmptySubsequences: false) { "-/".contains($0) } }
        guard parts.count == 3, words.count == 1 || words.count == 3 else { return nil }
        let (first, month, last) = (parts[0], month(parts[1]), parts[2])
        guard let month else { return nil }
        switch style {
        case .iso where (first.utf8.count, parts[1].utf8.count, last.utf8.count) == (4, 2, 2):
            return date(number(first), month, number(last))
        case .uk where last.utf8.count == 4: return date(number(last), month, number(first))
        case .ukShortYear where last.utf8.count == 4: return date(number(last), month, number(first))
        case .ukShortYear where last.utf8.count == 2: return date(number(last).map { 2000 + $0 }, month, number(first))
        case .iso, .uk, .ukShortYear: return nil
        }
    }

    /// Why a text that is not a date of a column's style may still be one.
    static func reason(_ text: String) -> FaultDetail {
        if let style = TableMapping.DateStyle.allCases.first(where: { date(text, $0) != nil }) { return .dateAs(style) }
        let folded = text.folded
        if (25_000...80_000).contains(number(folded.prefix { $0 != "." }) ?? 0) { return .dateNumber }
        return folded.prefix(4).allSatisfy(\.isNumber) && folded.contains(":") ? .dateWithZone : .none
    }

    private static func date(_ year: Int?, _ month: Int, _ day: Int?) -> CalendarDate? {
        guard let year, let day, MonthTable.years.contains(year) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// `09:30`, `09:30:00` or `09:30:00.000`.
    private static func isTime(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].count < 3 else { return false }
        return parts.allSatisfy { part in
            let digits = part.filter { $0 != "." }
            return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
        }
    }

    private static func month(_ text: Substring) -> Int? {
        if let number = number(text) { return number }
        return text.utf8.count > 2 ? months.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 } : nil
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
