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
