import Quantities

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
    static let styleEscape = Self(
        "a backslash stands here outside of quotation marks, and hides what the style sheet says",
        fix: "write the word without it")
    static func thirdParty(_ address: String) -> Self {
        Self("the site fetches '\(address)' from somewhere else", fix: "put the file into the site, or do without it")
    }
    static func inlineCode(_ what: String) -> Self {
        Self("the page carries code in itself: \(what)", fix: "move it into the style sheet or the script file")
    }
    static let imageWithoutWords = Self("a picture has no 'alt'", fix: "say what it shows, or write alt=\"\"")
}

// Links to other sites, and the ways between pages
extension FaultWording {
    static func insecure(_ address: String) -> Self {
        Self("'\(address)' is not fetched safely", fix: "write the address with https://")
    }
    static func ownHost(_ address: String) -> Self {
        Self("'\(address)' is a page of this site", fix: "link the page's file, relative to this one")
    }
    static func unlisted(_ address: String) -> Self {
        Self(
            "nobody has said when '\(address)' was last seen",
            fix: "look at it, then add it with 'checked_on' to the council's links.yaml")
    }
    static func notSeenForAYear(_ address: String, _ day: CalendarDate) -> Self {
        Self(
            "'\(address)' was last looked at on \(day.words)", fix: "look at it again and write the day as 'checked_on'"
        )
    }
    static let orphan = Self("no way leads from the first page to this one", fix: "link it, or leave it out")
    static let oneWayOnly = Self(
        "only one page leads to this one", fix: "link it from a list of pages or of figures as well")
    static func otherNumber(_ words: String, _ number: String) -> Self {
        Self("the link says '\(words)' and calls '\(number)'", fix: "write one number in both")
    }
}

extension FaultWording {
    static func bareAddress(_ address: String) -> Self {
        Self("'\(address)' is typed as text and is not a link", fix: "write '[what is there](https://...)'")
    }
}
