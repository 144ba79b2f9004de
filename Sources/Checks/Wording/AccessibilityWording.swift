import Foundation

// Lists, tables, names
extension FaultWording {
    static func notInList(_ element: String, list: String) -> Self {
        Self(
            "<\(element)> stands directly in a <\(list)>",
            fix: list == "dl"
                ? "put <dt> and <dd> into the list, or one <div> for each group of them" : "put it into an <li>")
    }
    static func itemWithoutList(_ element: String, list: String) -> Self {
        Self("<\(element)> stands outside a list", fix: "put it into a \(list)")
    }
    static let termWithoutDescription = Self(
        "a list of descriptions has a group that is not a <dt> with a <dd> after it",
        fix: "start the group with its <dt> and end it with a <dd>")
    static let mergedCells = Self(
        "a table has merged cells", fix: "give each cell one row and one column, or make two tables of it")
    static func nameless(_ element: String) -> Self {
        Self("a \(element) has no name", fix: "give it words, a <label> or an 'aria-label'")
    }
    static func unknownPurpose(_ purpose: String) -> Self {
        Self("'\(purpose)' is not a purpose of a field", fix: "write one of HTML's autofill names, such as 'email'")
    }
    static let noPurpose = Self(
        "a field asks about the reader and does not say what for",
        fix: "add 'autocomplete' with one of HTML's autofill names, or leave the field out: the site keeps nothing")
    static let labelNotInName = Self(
        "the 'aria-label' does not hold the words that are seen", fix: "start the label with the words that are seen")
    static func unknownRole(_ role: String) -> Self {
        Self(
            "'\(role)' is not a role that a page of ours may have",
            fix: "leave it out and use the element that means it")
    }
    static func unknownState(_ name: String) -> Self {
        Self("no attribute of WAI-ARIA 1.2 is called '\(name)'", fix: "correct its name, or leave it out")
    }
    static let hiddenFocus = Self(
        "something that takes the focus is hidden from screen readers",
        fix: "take 'aria-hidden' off, or take the link or the 'tabindex' out of it")
    static func nameOnNothing(_ element: String) -> Self {
        Self("a name on <\(element)> is not read out", fix: "give it a role, or write the name as text")
    }
    static let landmarkWithoutName = Self(
        "a landmark has no name among others",
        fix: "add an 'aria-label', or 'aria-labelledby' with the id of its heading")
    static func landmarkNamedTwice(_ name: String) -> Self {
        Self("two landmarks are called '\(name)'", fix: "give each a name of its own")
    }
}

// Keyboard, links
extension FaultWording {
    static func tabOrder(_ index: String) -> Self {
        Self(
            "tabindex=\"\(index)\" breaks the order of the Tab key",
            fix: "write 0, and put the element where it belongs")
    }
    static let notReached = Self(
        "the Tab key does not reach a link or control", fix: "take tabindex=\"-1\" off")
    static func accessKey(_ key: String) -> Self {
        Self("accesskey=\"\(key)\" takes a key from the reader's own programs", fix: "leave it out")
    }
    static func vagueLink(_ words: String) -> Self {
        Self("the link '\(words)' does not say where it leads", fix: "name the page or file that it leads to")
    }
    static let bareAddress = Self("a link shows its address", fix: "write the name of the site that it leads to")
    static func sameWords(_ words: String) -> Self {
        Self(
            "another link of the page is called '\(words)' and leads elsewhere",
            fix: "say in each where it leads, or let both lead to one place")
    }
    static func otherWords(_ words: String, usual: String) -> Self {
        Self("this way is called '\(words)' here and '\(usual)' on other pages", fix: "call it the same on every page")
    }
    static func otherOrder(_ words: String) -> Self {
        Self("'\(words)' stands in another place than on other pages", fix: "keep the order of the ways on every page")
    }
}

// Time, movement, size, language
extension FaultWording {
    static let refreshes = Self(
        "the page changes by itself after a while",
        fix: "leave the refresh out; a page that only leads on writes content=\"0; url=...\"")
    static let noViewport = Self(
        "the page does not fit itself to the screen",
        fix: "write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/> in the layout")
    static let noZoom = Self(
        "the page forbids enlarging", fix: "leave 'user-scalable' and 'maximum-scale' out of the viewport")
    static let videoWithoutTracks = Self(
        "a video has no captions or no descriptions",
        fix: "add a <track> of kind 'captions' and one of kind 'descriptions'")
    static let noTranscript = Self(
        "a sound has no transcript beside it", fix: "add its transcript, or a link called so, in the same element")
    static let startsByItself = Self("a sound or video starts by itself", fix: "leave 'autoplay' out")
    static func moves(_ what: String) -> Self {
        Self("'\(what)' moves something by itself", fix: "leave it out; nothing of a report needs to move")
    }
    static func unknownLanguage(_ tag: String) -> Self {
        Self("'\(tag)' is not a tag of a language", fix: "write one such as 'cy' or 'en-GB' (BCP 47)")
    }
    static let languageNotSaid = Self(
        "words in another script do not say their language", fix: "put them into an element with its 'lang'")
}

// Colours and style sheets
extension FaultWording {
    static func weakContrast(_ pair: ContrastPair, _ ratio: Double, _ scheme: Tokens.Scheme) -> Self {
        // Rounded down: 4.49 must not be told as 4.5.
        let told = String(format: "%.2f", (ratio * 100).rounded(.down) / 100)
        return Self(
            "\(pair.front) on \(pair.back) has a contrast of \(told) to 1 \(scheme.rawValue)",
            fix: "choose colours with \(pair.least == 3 ? "3" : "4.5") to 1 or more")
    }
    static let linkByColourAlone = Self(
        "links lose their line and keep a colour alone", fix: "keep 'text-decoration', or give them an edge or a ground"
    )
    static let partByColourAlone = Self(
        "the parts of a drawing differ by colour alone", fix: "give each part after the first a pattern")
    static func styleUnread(_ reason: StyleSheet.Fault.Reason) -> Self {
        switch reason {
        case .tooDeep:
            Self(
                "more than \(StyleSheet.depth) blocks stand in each other, or their selectors are too long together",
                fix: "write the inner blocks one after the other")
        case .unclosed: Self("a '{' has no '}'", fix: "close the block")
        case .closedTwice: Self("a '}' has no '{'", fix: "delete it, or open the block")
        case .statement:
            Self("an at-rule without a block stands here", fix: "delete it: a theme is two style sheets and no more")
        case .noColon:
            Self("a declaration has no ':' or stands in no block", fix: "write it as 'name: value;' in a block")
        }
    }
    static let stylePrints = Self(
        "a style sheet prints words or numbers here, and no rule reads those",
        fix: "write them into the page; 'content' has blanks and punctuation, or counts the items of a list")
    static func styleOutOfReach(_ what: String) -> Self {
        Self(
            "'\(what)' can hide, move, cover or replace words of a page",
            fix: "leave it out; docs/theme.md says what a style sheet may set")
    }
    static let brandFile = Self(
        "a council's own looks are the tokens in '\(BrandFile.name)', and this is another file",
        fix: "delete it, and set the tokens; what all councils share is in 'templates/theme'")
    static let brandBlock = Self(
        "a council's own looks are values of tokens, and this sets something else",
        fix: "write ':root { --accent: #7a1f56 }', in '@media (prefers-color-scheme: dark)' for the dark")
    static func brandToken(_ name: String) -> Self {
        Self(
            "the theme has no token '\(name)' with such a value",
            fix: "write a token of templates/theme/tokens.css, and a value like the one there")
    }
    static func unknownToken(_ name: String) -> Self {
        Self("no style sheet of this folder defines '\(name)'", fix: "define it in 'tokens.css', in both schemes")
    }
    static func fixedText(_ value: String) -> Self {
        Self("a size of text is fixed: '\(value)'", fix: "write it in rem or em")
    }
    static func fixedSpacing(_ name: String) -> Self {
        Self(
            "'\(name)' is fixed, so that wider spacing is undone or cut",
            fix: "leave '!important' out; use 'min-height'")
    }
    static func fixedWidth(_ value: String) -> Self {
        Self("a width of \(value) is wider than the narrowest screen", fix: "write it as 'max-width', or in per cent")
    }
    static func shuffled(_ declaration: String) -> Self {
        Self("'\(declaration)' shows things in another order than they are read", fix: "put them in order in the page")
    }
    static let turned = Self(
        "the looks depend on how a screen is held", fix: "ask for 'min-width' instead of 'orientation'")
    static let appears = Self(
        "something appears only under the pointer or the focus", fix: "show it always, or use a link to it")
    static let noRing = Self("the ring around what has the focus is removed", fix: "leave 'outline' as it is")
    static let coversFocus = Self(
        "something stays on the screen while the page is scrolled, and may cover what has the focus",
        fix: "add 'scroll-padding' of its height to 'html'")
    static func smallTarget(_ selector: String, _ height: Double, least: Double) -> Self {
        Self(
            "'\(selector)' is \(Int(height)) CSS pixels high and must be \(Int(least))",
            fix: "add 'padding-block' or 'min-height'")
    }
    static let scrollsByPointerOnly = Self(
        "a part of the page scrolls, and the keyboard can't reach it",
        fix: "add tabindex=\"0\", role=\"region\" and the id of its caption as 'aria-labelledby'")
}
