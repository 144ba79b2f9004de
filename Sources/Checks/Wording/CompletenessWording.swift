// The checklist of what a report has to show
extension FaultWording {
    static let checklistMissing = Self(
        "the report has no page that says how it meets the law",
        fix: "put back 'templates/pages/meets-the-law.md', which prints the checklist")
    static func checklistNowhere(_ item: String, _ address: String) -> Self {
        Self(
            "item \(item.uppercased()) of the checklist leads to '\(address)', which is not in the site",
            fix: "write a page, an anchor or a figure that is there")
    }
    static func checklistUnmet(_ item: String) -> Self {
        Self(
            "nothing in the report is said to meet item \(item.uppercased()) of the checklist",
            fix: "write under 'met' where the report shows it, or 'not_applicable' with the reason")
    }
    static func checklistEmpty(_ item: String, _ address: String) -> Self {
        Self(
            "'\(address)' is to meet item \(item.uppercased()) of the checklist, and is empty",
            fix: "write there what the item asks, or 'not_applicable' with the reason")
    }
    static func checklistUnnamed(_ item: String, _ name: String, at address: String) -> Self {
        Self(
            "'\(address)' is to meet item \(item.uppercased()) of the checklist, and does not name '\(name)'",
            fix: "name it there, by its slot")
    }
    static func checklistUnprinted(_ item: String, on page: String) -> Self {
        Self(
            "item \(item.uppercased()) of the checklist does not stand on '\(page)'",
            fix: "print it there with a 'checklist' block, also where it does not apply")
    }
}

// What is still to be written
extension FaultWording {
    static func placeholder(_ text: String) -> Self {
        Self("'\(text)' stands for something still to be written", fix: "write it, or take the sentence out")
    }
    static func garbledYear(_ text: String) -> Self {
        Self("'\(text)' looks like a year run together with a number", fix: "print both by their slots")
    }
    static func unexplainedBlank(_ text: String) -> Self {
        Self(
            "a cell holds '\(text)', which does not say why there is no value",
            fix: "let the slot of a figure print the sign, or write 'none', 'not known' or 'does not apply'")
    }
    static func emptySection(_ heading: String) -> Self {
        Self("nothing stands under the heading '\(heading)'", fix: "write what it promises, or take the heading out")
    }
    static func duplicateHeading(_ heading: String) -> Self {
        Self(
            "the heading '\(heading)' stands twice in one section",
            fix: "say in each what is different, or join the two")
    }
    static func duplicateCaption(_ caption: String) -> Self {
        Self("two tables have the caption '\(caption)'", fix: "say in each caption what is different")
    }
    static func cutHeading(_ word: String) -> Self {
        Self("a heading ends in '\(word)', as if its end were lost", fix: "write the heading to its end")
    }
}

// Sentences
extension FaultWording {
    static func unbalanced(_ sign: String) -> Self {
        Self("'\(sign)' has no partner", fix: "write the other one, or look for the words that are lost")
    }
    static func unended(_ word: String) -> Self {
        Self(
            "a paragraph ends in '\(word)' without a full stop",
            fix: "write the sentence to its end, or join the paragraph with the next one")
    }
    static func smallStart(_ word: String) -> Self {
        Self(
            "a paragraph begins with the small letter of '\(word)'",
            fix: "begin the sentence, or join the paragraph with the one before")
    }
    static func missingStop(_ word: String) -> Self {
        Self("'\(word)' seems to begin a sentence, and no full stop stands before it", fix: "write the full stop")
    }
    static let noSpaceAfter = Self("no space stands behind a full stop or comma", fix: "write the space")
    static let spaceBefore = Self("a space stands before a full stop or comma", fix: "delete the space")
    static let stopTwice = Self("two full stops or commas are next to each other", fix: "delete one of the two")
    static let listInList = Self(
        "a point of a list begins with another list", fix: "number the points once: '1. ', with no other sign before it"
    )
    static let typedList = Self(
        "a number is typed at the start of a point, where the list should count",
        fix: "write '1. ' at the start of each point, with no other sign before it")
}
