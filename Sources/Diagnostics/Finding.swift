/// One thing that is wrong, where it is, and how to fix it.
///
/// A finding never holds a cell of a record: the place and the rule are enough to fix it, and a finding is
/// printed, logged and mailed.
public struct Finding: Hashable, Sendable {
    public let rule: RuleID
    public let severity: Severity
    public let location: SourceLocation
    /// What is wrong, in one clause without a full stop.
    public let message: String
    /// The line of the file, with the faulty part marked. Never set for records.
    public let excerpt: Excerpt?
    /// What the law or the standard says, with its citation.
    public let why: String?
    /// Other places that show what is wrong, the most telling first.
    public let related: [Related]
    /// What to do.
    public let remedy: Fix?
    /// What to do, in one clause that starts with a verb.
    public var fix: String? { remedy?.words }

    /// - Parameter severity: nil for that of the rule.
    public init(
        _ rule: RuleID, _ severity: Severity? = nil, at location: SourceLocation, _ message: String,
        excerpt: Excerpt? = nil, why: String? = nil, related: [Related] = [],
        fix: String? = nil
    ) {
        self.init(
            rule, severity, at: location, message, excerpt: excerpt, why: why, related: related,
            remedy: fix.map { Fix($0) })
    }

    public init(
        _ rule: RuleID, _ severity: Severity? = nil, at location: SourceLocation, _ message: String,
        excerpt: Excerpt? = nil, why: String? = nil, related: [Related] = [],
        fix: Fix
    ) {
        self.init(
            rule, severity, at: location, message, excerpt: excerpt, why: why, related: related, remedy: fix)
    }

    private init(
        _ rule: RuleID, _ severity: Severity?, at location: SourceLocation, _ message: String,
        excerpt: Excerpt?, why: String?, related: [Related], remedy: Fix?
    ) {
        self.rule = rule
        self.severity = severity ?? rule.weight.severity
        self.location = location
        self.message = message
        self.excerpt = excerpt
        self.why = why
        self.related = related
        self.remedy = remedy
    }
}

extension Finding {
    /// The same finding with another weight.
    public func weighing(_ severity: Severity) -> Finding {
        Finding(rule, severity, at: location, message, excerpt: excerpt, why: why, related: related, remedy: remedy)
    }
}

/// Another place that a finding is about, and the words that stand there.
public struct Related: Hashable, Sendable {
    public let location: SourceLocation
    public let text: String

    public init(_ location: SourceLocation, _ text: String) {
        self.location = location
        self.text = text
    }
}

/// How much a finding weighs: an error stops the pipeline, a warning does not.
public enum Severity: String, Sendable, CaseIterable {
    case error
    case warning
}

/// A line of a source file with the part that a finding is about.
public struct Excerpt: Hashable, Sendable {
    public let line: String
    public let lineNumber: Int
    /// First marked column, from 1.
    public let column: Int
    /// Number of marked characters, at least 1.
    public let length: Int

    public init(line: String, lineNumber: Int, column: Int, length: Int) {
        self.line = line
        self.lineNumber = lineNumber
        self.column = column
        self.length = max(1, length)
    }

    /// The marked part.
    public var marked: String {
        String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(column - 1).prefix(length)))
    }
}
