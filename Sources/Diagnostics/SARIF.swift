/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 27 March 2020), which
/// editors and build servers show at the lines of the files.
public struct SARIF: Sendable {
    /// What is said of a rule once, and not at each finding.
    public struct Rule: Sendable {
        public let id: RuleID
        /// What the law or the standard says.
        public let source: String?
        /// Where its page can be read; an absolute address.
        public let help: String?

        public init(id: RuleID, source: String?, help: String?) {
            self.id = id
            self.source = source
            self.help = help
        }
    }

    /// A finding that somebody decided to leave out for a while, and why.
    public struct Suppressed: Sendable {
        public let finding: Finding
        public let justification: String

        public init(_ finding: Finding, justification: String) {
            self.finding = finding
            self.justification = justification
        }
    }

    private let version: String
    private let rules: [Rule]

    /// - Parameters:
    ///   - version: of the program.
    ///   - rules: those known beforehand; a rule that only a finding names is added.
    public init(version: String, rules: [Rule]) {
        self.version = version
        self.rules = rules
    }

    public func render(_ findings: [Finding], suppressed: [Suppressed] = []) -> String {
        let all = findings + suppressed.map(\.finding)
        var named = rules
        var known = Set(rules.map(\.id))
        for finding in all where known.insert(finding.rule).inserted {
            named.append(Rule(id: finding.rule, source: finding.why, help: nil))
        }
        let index = Dictionary(
            named.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let results =
            findings.map { result($0, index[$0.rule] ?? 0, nil) }
            + suppressed.map { result($0.finding, index[$0.finding.rule] ?? 0, $0.justification) }
        return log(named, results) + "\n"
    }

    private func log(_ rules: [Rule], _ results: [String]) -> String {
        let driver = JSONText.object([
            ("name", JSONText.string("heard")), ("semanticVersion", JSONText.string(version)),
            ("rules", JSONText.array(rules.map(descriptor))),
        ])
        let bases = [("PROJECT", "the folder that holds templates and content"), ("SITE", "the folder of the site")]
        let described = bases.map { name, text in
            (name, JSONText.object([("description", JSONText.object([("text", JSONText.string(text))]))]))
        }
        let run = JSONText.object([
            ("tool", JSONText.object([("driver", driver)])), ("columnKind", JSONText.string("unicodeCodePoints")),
            ("originalUriBaseIds", JSONText.object(described)), ("results", JSONText.array(results)),
        ])
        return JSONText.object([
            ("$schema", JSONText.string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", JSONText.string("2.1.0")), ("runs", JSONText.array([run])),
        ])
    }

    private func descriptor(_ rule: Rule) -> String {
        let level = JSONText.object([("level", JSONText.string(rule.id.weight.severity.rawValue))])
        let members: [(String, String?)] = [
            ("id", JSONText.string(rule.id.name)), ("helpUri", rule.help.map(JSONText.string)),
            ("fullDescription", rule.source.map { JSONText.object([("text", JSONText.string($0))]) }),
            ("defaultConfiguration", level),
        ]
        return JSONText.object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    private func result(_ finding: Finding, _ index: Int, _ justification: String?) -> String {
        let text = [finding.message, finding.fix.map { "Fix: \($0)" }].compactMap(\.self).joined(separator: ". ")
        let suppression = justification.map { reason in
            JSONText.array([
                JSONText.object([("kind", JSONText.string("external")), ("justification", JSONText.string(reason))])
            ])
        }
        let related = finding.related.map { location($0.location, message: $0.text) }
        let members: [(String, String?)] = [
            ("ruleId", JSONText.string(finding.rule.name)), ("ruleIndex", "\(index)"),
            ("level", JSONText.string(finding.severity.rawValue)),
            ("message", JSONText.object([("text", JSONText.string(text))])),
            ("locations", JSONText.array([location(finding.location, message: nil)])),
            ("relatedLocations", related.isEmpty ? nil : JSONText.array(related)), ("suppressions", suppression),
            ("fixes", fix(finding)),
        ]
        return JSONText.object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    /// An edit of exactly the text that the finding marks; elsewhere nobody knows its columns.
    private func fix(_ finding: Finding) -> String? {
        guard let fix = finding.remedy, let edit = fix.edit, let excerpt = finding.excerpt,
            excerpt.marked == edit.original
        else { return nil }
        let region = [
            ("startLine", excerpt.lineNumber), ("startColumn", excerpt.column),
            ("endColumn", excerpt.column + excerpt.length),
        ]
        let replacement = JSONText.object([
            ("deletedRegion", JSONText.object(region.map { ($0, "\($1)") })),
            ("insertedContent", JSONText.object([("text", JSONText.string(edit.replacement))])),
        ])
        let change = JSONText.object([
            ("artifactLocation", artifact(finding.location.path)), ("replacements", JSONText.array([replacement])),
        ])
        let described = JSONText.object([("text", JSONText.string(fix.words))])
        return JSONText.array([
            JSONText.object([("description", described), ("artifactChanges", JSONText.array([change]))])
        ])
    }

    private func location(_ place: SourceLocation, message: String?) -> String {
        let region = place.line.map { line in
            JSONText.object(
                [("startLine", "\(line)")] + (place.column.map { [("startColumn", "\($0)")] } ?? []))
        }
        let members: [(String, String?)] = [("artifactLocation", artifact(place.path)), ("region", region)]
        let physical = JSONText.object(members.compactMap { name, value in value.map { (name, $0) } })
        return JSONText.object(
            [("physicalLocation", physical)]
                + (message.map { [("message", JSONText.object([("text", JSONText.string($0))]))] } ?? []))
    }

    /// Relative to the project or, where it is a file of the site, to that.
    private func artifact(_ path: String) -> String {
        let uri = Self.percentEncoded(path)
        if path.hasPrefix("/") { return JSONText.object([("uri", JSONText.string("file://\(uri)"))]) }
        let isSource = ["content", "templates"].contains { path == $0 || path.hasPrefix("\($0)/") }
        return JSONText.object([
            ("uri", JSONText.string(uri)), ("uriBaseId", JSONText.string(isSource ? "PROJECT" : "SITE")),
        ])
    }

    /// RFC 3986: what is not unreserved, and no `/`, is written as bytes in hexadecimal.
    public static func percentEncoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "") { text, byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 47, 95, 126: text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
