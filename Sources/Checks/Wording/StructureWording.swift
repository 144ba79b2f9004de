extension FaultWording {
    static func notWellFormed(_ kind: MalformedPage.Kind) -> Self {
        Self("the page is not well-formed XML: \(reason(kind))", fix: "correct the template or layout that writes it")
    }

    private static func reason(_ kind: MalformedPage.Kind) -> String {
        switch kind {
        case .empty: "the document is empty"
        case .breaksOff: "the document breaks off in what begins here"
        case .character: "a character is not allowed, or is no UTF-8"
        case .entity: "an entity is not known to XML, or has no ';'"
        case .lessThanInValue: "an attribute holds '<'"
        case .noValue: "an attribute has no value in quotation marks"
        case .sameAttribute: "an attribute stands twice"
        case .noName: "a name is missing"
        case .openTag: "a tag has no '>'"
        case .otherTag: "an element is closed by another one's tag"
        case .notClosed: "an element is not closed"
        case .secondRoot: "a second element stands behind the first"
        case .textOutside: "text stands outside the element that holds the page"
        case .endOfSection: "']]>' stands in the text"
        case .comment: "a comment holds '--'"
        case .declarations: "the document type has declarations of its own"
        case .tooDeep: "more than \(PageReader.depth) elements stand in each other"
        case .tooManyAttributes: "an element has more than \(PageReader.attributes) attributes"
        }
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
    static let noBody = Self("the page has no body", fix: "correct the layout")
    static let noMain = Self("the page has not one <main> with an id", fix: "correct the layout")
    static let noSkipLink = Self(
        "the first link does not skip to the main text", fix: "start the body with a link to '#main'")
    static let noStatementLink = Self(
        "the footer has no link to the accessibility statement",
        fix: "link 'accessibility.html' in the footer, as regulation 8 of SI 2018/952 asks for the statement")
}
