/// What marks a file for staff: on the screen, in its title, on each of its sheets, and for machines.
public enum StaffMark {
    /// The marking at the head of a page.
    static func node(_ marking: String) -> Node {
        .html(
            "p", ["class": "demonstration staff-mark"],
            .html(
                "span", ["class": "wrap"], .html("strong", [:], .text(marking)),
                .text(": for staff who work on these cases")))
    }

    static let meta = Node.html("meta", ["name": "audience", "content": "staff"])

    /// What every iCalendar file for staff holds.
    public static let calendarLine = "X-HEARD-AUDIENCE:STAFF"
    /// The last heading of every CSV file for staff; the marking stands under it in each line.
    public static let columnHeading = "for staff only"

    /// The bytes by which a file tells that it is for staff. No text of a page can hold the first, for text is escaped.
    public static let bytes = [
        Array("<meta name=\"audience\" content=\"staff\"/>".utf8), Array(calendarLine.utf8),
        Array(",\(columnHeading)\n".utf8),
    ]
}
