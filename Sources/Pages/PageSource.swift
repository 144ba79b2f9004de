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

    /// What the page is called: the file's name without `.md`.
    var name: PageName {
        PageName(String((path.split(separator: "/").last ?? "").prefix { $0 != "." }))
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

    public init(
        page: PageName, slot: String, path: String, text: String, status: PageOutline.Status = .ready,
        review: DatedSetting? = nil
    ) {
        self.page = page
        self.slot = slot
        self.path = path
        self.text = text
        self.status = status
        self.review = review
    }
}
