public import Diagnostics
public import Quantities

/// Everything that text can name in braces and that is not a figure: the period, limits in law, contacts.
/// Names are dotted; the part before the first dot is the namespace.
public struct Constants: Equatable, Sendable {
    public enum Value: Hashable, Sendable {
        case text(String)
        case number(Int)
        case date(CalendarDate)
        /// Words that lead to an address, such as a telephone number to `tel:`.
        case link(String, address: String)
    }

    struct Entry: Equatable, Sendable {
        let value: Value
        let definedAt: SourceLocation?
    }

    private(set) var entries: [String: Entry] = [:]

    public init() {}

    public mutating func set(_ name: String, _ value: Value, definedAt place: SourceLocation? = nil) {
        entries[name] = Entry(value: value, definedAt: place)
    }

    /// The entry of `other` wins where both have one.
    public mutating func add(_ other: Constants) { entries.merge(other.entries) { _, new in new } }

    /// The namespaces that text may use whether or not anything stands in them, so that `{{ limit.stge-1 }}` is
    /// reported as a constant and not as a figure.
    static let namespaces: Set<String> = [
        "council", "period", "as-at", "edition", "limit", "law", "contact", "policy", "guide", "limit-source",
        "limit-setter", "practice", "action",
    ]

    static func isConstant(_ name: some StringProtocol) -> Bool {
        guard let dot = name.firstIndex(of: ".") else { return false }
        return namespaces.contains(String(name[..<dot]))
    }
}
