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
