/// Findings as JSON, for programs: an array of objects with `rule`, `severity`, `path`, `message` and, where
/// known, `line`, `column`, `row` (of a spreadsheet, where it is not the line), `heading`, `why`, `related` (places with
/// their text), `fix`, and `edit` (a text and what to write in its place) where a program may apply the fix.
public enum FindingJSON {
    public static func render(_ findings: [Finding]) -> String {
        array(findings) + "\n"
    }

    /// The same without a line break at the end, to be a member of something else.
    public static func array(_ findings: [Finding]) -> String { JSONText.array(findings.map(object)) }

    private static func related(_ place: Related) -> String {
        let members: [(String, String?)] = [
            ("path", JSONText.string(place.location.path)), ("line", place.location.line.map(String.init)),
            ("column", place.location.column.map(String.init)), ("text", JSONText.string(place.text)),
        ]
        return JSONText.object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    private static func edit(_ edit: Edit) -> String {
        JSONText.object([
            ("original", JSONText.string(edit.original)), ("replacement", JSONText.string(edit.replacement)),
        ])
    }

    private static func object(_ finding: Finding) -> String {
        let place = finding.location
        let members: [(String, String?)] = [
            ("rule", JSONText.string(finding.rule.name)),
            ("severity", JSONText.string(finding.severity.rawValue)),
            ("path", JSONText.string(place.path)),
            ("line", place.line.map(String.init)),
            ("column", place.column.map(String.init)),
            ("row", place.row.map(String.init)),
            ("heading", place.heading.map(JSONText.string)),
            ("message", JSONText.string(finding.message)),
            ("why", finding.why.map(JSONText.string)),
            ("related", finding.related.isEmpty ? nil : JSONText.array(finding.related.map(related))),
            ("fix", finding.fix.map(JSONText.string)), ("edit", finding.remedy?.edit.map(edit)),
        ]
        return JSONText.object(members.compactMap { name, value in value.map { (name, $0) } })
    }
}

/// JSON written member by member, so that the order and every byte are ours.
public enum JSONText {
    public static func object(_ members: [(name: String, value: String)]) -> String {
        "{" + members.map { "\(string($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    public static func array(_ items: [String]) -> String {
        items.isEmpty ? "[]" : "[\n  " + items.joined(separator: ",\n  ") + "\n]"
    }

    /// What a terminal would obey is escaped, as JSON allows.
    public static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\t": json += "\\t"
            case "\r": json += "\\r"
            case _ where scalar.isUnseen && scalar.value <= 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
