import Disclosure
import Markup
import Pages
import Quantities

/// What people read of a quarter's numbers.
enum QuarterlyText {
    /// The number alone, or why there is none.
    static func node(_ value: ProtectedValue) -> Node {
        switch value {
        case .symbol(.unavailable): return "Not known"
        case .symbol: return "None"
        default: return .html("data", ["value": machine(value)], .text(value.text))
        }
    }

    /// A cell of a table: a share or a mean tells how many records it rests on.
    static func cell(_ own: StaffValue) -> Node {
        switch own.value {
        case .percentage: [node(own.value), " of ", StaffText.number(own.records)]
        case .days: [node(own.value), " (", StaffText.number(own.records), ")"]
        default: node(own.value)
        }
    }

    /// The number for machines.
    static func machine(_ value: ProtectedValue) -> String {
        switch value {
        case .count(let count): "\(count)"
        case .percentage(let share): share.isBelowOne ? "<1" : "\(share.rounded)"
        case .days(let days): days.description
        case .money(let money): money.description
        case .symbol(let symbol): symbol.text
        }
    }

    static func compared(_ before: StaffValue?, _ quarterly: StaffQuarterly) -> String {
        guard quarterly.isComparable else {
            return isPart(quarterly)
                ? "in part of the quarter; not compared with a whole one"
                : "not compared: the records hold part of the quarter before"
        }
        guard let before, before.value.plotted != nil else { return "no number of the quarter before" }
        return "\(before.value.text) in the quarter before"
    }

    /// Whether the records hold a part of the report's own quarter alone.
    private static func isPart(_ quarterly: StaffQuarterly) -> Bool { quarterly.incomplete.contains(quarterly.quarter) }

    private static func part(_ quarterly: StaffQuarterly) -> String {
        isPart(quarterly) ? " in the part that we have records of" : ""
    }

    /// The message of the picture: this quarter against the one before.
    static func receivedTitle(_ total: StaffFigure.Row, _ quarterly: StaffQuarterly) -> String {
        guard let now = total.values.last?.records else { return "" }
        guard quarterly.isComparable else { return "\(now) complaints came\(part(quarterly))" }
        guard let before = total.values.dropLast().last, before.value.plotted != nil else {
            return "\(now) complaints came"
        }
        let change = now - before.records
        if change == 0 { return "As many complaints came as in the quarter before: \(now)" }
        return "\(now) complaints came, \(abs(change)) \(change > 0 ? "more" : "fewer") than in the quarter before"
    }

    static func received(_ quarterly: StaffQuarterly, _ figure: StaffFigure) -> String {
        let parts = figure.rows.filter { ($0.values.last?.records ?? 0) > 0 }.map {
            "\($0.label.lowercased()): \($0.values.last?.records ?? 0)"
        }
        return "In \(quarterly.quarter.name)\(part(quarterly)), \(parts.joined(separator: ", "))."
    }
}
