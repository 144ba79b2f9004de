/// What marks a page that must not be published: at its head, in its title and on each of its sheets.
public enum DraftMark {
    static let word = "DRAFT"

    static let node = Node.html(
        "p", ["class": name],
        .html(
            "span", ["class": "wrap"], .html("strong", [:], .text(word)), .text(": not approved, not to be published")))

    // Looks as the notice of a demonstration does.
    private static let name = "demonstration draft-mark"

    /// The bytes by which a page tells that it is a draft. No text of a page can hold them, for text is escaped.
    public static let bytes = Array("<p class=\"\(name)\">".utf8)
}
