public import Quantities

extension MapReader {
    public mutating func optionalString(_ key: String) -> String? {
        guard let node = optionalNode(key) else { return nil }
        guard let text = node.text else {
            wrongKind(node, key, "a text")
            return nil
        }
        return text
    }

    /// The text under `key`; a finding and "" where there is none.
    public mutating func string(_ key: String) -> String {
        guard node(key) != nil else { return "" }
        return optionalString(key) ?? ""
    }

    /// The address of the web under `key`, as it is written; a finding and "" where there is none.
    public mutating func webAddress(_ key: String) -> String {
        guard let node = node(key), let text = optionalString(key) else { return "" }
        if WebAddress(text) == nil {
            wrongKind(node, key, "an address that begins with https:// and has no blank and no quotation mark")
        }
        return text
    }

    /// The number under `key`, of the meaning that bounds it; nil, with a finding where it is another, where there is none.
    public mutating func optionalInteger(_ key: String, _ meaning: WholeNumber) -> Int? {
        guard let node = optionalNode(key) else { return nil }
        guard let number = node.text.flatMap(meaning.read) else {
            report(SettingsProblem.wrongNumber(node.location, key: key, meaning).finding)
            return nil
        }
        return number
    }

    /// The number under `key`; a finding and the least of its range where there is none.
    public mutating func integer(_ key: String, _ meaning: WholeNumber) -> Int {
        guard node(key) != nil else { return meaning.range.lowerBound }
        return optionalInteger(key, meaning) ?? meaning.range.lowerBound
    }

    /// The numbers of a list; an absent key is an empty list.
    public mutating func integers(_ key: String, _ meaning: WholeNumber) -> [Int] {
        list(key).compactMap { item in
            let number = item.text.flatMap(meaning.read)
            if number == nil { report(SettingsProblem.wrongNumber(item.location, key: key, meaning).finding) }
            return number
        }
    }

    /// `true` or `false`, as written; `fallback` where the key is absent.
    public mutating func boolean(_ key: String, or fallback: Bool) -> Bool {
        guard let node = optionalNode(key) else { return fallback }
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            report(SettingsProblem.notTrueOrFalse(node.location, key: key, node.text ?? "").finding)
            return fallback
        }
    }

    public mutating func optionalDate(_ key: String) -> CalendarDate? {
        guard let node = optionalNode(key) else { return nil }
        guard let date = node.text.flatMap({ CalendarDate(iso: $0) }) else {
            wrongKind(node, key, "a date such as 2022-03-31")
            return nil
        }
        return date
    }

    /// The date under `key`; a finding and `fallback` where there is none.
    public mutating func date(
        _ key: String, or fallback: CalendarDate = CalendarDate(daysSinceEpoch: 0)
    ) -> CalendarDate {
        guard node(key) != nil else { return fallback }
        return optionalDate(key) ?? fallback
    }

    /// A list of texts; a single text is a list of one, an absent key an empty list.
    public mutating func strings(_ key: String) -> [String] {
        guard let node = optionalNode(key) else { return [] }
        if let text = node.text { return [text] }
        guard case .list(let items) = node.content else {
            wrongKind(node, key, "a list of texts")
            return []
        }
        return items.compactMap { item in
            if item.text == nil { wrongKind(item, key, "a list of texts") }
            return item.text
        }
    }

    /// The nodes of a list; an absent key is an empty list.
    public mutating func list(_ key: String) -> [SettingsNode] {
        guard let node = optionalNode(key) else { return [] }
        guard case .list(let items) = node.content else {
            wrongKind(node, key, "a list")
            return []
        }
        return items
    }

    /// One of the values of a string-backed enum; `fallback`, or its first case, where it is absent or unknown.
    public mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, or fallback: Choice? = nil
    ) -> Choice? {
        guard let node = fallback == nil ? node(key) : optionalNode(key) else { return fallback }
        let allowed = Choice.allCases.map(\.rawValue)
        guard let text = node.text else {
            wrongKind(node, key, "one of: \(allowed.joined(separator: ", "))")
            return fallback
        }
        guard let choice = Choice(rawValue: text) else {
            notOneOf(node, key, text, allowed)
            return fallback
        }
        return choice
    }
}
