import Diagnostics

/// What each problem says, and how to fix it. One switch, so that the compiler sees that none is without words.
extension PageProblem {
    var wording: Wording {
        switch self {
        case .frontMatterMissing:
            Wording(
                .frontMatter, "the page does not say what it is",
                fix: "begin the file with a line '---', lines such as 'title: ...', and another line '---'")
        case .frontMatterOpen:
            Wording(
                .frontMatter, "the head of this file is not closed, so nobody can tell whether it is a draft",
                fix: "write a line '---' between the last 'key: value' and the text")
        case .frontMatterMisplaced:
            Wording(
                .frontMatter, "this looks like the head of the file, and it is not where a head is read",
                fix: "begin the file with a line '---', then 'status: ...', then another line '---'")
        case .frontMatterLine:
            Wording(.frontMatter, "this line is not 'key: value'", fix: "write one key and its value a line")
        case .frontMatterKey(let key, let known):
            Wording(.frontMatter, "no key of a page is called '\(key)'", fix: Fix.name(key, among: known))
        case .frontMatterTwice(let key):
            Wording(.frontMatter, "the key '\(key)' stands twice", fix: "delete one of the two")
        case .frontMatterKeyMissing(let key):
            Wording(.frontMatter, "the page has no '\(key)'", fix: "add '\(key): ...' to the head of the file")
        case .frontMatterValue(let key, let value, let expected):
            Wording(.frontMatter, "'\(value)' is not a value of '\(key)'", fix: "write \(expected)")
        case .markdown(let problem): problem.wording
        case .rawHTML:
            Wording(.rawHtml, "HTML is not printed", fix: "say it in Markdown, or put the text between backticks")
        case .image:
            Wording(.noImage, "pages have no images", fix: "say in words what the image shows")
        case .actionOwner(let number):
            Wording(
                .actionOwner, "nobody answers for action \(number) of the records",
                fix: "write the role that does as its owner; a role, never a name")
        case .actionReason(let number):
            Wording(
                .actionReason, "action \(number) of the records was not done, and nothing says why",
                fix: "write the reason next to its status: it is printed")
        case .unlistedPromise:
            Wording(
                .promiseListed, "a sentence promises what no entry of 'promises.yaml' has",
                fix:
                    "add it there with the role that answers for it, in the same words; or say what you do today, without 'will'; until then nothing is published"
            )
        case .unboundPractice:
            Wording(
                .practiceBound, "a template says what every council that prints it does",
                fix:
                    "name it in templates/practices.yaml and write '{{ practice.NAME }}' here; or say what is asked, with 'must'"
            )
        case .unstatedPractice:
            Wording(
                .practiceStated, "the text says what the council does in every case, and nobody stands behind it",
                fix:
                    "put 'stated_by: ROLE' and 'stated_on: DATE' between two lines of '---' at the head of the file, where "
                    + "somebody does; or write '{{ practice.NAME }}' where templates/practices.yaml has it")
        case .contradictsAction(let action, let state):
            Wording(
                .actionContradicted, "this reads as done, and '\(action)' is \(state)",
                fix: "say how far it is; or write the action's state into the sentence with '{{ action.NUMBER }}'")
        case .unknownAction(let written, let count):
            Wording(
                .knownAction, "no action has the number '\(written)'",
                fix: count == 0
                    ? "the records of this year have no actions: say it in words"
                    : "write a number from 1 to \(count), as they stand on 'Progress on actions'")
        case .easySentence(let sentence, let words):
            Wording(
                .easyReadSentence, "a sentence of \(words) words is too long for Easy Read: '\(sentence)'",
                fix: "say one idea in 15 words or fewer, and the next in a sentence of its own")
        case .partMissing(let part, let page, let known):
            Wording(
                .partOfPage, "the page '\(page)' has no part '\(part)'",
                fix: "write one of: \(known.joined(separator: ", "))")
        case .taskItem:
            Wording(
                .noTaskList, "tick boxes that nobody can tick are not printed",
                fix: "put 'Done:' in the place of '[x]', and 'To do:' in that of '[ ]'")
        case .linkScheme(let address):
            Wording(
                .linkTarget, "'\(address)' is not a kind of address that pages link to",
                fix: "link to a page such as 'teams.html', or to an address that begins with https://, mailto: or tel:")
        case .linkTarget(let address, let known):
            Wording(
                .linkTarget, "no page is at '\(address)'",
                fix: Fix.name(address, among: known, elsewhere: "write the name of a page's file, with .html"))
        case .linkToDraft(let address):
            Wording(
                .linkToDraft, "'\(address)' is a draft, which is left out",
                fix: "take 'status: draft' out of its head, or the link out of this page; or build with --drafts")
        case .linkWithoutWords:
            Wording(.linkTarget, "the link has no words", fix: "write what it leads to between the square brackets")
        case .tableWithoutCaption:
            Wording(.tableCaption, "the table has no caption", fix: "write a paragraph 'Table: ...' right before it")
        case .tableHeaderEmpty:
            Wording(.tableHeader, "a heading of the table is empty", fix: "say what stands below it")
        case .headingTooHigh(let level, let lowest):
            Wording(
                .headingOrder, "a heading of level \(level) is above the text it stands in",
                fix: Self.signs(lowest, insteadOf: level, note: " (the page's title is level 1)"))
        case .headingSkips(let level, let before):
            Wording(
                .headingOrder, "a heading of level \(level) follows one of level \(before)",
                fix: Self.signs(before + 1, insteadOf: level))
        case .headingEmpty:
            Wording(.headingOrder, "the heading has no words", fix: "write the heading, or delete the line")
        case .layoutNameUnknown(let name, let known):
            Wording(.layoutName, "no part of a page is called '\(name)'", fix: Fix.name(name, among: known))
        case .layoutNameMissing(let name):
            Wording(.layoutName, "the layout leaves out '\(name)'", fix: "put '{{ \(name) }}' where it belongs")
        case .layoutOpen:
            Wording(.layoutName, "the braces are not closed", fix: "write '{{ name }}' on one line")
        case .layoutFileMissing:
            Wording(.layoutName, "the layout is not there", fix: "put the file into templates/layouts/")
        case .slotOpen:
            Wording(.slotSyntax, "the braces are not closed on this line", fix: "write '{{ name }}' on one line")
        case .slotSyntax(let slot):
            Wording(
                .slotSyntax, "'\(slot)' can't be read as the name of a number",
                fix:
                    "write '{{ figure }}', '{{ figure.category }}', '{{ figure last year }}' or '{{ figure as words }}'"
            )
        case .unknownForm(let form):
            Wording(
                .knownForm, "no form of a number is called '\(form)'",
                fix: Fix.name(form, among: SlotForm.allCases.map(\.rawValue)))
        case .formDoesNotFit(let form, let name, let reason):
            Wording(.formFits, "'\(name)' cannot be written '\(form)': \(reason)", fix: "leave '\(form)' out")
        case .figuresNotHere(let name):
            Wording(
                .knownFigure, "'\(name)' is a figure of a year, and this page belongs to no year",
                fix: "say it without the number, or move the sentence to the report")
        case .unknownFigure(let name, let known):
            Wording(
                .knownFigure, "no figure is called '\(name)'",
                fix: Self.definition(name, among: known, elsewhere: "take another figure: 'heard figures' lists them"))
        case .unknownConstant(let name, let known):
            Wording(
                .knownConstant, "nothing is called '\(name)'",
                fix: Self.definition(name, among: known, elsewhere: "take a name of docs/writing-pages.md"))
        case .unknownCategory(let category, let dimension, let known):
            Wording(
                .knownCategory, "'\(dimension)' has no category '\(category)'",
                fix: Fix.name(category, among: known))
        case .tooManyCategories(let figure, let dimensions):
            dimensions.isEmpty
                ? Wording(.knownCategory, "'\(figure)' has no categories", fix: "write '\(figure)'")
                : Wording(
                    .knownCategory, "'\(figure)' is counted by \(dimensions.joined(separator: " and ")) only",
                    fix: "name at most \(dimensions.count) after the figure")
        case .unknownBlock(let name):
            Wording(
                .knownBlock, "no block is called '\(name)'",
                fix: Fix.name(name, among: BlockName.allCases.map(\.rawValue)))
        case .blockNeedsName(let block):
            Wording(.blockBody, "'\(block)' does not say which", fix: "write the name after '\(block)'")
        case .blockTakesNoName(let block):
            Wording(.blockBody, "'\(block)' takes no name after it", fix: "write '```\(block)' only")
        case .blockNeedsBody(let block, let expected):
            Wording(.blockBody, "'\(block)' says nothing", fix: "write \(expected) between the fences")
        case .blockNotHere(let block):
            Wording(
                .knownBlock, "'\(block)' belongs to a report of one year",
                fix: "delete the block, or move it to a page of templates/pages/")
        case .chartWithoutMessage(let key):
            Wording(.chartWords, "the chart has no '\(key)'", fix: "say in words what it shows, under '\(key):'")
        case .blockValue(let value, let key, let known):
            Wording(.blockBody, "'\(value)' is not a value of '\(key)'", fix: Fix.name(value, among: known))
        case .figuresDoNotFit(let problem): problem.wording
        case .slotTwice(let slot):
            Wording(.knownSlot, "the slot '\(slot)' stands twice on the page", fix: "give each slot a name of its own")
        case .unknownNarrativeSlot(let slot, let page, let known):
            Wording(
                .knownSlot, "the page '\(page)' has no slot '\(slot)'",
                fix: known.isEmpty
                    ? "move the text to another page"
                    : Self.nameOfFile(slot, among: known))
        case .unknownNarrativePage(let page, let known):
            Wording(
                .knownSlot, "no page is called '\(page)'",
                fix: NearestName.of(page, among: known).map { "name the folder '\($0)'" }
                    ?? "name the folder as the page's file, without .md")
        case .unknownQuote(let quote, let known):
            Wording(
                .knownQuote, "no approved quote is called '\(quote)'",
                fix: Fix.name(quote, among: known, none: "approve it first, or delete the block"))
        case .unknownContact(let role, let known):
            Wording(.knownContact, "no contact is called '\(role)'", fix: Fix.name(role, among: known))
        case .unknownTeam(let team, let known):
            Wording(.knownTeam, "no team is called '\(team)'", fix: Fix.name(team, among: known))
        case .claimSyntax:
            Wording(
                .claimSyntax, "this can't be read as a claim",
                fix: "write '{{ claim rose: figure }}', or '{{ claim more than: figure, figure }}' for words about two")
        case .unknownClaim(let words, let known):
            Wording(
                .knownClaim, "templates/policy/claims.yaml does not say what '\(words)' claims",
                fix: Fix.name(words, among: known, elsewhere: "take words that are listed there")
                    .worded { "\($0), or add the words there" })
        case .claimFails(let words, let says, let instead):
            Wording(
                .claimHolds, "'\(words)' does not hold: \(says)",
                fix: instead.map { Fix.write($0, insteadOf: words, note: ", or leave the claim out") }
                    ?? Fix("leave the claim out"))
        case .claimHidden(let words, let symbol):
            Wording(
                .claimHidden, "'\(words)' would tell something about a number that is printed as \(symbol)",
                fix: "leave the claim out")
        case .claimSeries(let words, let wanted, let first, let years):
            Wording(
                .claimSeries, "'\(words)' needs \(wanted), and the figure has \(Self.known(years, from: first))",
                fix: "claim what these years bear out, or add the earlier ones to history.yaml")
        case .claimDoesNotFit(let words, let reason):
            Wording(
                .claimFits, "'\(words)' cannot be said here: \(reason)",
                fix: "name another figure, or leave the claim out")
        }
    }
}
