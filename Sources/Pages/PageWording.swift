import Diagnostics

extension PageProblem {
    func finding(at place: Place) -> Finding {
        var words = wording
        // What does not stand there as it was read, such as a heading underlined by hyphens, is nothing to replace.
        if let edit = words.fix.edit, let excerpt = place.excerpt, !excerpt.marked.contains(edit.original) {
            words = Wording(words.rule, words.message, fix: words.fix.words)
        }
        return Finding(words.rule, at: place.location, words.message, excerpt: place.excerpt, fix: words.fix)
    }

    struct Wording {
        let rule: RuleID
        let message: String
        let fix: Fix

        init(_ rule: RuleID, _ message: String, fix: Fix) {
            self.rule = rule
            self.message = message
            self.fix = fix
        }

        init(_ rule: RuleID, _ message: String, fix: String) { self.init(rule, message, fix: Fix(fix)) }
    }

    private var wording: Wording {
        frontMatterWording ?? markdownWording ?? slotWording ?? claimWording ?? blockWording ?? layoutWording
    }

    private var frontMatterWording: Wording? {
        switch self {
        case .frontMatterMissing:
            Wording(
                "front-matter", "the page does not say what it is",
                fix: "begin the file with a line '---', lines such as 'title: ...', and another line '---'")
        case .frontMatterOpen:
            Wording(
                "front-matter", "the head of this file is not closed, so nobody can tell whether it is a draft",
                fix: "write a line '---' between the last 'key: value' and the text")
        case .frontMatterMisplaced:
            Wording(
                "front-matter", "this looks like the head of the file, and it is not where a head is read",
                fix: "begin the file with a line '---', then 'status: ...', then another line '---'")
        case .frontMatterLine:
            Wording("front-matter", "this line is not 'key: value'", fix: "write one key and its value a line")
        case .frontMatterKey(let key, let known):
            Wording("front-matter", "no key of a page is called '\(key)'", fix: Fix.name(key, among: known))
        case .frontMatterTwice(let key):
            Wording("front-matter", "the key '\(key)' stands twice", fix: "delete one of the two")
        case .frontMatterKeyMissing(let key):
            Wording("front-matter", "the page has no '\(key)'", fix: "add '\(key): ...' to the head of the file")
        case .frontMatterValue(let key, let value, let expected):
            Wording("front-matter", "'\(value)' is not a value of '\(key)'", fix: "write \(expected)")
        default: nil
        }
    }

    private var markdownWording: Wording? {
        switch self {
        case .markdown(let problem): problem.wording
        case .rawHTML:
            Wording("raw-html", "HTML is not printed", fix: "say it in Markdown, or put the text between backticks")
        case .image:
            Wording("no-image", "pages have no images", fix: "say in words what the image shows")
        case .actionOwner(let number):
            Wording(
                "action-owner", "nobody answers for action \(number) of the records",
                fix: "write the role that does as its owner; a role, never a name")
        case .actionReason(let number):
            Wording(
                "action-reason", "action \(number) of the records was not done, and nothing says why",
                fix: "write the reason beside its status: it is printed")
        case .unlistedPromise:
            Wording(
                "promise-listed", "a sentence promises what no entry of 'promises.yaml' has",
                fix:
                    "add it there with the role that answers for it, in the same words; or say what you do today, without 'will'; until then nothing is published"
            )
        case .unboundPractice:
            Wording(
                "practice-bound", "a template says what every council that prints it does",
                fix:
                    "name it in templates/practices.yaml and write '{{ practice.NAME }}' here; or say what is asked, with 'must'"
            )
        case .unstatedPractice:
            Wording(
                "practice-stated", "the text says what the council does in every case, and nobody stands behind it",
                fix:
                    "put 'stated_by: ROLE' and 'stated_on: DATE' between two lines of '---' at the head of the file, where "
                    + "somebody does; or write '{{ practice.NAME }}' where templates/practices.yaml has it")
        case .contradictsAction(let action, let state):
            Wording(
                "action-contradicted", "this reads as done, and '\(action)' is \(state)",
                fix: "say how far it is; or write the action's state into the sentence with '{{ action.NUMBER }}'")
        case .unknownAction(let written, let count):
            Wording(
                "known-action", "no action has the number '\(written)'",
                fix: count == 0
                    ? "the records of this year have no actions: say it in words"
                    : "write a number from 1 to \(count), as they stand on 'Progress on actions'")
        case .easySentence(let sentence, let words):
            Wording(
                "easy-read-sentence", "a sentence of \(words) words is too long for Easy Read: '\(sentence)'",
                fix: "say one idea in 15 words or fewer, and the next in a sentence of its own")
        case .partMissing(let part, let page, let known):
            Wording(
                "part-of-page", "the page '\(page)' has no part '\(part)'",
                fix: "write one of: \(known.joined(separator: ", "))")
        case .taskItem:
            Wording(
                "no-task-list", "tick boxes that nobody can tick are not printed",
                fix: "put 'Done:' in the place of '[x]', and 'To do:' in that of '[ ]'")
        case .linkScheme(let address):
            Wording(
                "link-target", "'\(address)' is not a kind of address that pages link to",
                fix: "link to a page such as 'teams.html', or to an address that begins with https://, mailto: or tel:")
        case .linkTarget(let address, let known):
            Wording(
                "link-target", "no page is at '\(address)'",
                fix: Fix.name(address, among: known, elsewhere: "write the name of a page's file, with .html"))
        case .linkToDraft(let address):
            Wording(
                "link-to-draft", "'\(address)' is a draft, which is left out",
                fix: "take 'status: draft' out of its head, or the link out of this page; or build with --drafts")
        case .linkWithoutWords:
            Wording("link-target", "the link has no words", fix: "write what it leads to between the square brackets")
        case .tableWithoutCaption:
            Wording("table-caption", "the table has no caption", fix: "write a paragraph 'Table: ...' right before it")
        case .tableHeaderEmpty:
            Wording("table-header", "a heading of the table is empty", fix: "say what stands below it")
        default: headingWording
        }
    }

    private var headingWording: Wording? {
        switch self {
        case .headingTooHigh(let level, let lowest):
            Wording(
                "heading-order", "a heading of level \(level) is above the text it stands in",
                fix: Self.signs(lowest, insteadOf: level, note: " (the page's title is level 1)"))
        case .headingSkips(let level, let before):
            Wording(
                "heading-order", "a heading of level \(level) follows one of level \(before)",
                fix: Self.signs(before + 1, insteadOf: level))
        case .headingEmpty:
            Wording("heading-order", "the heading has no words", fix: "write the heading, or delete the line")
        default: nil
        }
    }

    private var layoutWording: Wording {
        switch self {
        case .layoutNameUnknown(let name, let known):
            Wording("layout-name", "no part of a page is called '\(name)'", fix: Fix.name(name, among: known))
        case .layoutNameMissing(let name):
            Wording("layout-name", "the layout leaves out '\(name)'", fix: "put '{{ \(name) }}' where it belongs")
        case .layoutOpen:
            Wording("layout-name", "the braces are not closed", fix: "write '{{ name }}' on one line")
        case .layoutFileMissing:
            Wording("layout-name", "the layout is not there", fix: "put the file into templates/layouts/")
        default: preconditionFailure("a problem without words")
        }
    }

    private static func signs(_ level: Int, insteadOf wrong: Int, note: String = "") -> Fix {
        let (right, written) = (String(repeating: "#", count: level), String(repeating: "#", count: wrong))
        return .write("\(right) ", insteadOf: "\(written) ", note: note)
    }
}
