import Diagnostics

/// What can be wrong with a settings file.
enum SettingsProblem {
    case syntax(SourceLocation, String)
    case alias(SourceLocation)
    case duplicate(SourceLocation, String)
    case missing(SourceLocation, key: String)
    case unknown(SourceLocation, key: String, known: [String])
    case wrongKind(SourceLocation, key: String, expected: String)
    case notOneOf(SourceLocation, key: String, value: String, allowed: [String])

    var finding: Finding {
        switch self {
        case .syntax(let place, let reason):
            Finding(
                "yaml-syntax", at: place, "this is not YAML: \(reason)",
                fix: "mend the line, or the one above it; put a text with a colon between double quotes")
        case .alias(let place):
            Finding("yaml-syntax", at: place, "anchors and aliases are not read", fix: "write the value out")
        case .duplicate(let place, let key):
            Finding("yaml-duplicate-key", at: place, "the key '\(key)' stands twice", fix: "delete one of the two")
        case .missing(let place, let key):
            Finding("required-key", at: place, "'\(key)' is missing", fix: "add '\(key):'")
        case .unknown(let place, let key, let known):
            Finding("known-key", at: place, "no key is called '\(key)'", fix: Self.proposal(for: key, among: known))
        case .wrongKind(let place, let key, let expected):
            Finding("value-kind", at: place, "'\(key)' is not \(expected)", fix: "write \(expected)")
        case .notOneOf(let place, let key, let value, let allowed):
            Finding(
                "value-kind", at: place, "'\(value)' is not a value of '\(key)'",
                fix: Self.proposal(for: value, among: allowed))
        }
    }

    private static func proposal(for name: String, among known: [String]) -> String {
        if let nearest = NearestName.of(name, among: known) { return "write '\(nearest)'" }
        return "write one of: \(known.sorted().joined(separator: ", "))"
    }
}
