/// Why a rule is one: what the law or the standard says, in our own words and with its number.
///
/// Printed below a finding and on the rule's page in `docs/rules`.
struct RuleSource: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A citation and what it asks for, in one line without a full stop.
    let text: String

    init(_ text: String) { self.text = text }
    init(stringLiteral text: String) { self.text = text }

    /// A criterion of WCAG 2.2, such as `.wcag("2.4.4", "Link Purpose (In Context)", "A")`; `asks` in our own words.
    static func wcag(_ number: String, _ name: String, _ level: String, asks: String? = nil) -> RuleSource {
        RuleSource("WCAG 2.2, \(number) \(name), level \(level)" + (asks.map { ": \($0)" } ?? ""))
    }
}
