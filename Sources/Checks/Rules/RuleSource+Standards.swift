/// What stands behind the rules whose source no other rule shares an area with.
extension RuleSource {
    static let xml: RuleSource =
        "HTML Living Standard, 14 The XML syntax: what is well-formed can be read in one way only"
    static let doctype: RuleSource =
        "HTML Living Standard, 13.1.1 The DOCTYPE: without it browsers show a page in a mode of the last century"
    static let cssSyntax: RuleSource =
        "CSS Syntax Module Level 3, 2.2 Error Handling: what cannot be read is left out without a word"
    static let targets: RuleSource =
        "SI 2006/1738, regulation 13(2): the report says whether time limits were met; Heard's own rule for all other limits"
    static let checklist: RuleSource =
        "the laws and guidance that templates/law/checklist.yaml names next to each item"
    static let finished: RuleSource =
        "Heard's own rule: what was to be written later is written before anybody reads it"
    static let sectionsHoldText: RuleSource =
        "WCAG 2.2, 2.4.6 Headings and Labels, level AA: a heading says what is below it"
    static let captionsDiffer: RuleSource =
        "WCAG 2.2, 2.4.6 Headings and Labels, level AA: a caption distinguishes one table from the next"
    static let wholeSentences: RuleSource =
        "Heard's own rule: a sentence that lost a part in copying is found before it is read"
    static let markedLists: RuleSource =
        "WCAG 2.2, 1.3.1 Info and Relationships, level A: a list is marked as one"
    static let linksLead: RuleSource =
        "Heard's own rule: a link leads to something that there is, whatever folder the site lies in"
    static let secureLinks: RuleSource =
        "RFC 9110, 4.2.2: https guards what a reader asks for on its way; http does not"
    static let listedLinks: RuleSource =
        "Heard's own rule: somebody has looked at each outside address, and the list says when"
    static let reachable: RuleSource =
        "WCAG 2.2, 2.4.5 Multiple Ways, level AA: a page that no way leads to has none"
    static let approvedWords: RuleSource =
        "UK GDPR, article 6: words of people are printed as they were approved, or not at all"
    static let minimal: RuleSource =
        "UK GDPR, article 5(1)(c): no more personal data than is needed"
    static let demonstration: RuleSource =
        "Heard's own rule: nobody takes an invented report for a real one"
    static let ownFilesOnly: RuleSource =
        "Privacy and Electronic Communications Regulations 2003 (SI 2003/2426), regulation 6: nothing is stored or read on a reader's device without need"
    static let policy: RuleSource =
        "Content Security Policy Level 3: a policy without 'unsafe-inline' lets no code run that stands in a page"
    static let light: RuleSource =
        "Heard's own rule: a page opens on an old phone with little signal"
    static let symbols: RuleSource =
        "Analysis Function, symbols in tables: each symbol is explained"
    static let british: RuleSource =
        "GOV.UK style guide: British English, as a dictionary has it"
    static let oneTerm: RuleSource =
        "WCAG 2.2, 3.2.4 Consistent Identification, level AA, and the project's GLOSSARY.md: one word for one thing"
    static let vocabularyNames: RuleSource =
        "Heard's own rule: a team is called as the council's vocabulary.yaml calls it, so that its numbers can be found"
}
