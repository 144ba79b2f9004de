import Diagnostics

extension PageProblem {
    var slotWording: Wording? {
        switch self {
        case .slotOpen:
            Wording("slot-syntax", "the braces are not closed on this line", fix: "write '{{ name }}' on one line")
        case .slotSyntax(let slot):
            Wording(
                "slot-syntax", "'\(slot)' can't be read as the name of a number",
                fix:
                    "write '{{ figure }}', '{{ figure.category }}', '{{ figure last year }}' or '{{ figure as words }}'"
            )
        case .unknownForm(let form):
            Wording(
                "known-form", "no form of a number is called '\(form)'",
                fix: Fix.name(form, among: SlotForm.allCases.map(\.rawValue)))
        case .formDoesNotFit(let form, let name, let reason):
            Wording("form-fits", "'\(name)' cannot be written '\(form)': \(reason)", fix: "leave '\(form)' out")
        case .figuresNotHere(let name):
            Wording(
                "known-figure", "'\(name)' is a figure of a year, and this page belongs to no year",
                fix: "say it without the number, or move the sentence to the report")
        default: nameWording
        }
    }

    private var nameWording: Wording? {
        switch self {
        case .unknownFigure(let name, let known):
            Wording(
                "known-figure", "no figure is called '\(name)'",
                fix: Self.definition(name, among: known, elsewhere: "take another figure: 'heard figures' lists them"))
        case .unknownConstant(let name, let known):
            Wording(
                "known-constant", "nothing is called '\(name)'",
                fix: Self.definition(name, among: known, elsewhere: "take a name of docs/writing-pages.md"))
        case .unknownCategory(let category, let dimension, let known):
            Wording(
                "known-category", "'\(dimension)' has no category '\(category)'",
                fix: Fix.name(category, among: known))
        case .tooManyCategories(let figure, let dimensions):
            dimensions.isEmpty
                ? Wording("known-category", "'\(figure)' has no categories", fix: "write '\(figure)'")
                : Wording(
                    "known-category", "'\(figure)' is counted by \(dimensions.joined(separator: " and ")) only",
                    fix: "name at most \(dimensions.count) after the figure")
        default: nil
        }
    }

    /// A proposed name says where it is defined.
    private static func definition(
        _ name: String, among known: [String: SourceLocation?], elsewhere: String
    ) -> Fix {
        let fix = Fix.name(name, among: known.keys.sorted(), none: elsewhere, elsewhere: elsewhere)
        guard let meant = fix.edit?.replacement, let place = known[meant] ?? nil else { return fix }
        return fix.worded { "\($0) (defined at \(place.path):\(place.line ?? 1))" }
    }

    var blockWording: Wording? {
        switch self {
        case .unknownBlock(let name):
            Wording(
                "known-block", "no block is called '\(name)'",
                fix: Fix.name(name, among: BlockName.allCases.map(\.rawValue)))
        case .blockNeedsName(let block):
            Wording("block-body", "'\(block)' does not say which", fix: "write the name after '\(block)'")
        case .blockTakesNoName(let block):
            Wording("block-body", "'\(block)' takes no name after it", fix: "write '```\(block)' only")
        case .blockNeedsBody(let block, let expected):
            Wording("block-body", "'\(block)' says nothing", fix: "write \(expected) between the fences")
        case .blockNotHere(let block):
            Wording(
                "known-block", "'\(block)' belongs to a report of one year",
                fix: "delete the block, or move it to a page of templates/pages/")
        case .chartWithoutMessage(let key):
            Wording("chart-words", "the chart has no '\(key)'", fix: "say in words what it shows, under '\(key):'")
        case .blockValue(let value, let key, let known):
            Wording("block-body", "'\(value)' is not a value of '\(key)'", fix: Fix.name(value, among: known))
        case .figuresDoNotFit(let problem): problem.wording
        default: knownNameWording
        }
    }

    private static func nameOfFile(_ slot: String, among known: [String]) -> String {
        if let meant = NearestName.of(slot, among: known) { return "name the file '\(meant).md'" }
        return "name the file as one of: \(known.map { "\($0).md" }.joined(separator: ", "))"
    }

    private var knownNameWording: Wording? {
        switch self {
        case .slotTwice(let slot):
            Wording(
                "known-slot", "the slot '\(slot)' stands twice on the page", fix: "give each slot a name of its own")
        case .unknownNarrativeSlot(let slot, let page, let known):
            Wording(
                "known-slot", "the page '\(page)' has no slot '\(slot)'",
                fix: known.isEmpty
                    ? "move the text to another page"
                    : Self.nameOfFile(slot, among: known))
        case .unknownNarrativePage(let page, let known):
            Wording(
                "known-slot", "no page is called '\(page)'",
                fix: NearestName.of(page, among: known).map { "name the folder '\($0)'" }
                    ?? "name the folder as the page's file, without .md")
        case .unknownQuote(let quote, let known):
            Wording(
                "known-quote", "no approved quote is called '\(quote)'",
                fix: Fix.name(quote, among: known, none: "approve it first, or delete the block"))
        case .unknownContact(let role, let known):
            Wording("known-contact", "no contact is called '\(role)'", fix: Fix.name(role, among: known))
        case .unknownTeam(let team, let known):
            Wording("known-team", "no team is called '\(team)'", fix: Fix.name(team, among: known))
        default: nil
        }
    }
}

extension FigureProblem {
    fileprivate var wording: PageProblem.Wording {
        switch self {
        case .noFigures: words("the block names no figure", "write the name of a figure after the block's name")
        case .differentRows(let first, let second):
            words("the rows of '\(first)' and of '\(second)' are not the same", "write a block for each")
        case .yearsOfSeveral(let figure):
            words("'\(figure)' has categories and cannot stand beside another over years", "write a block for each")
        case .noBase(let figure): words("'\(figure)' has no base, so it has no shares", "leave 'share' out")
        case .notDrawn(let figure, let kind):
            words("'\(figure)' cannot be drawn as a \(kind.rawValue) chart", "choose another kind, or write a table")
        case .tooManyParts(let figure, let count, let limit):
            words("'\(figure)' has \(count) parts, and \(limit) can be told apart", "write a table")
        }
    }

    private func words(_ message: String, _ fix: String) -> PageProblem.Wording {
        PageProblem.Wording("figures-fit", message, fix: fix)
    }
}
