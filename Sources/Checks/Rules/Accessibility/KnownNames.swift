/// Names of WAI-ARIA 1.2 that our pages may use, and HTML's words for `autocomplete`.
enum Aria {
    /// Without the roles of programs, such as `application`, `menu` and `tree`, which ask for a script to work them.
    static let roles: Set = [
        "alert", "article", "banner", "blockquote", "caption", "cell", "code", "columnheader", "complementary",
        "contentinfo", "definition", "deletion", "document", "emphasis", "feed", "figure", "form", "group", "heading",
        "img", "insertion", "link", "list", "listitem", "log", "main", "math", "navigation", "none", "note",
        "paragraph", "presentation", "region", "row", "rowgroup", "rowheader", "search", "separator", "status",
        "strong", "subscript", "superscript", "table", "term", "time", "timer",
        // Of DPUB-ARIA 1.1: notes.
        "doc-backlink", "doc-endnotes", "doc-noteref",
    ]

    static let attributes: Set = [
        "aria-atomic", "aria-busy", "aria-colcount", "aria-colindex", "aria-colspan", "aria-controls", "aria-current",
        "aria-describedby", "aria-description", "aria-details", "aria-disabled", "aria-errormessage", "aria-expanded",
        "aria-flowto", "aria-haspopup", "aria-hidden", "aria-invalid", "aria-keyshortcuts", "aria-label",
        "aria-labelledby", "aria-level", "aria-live", "aria-owns", "aria-posinset", "aria-pressed",
        "aria-relevant", "aria-required", "aria-roledescription", "aria-rowcount", "aria-rowindex", "aria-rowspan",
        "aria-setsize", "aria-sort",
    ]

    /// Elements that mean nothing by themselves: a name on them is not read out (WAI-ARIA 1.2, "roles which cannot be
    /// named").
    static let nameless: Set = [
        "div", "span", "p", "b", "i", "small", "strong", "em", "time", "data", "code", "caption",
    ]
}

/// HTML, "autofill field names".
enum Purposes {
    static let known: Set = [
        "name", "honorific-prefix", "given-name", "additional-name", "family-name", "nickname", "username",
        "organization-title", "organization", "street-address", "address-line1", "address-line2", "address-line3",
        "address-level2", "address-level1", "country", "country-name", "postal-code", "language", "bday", "bday-day",
        "bday-month", "bday-year", "sex", "url", "photo", "tel", "tel-national", "email", "impp", "one-time-code",
    ]

    /// Parts of the type, name or id of a field that asks for something about the reader.
    static let hints = ["name", "address", "postcode", "phone", "tel", "email", "birth", "bday"]
}
