import Diagnostics
import Quantities

/// What can be wrong with a settings file.
enum SettingsProblem {
    case syntax(SourceLocation, String)
    case tab(SourceLocation)
    case control(SourceLocation)
    case feature(SourceLocation, YAMLFeature)
    case tooLarge(SourceLocation, String)
    case notSettings(SourceLocation)
    case duplicate(SourceLocation, first: SourceLocation)
    case missing(SourceLocation, key: String)
    case unknown(SourceLocation, key: String, known: [String])
    /// From the place on.
    case moreUnknown(SourceLocation, Int, known: [String])
    case noneKnown(SourceLocation, known: [String])
    case notAMap(SourceLocation)
    case wrongKind(SourceLocation, key: String, expected: String)
    case wrongNumber(SourceLocation, key: String, WholeNumber)
    case notTrueOrFalse(SourceLocation, key: String, String)
    case notOneOf(SourceLocation, key: String, value: String, allowed: [String])

    var finding: Finding {
        switch self {
        case .syntax(let place, let reason):
            Finding(
                .yamlSyntax, at: place, "this is not YAML: \(reason)",
                fix: "mend the line, or the one above it; put a text with a colon between double quotes")
        case .tab(let place):
            Finding(
                .yamlSyntax, at: place, "there is a tab here, and YAML indents with spaces",
                fix: "replace the tab with spaces, as many as the lines next to it begin with")
        case .control(let place):
            Finding(
                .yamlSyntax, at: place, "this line holds a control character, which no text has",
                fix: "type the line again; what was pasted may have brought it along")
        case .feature(let place, let feature):
            Finding(.yamlSyntax, at: place, feature.words, fix: feature.fix)
        case .tooLarge(let place, let what):
            Finding(
                .yamlSyntax, at: place, "the file has \(what)",
                fix: "take out what does not belong here; no settings file needs so much")
        case .notSettings(let place):
            Finding(
                .yamlSyntax, at: place, "these are not settings: lines of settings are 'key: value'",
                fix: "write such lines, or name the file that has them; an export is named in the mapping file")
        case .duplicate(let place, let first):
            Finding(
                .yamlDuplicateKey, at: place, "this key is here twice",
                related: place == first ? [] : [Related(first, "the first of the two")], fix: "delete one of the two")
        case .missing(let place, let key):
            Finding(.requiredKey, at: place, "'\(key)' is missing", fix: "add '\(key):'")
        case .unknown(let place, let key, let known):
            if NearestName.of(key, among: known) != nil {
                Finding(.knownKey, at: place, "no key is called '\(key)'", fix: Fix.name(key, among: known))
            } else {
                // Nothing says that it is a key: it may be a line of an export.
                Finding(.knownKey, at: place, "this is not a key that belongs here", fix: Self.list(known))
            }
        case .moreUnknown(let place, let count, let known):
            Finding(
                .knownKey, at: place, "this key and \(Grouping.thousands(count - 1)) more do not belong here",
                fix: Self.list(known))
        case .noneKnown(let place, let known):
            Finding(.knownKey, at: place, "none of the keys here is one that this file can have", fix: Self.list(known))
        case .notAMap(let place):
            Finding(
                .valueKind, at: place, "this is not a map of keys",
                fix: "write lines such as 'key: value' here, each indented the same")
        case .wrongKind(let place, let key, let expected):
            Finding(.valueKind, at: place, "'\(key)' is not \(expected)", fix: "write \(expected)")
        case .wrongNumber(let place, let key, let meaning):
            Finding(
                .valueKind, at: place, "'\(key)' is not \(meaning.words)",
                fix: "write the number in plain digits, without a sign, a comma or a zero in front")
        case .notTrueOrFalse(let place, let key, let value):
            Finding(
                .valueKind, at: place, "'\(key)' is not true or false",
                fix: Self.truth(value) ?? Fix("write true or false"))
        case .notOneOf(let place, let key, let value, let allowed):
            Finding(
                .valueKind, at: place, "'\(value)' is not a value of '\(key)'",
                fix: Fix.name(value, among: allowed))
        }
    }

    /// What older versions of YAML took for true and false.
    private static func truth(_ value: String) -> Fix? {
        switch value.lowercased() {
        case "yes", "y", "on", "true": Fix("write true", edit: Edit(value, "true"))
        case "no", "n", "off", "false": Fix("write false", edit: Edit(value, "false"))
        default: nil
        }
    }

    private static func list(_ known: [String]) -> Fix {
        Fix("write one of: \(known.sorted().joined(separator: ", "))")
    }
}

/// What YAML can do and a settings file may not.
enum YAMLFeature {
    case alias, tag, mergeKey, complexKey, documents

    var words: String {
        switch self {
        case .alias: "anchors ('&') and aliases ('*') are not read"
        case .tag: "tags ('!') are not read"
        case .mergeKey: "the merge key '<<' is not read"
        case .complexKey: "a key is a text on one line here"
        case .documents: "a file holds one document, and a second begins here"
        }
    }

    var fix: String {
        switch self {
        case .alias, .mergeKey: "write the value out; put a text that begins with '&' or '*' in double quotes"
        case .tag: "delete the tag; put a text that begins with '!' in double quotes"
        case .complexKey: "write 'key: value'"
        case .documents: "delete the line '---' and what follows it"
        }
    }
}
