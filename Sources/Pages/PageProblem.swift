import Diagnostics
import Quantities

/// What can be wrong with a page, its narrative or a layout. Pages are public texts, so a finding may quote them.
enum PageProblem {
    // The head of a page.
    case frontMatterMissing
    case frontMatterOpen
    case frontMatterMisplaced
    case frontMatterLine
    case frontMatterKey(String, known: [String])
    case frontMatterTwice(String)
    case frontMatterKeyMissing(String)
    case frontMatterValue(String, String, expected: String)

    // Markdown.
    case markdown(MarkdownProblem)
    case rawHTML
    case image
    case taskItem
    case actionOwner(Int)
    case actionReason(Int)
    case unlistedPromise
    case unboundPractice
    case unstatedPractice
    case contradictsAction(String, String)
    case unknownAction(String, count: Int)
    case easySentence(String, words: Int)
    case partMissing(String, page: String, known: [String])
    case linkScheme(String)
    case linkTarget(String, known: [String])
    case linkToDraft(String)
    case linkWithoutWords
    case headingTooHigh(level: Int, lowest: Int)
    case headingSkips(level: Int, after: Int)
    case headingEmpty
    case tableWithoutCaption
    case tableHeaderEmpty

    // Slots.
    case slotOpen
    case slotSyntax(String)
    case unknownFigure(String, known: [String: SourceLocation?])
    case unknownConstant(String, known: [String: SourceLocation?])
    case unknownCategory(String, of: String, known: [String])
    case tooManyCategories(FigureName, dimensions: [String])
    case unknownForm(String)
    case formDoesNotFit(String, of: String, because: String)
    case figuresNotHere(String)

    // Claims.
    case claimSyntax
    case unknownClaim(String, known: [String])
    case claimFails(String, says: String, instead: String?)
    case claimHidden(String, String)
    case claimSeries(String, wanted: String, first: String, years: Int)
    case claimDoesNotFit(String, because: String)

    // Fenced blocks.
    case unknownBlock(String)
    case blockNeedsName(String)
    case blockTakesNoName(String)
    case blockNeedsBody(String, expected: String)
    case blockNotHere(String)
    case slotTwice(String)
    case unknownNarrativeSlot(String, page: String, known: [String])
    case unknownNarrativePage(String, known: [String])
    case unknownQuote(String, known: [String])
    case unknownContact(String, known: [String])
    case unknownTeam(String, known: [String])
    case chartWithoutMessage(String)
    case figuresDoNotFit(FigureProblem)
    case blockValue(String, of: String, known: [String])

    // Layouts.
    case layoutNameUnknown(String, known: [String])
    case layoutNameMissing(String)
    case layoutOpen
    case layoutFileMissing
}
