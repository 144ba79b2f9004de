/// What Markdown makes of a text against the meaning of most people who type it, without a word. Each case says what is
/// printed, so that its author can judge, and how to write what was meant.
enum MarkdownProblem: Hashable, Sendable {
    // What is too large to be read.
    case tooLong(Int)
    case tooDeep
    case tooManyColumns
    case tooMuchHTML

    // What is read as markup.
    case underlinedHeading(level: Int)
    case closingSigns(String)
    case indentedCode
    case startsList(String)
    case renumbered(written: Int, printed: Int)
    case signInParagraph(String)
    case indentedItem
    case besideItem
    case emptyItem
    case quoteSign(String)
    case insideWord(String)
    case aroundBracket(String)
    case trailingBlanks

    // What is not printed.
    case openFence
    case cells(written: Int, columns: Int)
    case unusedDefinition(String)
    case definedTwice(String)
    case linkTitle(String)
    case backslash(Character)

    // What is not read as markup.
    case headingWithoutBlank(String)
    case noTable
    case listSign(String)
    case brokenLink
    case unknownReference(String)

    // Notes.
    case unknownNote(String)
    case unusedNote(String)
    case noteTwice(String)
}
