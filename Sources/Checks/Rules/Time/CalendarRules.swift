import Diagnostics
import Quantities

extension Rule {
    /// Days that no calendar has.
    static let calendar: [Rule] = [Rule(.realDate, source: .calendar, .page { page, _ in unrealDates(page) })]

    private static let months = Lexicon(TypedDay.months)

    private static func unrealDates(_ page: ExaminedPage) -> [Fault] {
        let prose = page.prose
        return prose.judged.flatMap { block in
            block.words.compactMap { index -> Fault? in
                guard months.contains(prose.words[index]), prose.isTyped(prose.words[index]),
                    let day = TypedDay(month: index, in: block, prose), let wording = day.fault
                else { return nil }
                return Fault(page.place(prose.words[index]), wording)
            }
        }
    }
}

/// A day as people type it: "Tuesday 4 June 2024", "4 June", "June 4, 2024".
private struct TypedDay {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private let month: Int
    private let day: Int
    private let year: Int?
    private let weekday: String?

    /// Nil where no number of a day stands beside the name of the month.
    init?(month index: Int, in block: Prose.Block, _ prose: Prose) {
        func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
            guard block.words.contains(index), prose.isTyped(prose.words[index]) else { return nil }
            let word = prose.text(prose.words[index]).lowercased()
            let plain = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } ? String(word.dropLast(2)) : word
            return digits.contains(plain.count) ? Int(plain) : nil
        }
        func isNear(_ index: Int) -> Bool {
            prose.gap(after: index).allSatisfy { ProseBytes.isSpace($0) || $0 == UInt8(ascii: ",") }
        }
        let name = prose.text(prose.words[index])
        guard let month = Self.months.firstIndex(where: { $0 == name }) else { return nil }
        self.month = month + 1
        let isBefore = number(index - 1, digits: 1...2) != nil && isNear(index - 1)
        guard let day = isBefore ? number(index - 1, digits: 1...2) : number(index + 1, digits: 1...2),
            isBefore || isNear(index)
        else { return nil }
        self.day = day
        let last = isBefore ? index : index + 1
        year = isNear(last) ? number(last + 1, digits: 4...4) : nil
        // "In June 31 people came" tells no day.
        guard isBefore || year != nil else { return nil }
        let first = isBefore ? index - 1 : index
        let before = block.words.contains(first - 1) && isNear(first - 1) ? prose.text(prose.words[first - 1]) : ""
        weekday = Self.weekdays.contains(before) ? before : nil
    }

    /// In a year that is not told, a day is real if it is in a leap year.
    var fault: FaultWording? {
        let name = Self.months[month - 1]
        guard let date = CalendarDate(year: year ?? 2024, month: month, day: day) else {
            return .noSuchDay("\(day) \(name)\(year.map { " \($0)" } ?? "")")
        }
        guard let weekday, year != nil else { return nil }
        let right = Self.weekdays[(Int(date.daysSinceEpoch) % 7 + 10) % 7]
        return right == weekday ? nil : .otherWeekday(weekday, date.words, right)
    }
}

extension RuleSource {
    static let calendar: RuleSource = "Heard's own rule: a day that the calendar does not have was mistyped"
}
