/// A place in a file that a person can go to.
///
/// Lines and columns count from 1; a column counts Unicode scalars. A location in a table of records also
/// carries the heading of its column, because an officer looks for the heading, not for column 7; and its row where a
/// spreadsheet counts otherwise than an editor, because cells above it hold line breaks.
public struct SourceLocation: Hashable, Sendable {
    /// The file, relative to the project where it lies inside it.
    public let path: String
    public let line: Int?
    public let column: Int?
    public let heading: String?
    /// As a spreadsheet counts it, the headings being row 1; nil where that is the line.
    public let row: Int?

    public init(path: String, line: Int? = nil, column: Int? = nil, heading: String? = nil, row: Int? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.heading = heading
        self.row = row == line ? nil : row
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `path:line:column (row 11, column 'Heading')`, as far as known.
    public var description: String {
        var text = path
        if let line { text += ":\(line)" }
        if line != nil, let column { text += ":\(column)" }
        let words = [row.map { "row \($0)" }, heading.map { "column '\($0)'" }].compactMap(\.self)
        return words.isEmpty ? text : "\(text) (\(words.joined(separator: ", ")))"
    }
}

extension SourceLocation: Comparable {
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.path, left.line ?? 0, left.column ?? 0, left.heading ?? "")
            < (right.path, right.line ?? 0, right.column ?? 0, right.heading ?? "")
    }
}
