/// The words of a fault: what is wrong, and what to do.
struct FaultWording: Hashable, Sendable {
    let message: String
    let fix: String

    private init(_ message: String, fix: String) {
        self.message = message
        self.fix = fix
    }
}

// Structure
extension FaultWording {
    static func notWellFormed(_ reason: String) -> Self {
        Self("the page is not well-formed XML: \(reason)", fix: "mend the template or layout that writes it")
    }
    static let noDoctype = Self("the page does not start with <!DOCTYPE html>", fix: "start the layout with it")
    static let noLanguage = Self(
        "the page does not say that it is in British English", fix: "write <html lang=\"en-GB\"> in the layout")
    static let noTitle = Self("the page has no title", fix: "give the page a 'title'")
    static func titleTwice(_ other: String) -> Self {
        Self("'\(other)' has the same title", fix: "give one of the two a title of its own")
    }
    static let noMainHeading = Self("the page has no main heading", fix: "give it one <h1>")
    static let secondMainHeading = Self(
        "the page has a second main heading", fix: "make it one of level 2: '##' in Markdown, <h2> in a layout")
    static let emptyHeading = Self("a heading has no words", fix: "give it words, or delete it")
    static func skippedHeading(from: Int, to level: Int) -> Self {
        Self(
            from == 0
                ? "the first heading is of level \(level)" : "a heading of level \(level) follows one of level \(from)",
            fix: "make it a heading of level \(from + 1)")
    }
    static func idTwice(_ id: String) -> Self {
        Self("the id '\(id)' stands twice", fix: "give the second element another id")
    }
    static func unknownID(_ id: String) -> Self {
        Self("no element has the id '\(id)'", fix: "write the id of an element of this page")
    }
    static let noBody = Self("the page has no body", fix: "mend the layout")
    static let noMain = Self("the page has not one <main> with an id", fix: "mend the layout")
    static let noSkipLink = Self(
        "the first link does not skip to the main text", fix: "start the body with a link to '#main'")
    static let noStatementLink = Self(
        "the footer has no link to the accessibility statement",
        fix: "link 'accessibility.html' in the footer, as regulation 8 of SI 2018/952 asks for the statement")
}

// Links and resources
extension FaultWording {
    static func unfitAddress(_ text: String) -> Self {
        Self(
            "'\(text)' is not an address that works wherever the site is put",
            fix: "write the address relative to this page, naming the file")
    }
    static func brokenLink(_ path: String, inOtherCase: String?) -> Self {
        Self(
            "there is no file '\(path)' in the site",
            fix: inOtherCase.map { "write '\($0)': capital letters count" } ?? "correct the address, or add the file")
    }
    static func brokenAnchor(_ anchor: String, in path: String) -> Self {
        Self("'\(path)' has no place called '\(anchor)'", fix: "link to a heading or figure that is there")
    }
    static let emptyLink = Self("a link has no words", fix: "say in the link where it leads")
    static func telephone(_ number: String) -> Self {
        Self("'\(number)' is not a telephone number", fix: "write digits only, such as 'tel:08000000000'")
    }
    static func mailbox(_ address: String) -> Self {
        Self("'\(address)' is not an email address", fix: "write one address, such as 'mailto:name@example.org'")
    }
    static func thirdParty(_ address: String) -> Self {
        Self("the site fetches '\(address)' from somewhere else", fix: "put the file into the site, or do without it")
    }
    static func inlineCode(_ what: String) -> Self {
        Self("the page carries code in itself: \(what)", fix: "move it into the style sheet or the script file")
    }
    static let imageWithoutWords = Self("a picture has no 'alt'", fix: "say what it shows, or write alt=\"\"")
}

// Tables and charts
extension FaultWording {
    static let noCaption = Self("a table has no caption", fix: "start the table with a <caption>")
    static let noScope = Self("a heading of a table has no scope", fix: "write scope=\"col\" or scope=\"row\"")
    static let noColumnHeadings = Self("a table has no headings of columns", fix: "add a row of <th scope=\"col\">")
    static let noRowHeading = Self("a row of a table has no heading", fix: "make its first cell a <th scope=\"row\">")
    static let emptyCell = Self("a cell of a table is empty", fix: "write its value, or the sign that says why not")
    static let pictureNotHidden = Self(
        "a drawing is not hidden from screen readers", fix: "write aria-hidden=\"true\"; words and table tell it")
    static let chartWithoutTitle = Self("a chart has no title", fix: "add a 'title' that says the message")
    static let chartWithoutDescription = Self(
        "a chart has no description in words", fix: "add a 'description' that says what it shows")
    static let chartWithoutTable = Self("a chart has no table of its data", fix: "put its table into the figure")
}

// Words, weight, privacy
extension FaultWording {
    static func rawMarkup(_ text: String) -> Self {
        Self("'\(text)' is left in the text", fix: "correct the Markdown or the slot that it comes from")
    }
    static func unexplainedSign(_ sign: String) -> Self {
        Self(
            "'\(sign)' stands without its meaning",
            fix: "let the slot of a figure print it, or link it to 'about-the-figures.html#symbols'")
    }
    /// Bytes are told in kilobytes of 1,024, rounded up.
    static func tooHeavy(_ what: String, _ size: Int, limit: Int) -> Self {
        Self(
            "\(what) \((size + 1023) / 1024) KB and must stay below \(limit / 1024) KB",
            fix: "leave something out, or split it")
    }
    static let identifier = Self(
        "an identifier of the records stands here", fix: "delete it; references and keys of records are never published"
    )
    static let noNotice = Self(
        "this page or download does not say that it is a demonstration",
        fix: "put the council's demonstration notice on it")
    static let indexed = Self(
        "search engines may list this page of a demonstration", fix: "write 'noindex: true' in council.yaml")
}
