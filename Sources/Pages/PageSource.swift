public import Diagnostics
public import Quantities
public import Settings

/// A Markdown file of the templates: a page.
public struct PageSource: Hashable, Sendable {
    /// From the project's root.
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The lines of the front matter with the two lines of `---`; nil where there are no such lines. All that a plan of
    /// the site needs of a page.
    public var head: Substring? {
        guard text.utf8.starts(with: "---".utf8) else { return nil }
        var end = text.utf8.firstIndex(of: UInt8(ascii: "\n"))
        while let start = end.map(text.utf8.index(after:)), start < text.endIndex {
            end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n"))
            let line = text.utf8[start..<(end ?? text.endIndex)]
            if line.elementsEqual("---".utf8) || line.elementsEqual("---\r".utf8) { return text[..<line.endIndex] }
        }
        return nil
    }

    /// What the page is called: the file's name without `.md`.
    var name: PageName {
        let bytes = path.utf8
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex
        return PageName(String(path[start..<(bytes[start...].firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex)]))
    }
}

/// A Markdown file of a council that fills one slot of one page.
public struct NarrativeSource: Hashable, Sendable {
    public let page: PageName
    public let slot: String
    /// From the project's root.
    public let path: String
    public let text: String
    public let status: PageOutline.Status
    /// By when somebody has to look at it again; nil where nobody said.
    public let review: DatedSetting?
    /// The role that stands behind what the text says of the council, since a day; nil where nobody said.
    public let statedBy: String?
    /// That day; nil where nobody said.
    public let statedOn: DatedSetting?

    public init(
        page: PageName, slot: String, path: String, text: String, status: PageOutline.Status = .ready,
        review: DatedSetting? = nil, statedBy: String? = nil, statedOn: DatedSetting? = nil
    ) {
        self.page = page
        self.slot = slot
        self.path = path
        self.text = text
        self.status = status
        self.review = review
        self.statedBy = statedBy
        self.statedOn = statedOn
    }

    /// What was stated after the report was published can't stand in it.
    public func statedTooLate(for publishedOn: CalendarDate) -> Finding? {
        guard let statedOn, statedOn.date > publishedOn else { return nil }
        return Finding(
            .editionDates, at: statedOn.location,
            "this is stated on \(statedOn.date.words), after the report was published on \(publishedOn.words)",
            fix: "write the day on which the role said so, or correct 'published_on'")
    }
}
