public import Diagnostics
public import StrictYAML

extension ExpectedWords {
    /// Reads the root of `templates/spelling/terms.yaml`. Whatever is missing or ill-formed is a finding.
    public mutating func readTerms(_ node: SettingsNode, _ findings: inout Findings) {
        var map = MapReader(node, name: "terms.yaml")
        terms += map.list("terms").compactMap { Self.term($0, isSlip: false, &findings) }
        terms += map.list("slips").compactMap { Self.term($0, isSlip: true, &findings) }
        posts += map.strings("posts")
        if let node = map.node("acronyms") {
            var inner = MapReader(node, name: "acronyms")
            acronyms.known += inner.strings("known")
            if let meanings = inner.optionalNode("meanings") {
                var entries = MapReader(meanings, name: "meanings")
                for entry in entries.allEntries() { acronyms.meanings[entry.key] = entries.string(entry.key) }
                findings.report(entries.finish())
            }
            findings.report(inner.finish())
        }
        findings.report(map.finish())
    }

    private static func term(_ node: SettingsNode, isSlip: Bool, _ findings: inout Findings) -> Term? {
        var map = MapReader(node, name: "a term")
        let term = Term(right: map.string("write"), wrong: map.strings("not"), isSlip: isSlip)
        findings.report(map.finish())
        return term.wrong.isEmpty ? nil : term
    }

    /// The words of a list: one a line, lines that begin with `#` left out.
    public static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }.map(String.init)
    }
}
