import Disclosure
import Markup
import Quantities

/// A protected value as a piece of a page: the one place where a number becomes markup.
///
/// A number is marked with `<data>`, so that a bound number is told from a typed one by the bytes of the page
/// alone; a sign links to its explanation and is spoken in words.
enum ValueText {
    static func node(_ value: ProtectedValue, links: FigureLinks) -> Node {
        if let symbol = value.symbol { return link(to: symbol, links: links) }
        return .html("data", ["value": machineText(value)], .text(value.text))
    }

    /// The sign as a link to what it means; screen readers hear the meaning, not the letters.
    static func link(to symbol: Symbol, links: FigureLinks) -> Node {
        .html(
            "a", ["class": "symbol", "href": links.symbols],
            .html("span", ["aria-hidden": "true"], .text(symbol.text)),
            .html("span", ["class": "visually-hidden"], .text(symbol.name)))
    }

    /// The number for machines: no grouping, no unit. A share under 1% tells no more than its text does.
    static func machineText(_ value: ProtectedValue) -> String {
        switch value {
        case .count(let number): String(number)
        case .percentage(let share): share.isBelowOne ? "<1" : String(share.rounded)
        case .days(let days): days.description
        case .money(let money): pounds(money)
        case .symbol(let symbol): symbol.text
        }
    }

    private static func pounds(_ money: Money) -> String {
        let pence = String(money.pence % 100)
        return pence == "0"
            ? String(money.pence / 100)
            : "\(money.pence / 100).\(pence.count < 2 ? "0" : "")\(pence)"
    }
}
