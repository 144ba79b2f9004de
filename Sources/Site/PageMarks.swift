public import Diagnostics

/// What marks the notice of a correction in the bytes of a page. No text of a page can hold it, for text is escaped.
public enum CorrectionMark {
    /// Its class.
    public static let name = "inset correction"
    /// Its class where something was taken out to protect people.
    public static let privacyName = "inset correction correction-privacy"

    /// How the notice on a page begins from which something was taken out to protect people.
    public static let privacyBytes = Array("<section class=\"\(privacyName)\"".utf8)
}

/// What marks a page that must not be published: at its head, in its title and on each of its sheets.
public enum DraftMark {
    public static let word = "DRAFT"
    /// Its class: it looks as the notice of a demonstration does.
    public static let name = "demonstration draft-mark"

    /// The bytes by which a page tells that it is a draft. No text of a page can hold them, for text is escaped.
    public static let bytes = Array("<p class=\"\(name)\">".utf8)
}

/// What marks a file for staff: on the screen, in its title, on each of its sheets, and for machines.
public enum StaffMark {
    /// What every iCalendar file for staff holds.
    public static let calendarLine = "X-HEARD-AUDIENCE:STAFF"
    /// The last heading of every CSV file for staff; the marking stands under it in each line.
    public static let columnHeading = "for staff only"

    /// The bytes by which a file tells that it is for staff. No text of a page can hold the first, for text is escaped.
    public static let bytes = [
        Array("<meta name=\"audience\" content=\"staff\"/>".utf8), Array(calendarLine.utf8),
        Array(",\(columnHeading)\n".utf8),
    ]
}

/// A line of a page and where it comes from.
public struct SourceMapEntry: Hashable, Sendable {
    /// Line of the HTML, from 1.
    public let line: Int
    public let source: SourceLocation

    public init(line: Int, source: SourceLocation) {
        self.line = line
        self.source = source
    }
}
