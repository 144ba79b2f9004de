import Markup

/// Why a request gets no quote.
enum Notice: Sendable {
    case otherHost, otherPage, usedToken, stranger, unknown, notYours, badForm, over

    var title: String {
        switch self {
        case .otherHost: "This is not the address of the review"
        case .otherPage: "This came from another page"
        case .usedToken: "This address has been used"
        case .stranger: "The review is closed to you"
        case .unknown: "There is no such page"
        case .notYours: "This quote does not wait for you"
        case .badForm: "These choices could not be read"
        case .over: "You have left the review"
        }
    }

    var text: String {
        switch self {
        case .otherHost: "Open the address that was printed where the review was started, letter for letter."
        case .otherPage: "Only the pages of the review itself may send anything here. Nothing was changed."
        case .usedToken:
            "It opens the review in one browser, once. If that was not you, stop the program at once. "
                + "To go on, start it again and open the new address."
        case .stranger: "Open the address that was printed where the review was started. It works once, in one browser."
        case .unknown: "The address may have been cut off, or the quote was withdrawn since."
        case .notYours: "It was decided, or it waits for somebody in another role."
        case .badForm: "Nothing was changed. Go back to the list and open the quote again."
        case .over: "What you decided is kept. Stop the program with Ctrl and C where it was started."
        }
    }

    /// Whether the reader is inside, so that a way back to the list helps.
    var hasWayBack: Bool {
        switch self {
        case .unknown, .notYours, .badForm: true
        default: false
        }
    }
}

struct NoticeText {
    let notice: Notice
    let home: String

    var nodes: [Node] {
        let back: [Node] = notice.hasWayBack ? [.html("p", [:], .html("a", ["href": home], "Back to the list"))] : []
        return [.html("h1", [:], .text(notice.title)), .html("p", ["class": "lede"], .text(notice.text))] + back
    }
}
