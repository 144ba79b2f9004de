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
    static let canary = Self(
        "a made-up name that is planted in the records stands here",
        fix: "stop, and find out how words of the records came here: everything else may be here too")
    static let withdrawn = Self(
        "words stand here that are those of a quote whose author took consent back",
        fix: "take them out, wherever they came from; nobody may publish them again")
    static let noNotice = Self(
        "this page or download does not say that it is a demonstration",
        fix: "put the council's demonstration notice on it")
    static let indexed = Self(
        "search engines may list this page of a demonstration", fix: "write 'noindex: true' in council.yaml")
}
