/// Findings in words, for a terminal.
public struct FindingText: Sendable {
    /// Whether to mark severities with terminal colours.
    private let colour: Bool

    public init(colour: Bool = false) { self.colour = colour }

    public func render(_ findings: [Finding]) -> String {
        findings.map(render).joined(separator: "\n")
    }

    /// The finding, its excerpt, its reason and its fix, each on lines of their own, with a final line break. What a
    /// terminal would obey is written out.
    public func render(_ finding: Finding) -> String {
        let (place, message) = (finding.location.description.visible(), finding.message.visible())
        var text = "\(place): \(severity(finding.severity)): \(message) [\(finding.rule)]\n"
        if let excerpt = finding.excerpt { text += render(excerpt.visible) }
        for other in finding.related { text += "  see \("\(other.location): \(other.text)".visible())\n" }
        if let why = finding.why { text += "  why: \(why.visible())\n" }
        if let fix = finding.fix { text += "  fix: \(fix.visible())\n" }
        return text
    }

    private func render(_ excerpt: Excerpt) -> String {
        let number = String(excerpt.lineNumber)
        let gutter = String(repeating: " ", count: number.count)
        let indent = String(repeating: " ", count: max(0, excerpt.column - 1))
        let marks = String(repeating: "^", count: excerpt.length)
        return "  \(number) | \(excerpt.line)\n  \(gutter) | \(indent)\(marks)\n"
    }

    private func severity(_ severity: Severity) -> String {
        guard colour else { return severity.rawValue }
        let code = severity == .error ? "31" : "33"
        return "\u{1B}[1;\(code)m\(severity.rawValue)\u{1B}[0m"
    }
}
