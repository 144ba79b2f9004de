import Diagnostics

extension MarkdownProblem {
    private typealias Wording = PageProblem.Wording

    var wording: PageProblem.Wording {
        switch self {
        case .tooLong(let bytes):
            Wording(
                .markdownLimit, "the text has \(bytes / 1000) KB, more than a page can hold",
                fix: "divide it into several pages")
        case .tooDeep:
            Wording(
                .markdownLimit,
                "lists, notes or signs such as '*' stand in each other, more than "
                    + "\(MarkdownLimits.depth) deep",
                fix: "write the inner ones one after the other")
        case .tooManyColumns:
            Wording(
                .markdownLimit, "this line has more than \(MarkdownLimits.columns) columns",
                fix: "divide the table, or turn its rows into columns")
        case .tooMuchHTML:
            Wording(
                .markdownLimit, "the text holds more than \(MarkdownLimits.openings) pieces of HTML",
                fix: "say it in Markdown")
        case .underlinedHeading(let level):
            Wording(
                .unmeantMarkup, "the line of signs below makes this text a heading of level \(level)",
                fix: "for a line across the page, leave an empty line above it; for a heading, delete it and begin "
                    + "this line with '## ' or '### '")
        case .closingSigns(let signs):
            Wording(
                .unmeantMarkup, "'\(signs)' at the end of a heading is not printed",
                fix: #"delete it; to print it, write a backslash before it: '\\#(signs)'"#)
        case .indentedCode:
            Wording(
                .unmeantMarkup, "four blanks at the start of a line make this program code",
                fix: "delete the blanks; to continue a point of a list, begin below its first letter")
        case .startsList(let number):
            Wording(
                .unmeantMarkup, "'\(number)' at the start of a line makes this a numbered list, not a sentence",
                fix: #"write '\#(number.dropLast())\\#(number.suffix(1))', or begin with another word"#)
        case .renumbered(let written, let printed):
            Wording(
                .unmeantMarkup, "this point is number \(written) here and number \(printed) on the page",
                fix: "number the points one after the other; to begin a sentence with a number, write "
                    + #"'\#(written)\.'"#)
        case .signInParagraph(let sign):
            Wording(
                .unmeantMarkup, "'\(sign)' at the start of a line ends the paragraph and begins a list",
                fix: "join the line to the one above; for a list, leave an empty line above it")
        case .indentedItem:
            Wording(
                .unmeantMarkup, "this point is indented, but is not part of the point above",
                fix: "begin its sign below the first letter of the point above, or delete the blanks before it")
        case .besideItem:
            Wording(
                .unmeantMarkup, "this text is indented, but is not part of the point above, and ends the list",
                fix: "begin it below the first letter of the point, or delete the blanks before it")
        case .emptyItem:
            Wording(.unmeantMarkup, "this point of a list says nothing", fix: "write what it says, or delete its sign")
        case .quoteSign(""):
            Wording(.unmeantMarkup, "'>' with nothing after it is not printed", fix: "delete it")
        case .quoteSign(let first):
            Wording(
                .unmeantMarkup, "'>' before '\(first)' is not printed: it puts the paragraph in a box",
                fix: #"write 'more than'; to print the sign, write '\>'"#)
        case .insideWord("`"):
            Wording(
                .unmeantMarkup, "two '`' inside words make the text between them program code, and are not printed",
                fix: "write ' for an apostrophe")
        case .insideWord(let sign), .aroundBracket(let sign):
            Wording(
                .unmeantMarkup, "two '\(sign)' change how the text between them looks, and are not printed",
                fix: #"write '\\#(sign)' to print the sign, and × for 'times'"#)
        case .trailingBlanks:
            Wording(
                .unmeantMarkup, "two blanks at the end of this line begin a new line on the page",
                fix: #"delete them; for a new line, write '\' there"#)
        case .openFence:
            Wording(
                .lostWords, "nothing closes this block, so all the text below belongs to it",
                fix: "write the three signs again, alone in a line, where it ends")
        case .cells(let written, let columns) where written > columns:
            Wording(
                .lostWords,
                "this row has \(written) cells, the table has \(columns) columns, and the rest is not printed",
                fix: #"write '\|' for each '|' that ends no cell, in code too; or add a column"#)
        case .cells(let written, let columns):
            Wording(
                .lostWords, "this row has too few cells for the \(columns) columns of the table: \(written)",
                fix: "fill the row; leave an empty line before text that follows a table")
        case .unusedDefinition(let label):
            Wording(
                .lostWords, "this line is not printed: it says where the links '[\(label)]' lead, and there are none",
                fix: "for a sentence, leave the square brackets out")
        case .definedTwice(let label):
            Wording(
                .lostWords, "this line is not used: where the links '[\(label)]' lead is said above",
                fix: "delete one of the two lines")
        case .linkTitle(let title):
            Wording(
                .lostWords, "'\(title)' is the title of a link, which only a mouse can show",
                fix: "say it in the text, and leave it out here")
        case .backslash(let sign):
            Wording(
                .lostWords, #"the backslash before '\#(sign)' is not printed"#,
                fix: "delete it; to print it, write two")
        case .headingWithoutBlank(let signs):
            Wording(
                .brokenMarkup, "this is printed with its '\(signs)', and is not a heading",
                fix: #"write a blank after '\#(signs)'; to print it, write '\\#(signs)'"#)
        case .noTable:
            Wording(
                .brokenMarkup, "this is printed with its '|', and is not a table",
                fix: "write a line '|---|---|' below the headings of the table, with one '---' for each")
        case .listSign(let sign):
            Wording(
                .brokenMarkup, "this is printed with its '\(sign)', and is not a list",
                fix: "begin each point with '- ', and leave an empty line above the first")
        case .brokenLink:
            Wording(
                .brokenMarkup, "this is printed with its brackets, and is not a link",
                fix: "write '[words](address)', without a blank between the brackets or in the address")
        case .unknownReference(let label):
            Wording(
                .brokenMarkup, "nothing says where '[\(label)]' leads, so this is not a link",
                fix: "write '[words](address)'")
        case .unknownNote(let label):
            Wording(
                .knownNote, "there is no note '\(label)'",
                fix: "write a line '[^\(label)]: ' with its text, or delete '[^\(label)]'")
        case .unusedNote(let label):
            Wording(
                .knownNote, "the note '\(label)' is not printed, because nothing refers to it",
                fix: "write '[^\(label)]' behind the words that it explains, or delete it")
        case .noteTwice(let label):
            Wording(
                .knownNote, "the note '\(label)' is not printed, because another has the same name",
                fix: "give it a name of its own")
        }
    }
}
