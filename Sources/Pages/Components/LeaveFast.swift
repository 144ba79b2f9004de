import Markup
import Settings

/// "Leave this page fast": the way out for a reader who must not be seen on a page for children.
///
/// Without the script both links simply go to a harmless page. With it, three presses of Shift do the same, and
/// the page is covered at once while the other one loads (`theme/leave.js`). The pattern, and what it can't do, are
/// those of the GOV.UK Design System's "Exit this page".
struct LeaveFast {
    /// Where the links go, and what that place is called: a page that anybody might be reading.
    let way: CouncilSettings.LeaveFast

    /// The button, which stays on the screen while the page is scrolled.
    var region: Node { .html("div", ["class": "leave"], link("leave-button")) }

    /// The second link, behind the skip link: the first thing a keyboard or a screen reader meets.
    var skipLink: Node { link("skip-link leave-skip") }

    /// The script, which waits until the page is read.
    static func script(at address: String) -> Node { .html("script", ["src": address, "defer": "defer"]) }

    /// The next page must not learn where the reader was.
    private func link(_ classes: String) -> Node {
        .html(
            "a", ["class": classes, "href": way.address, "rel": "nofollow noreferrer"], "Leave this page fast",
            .html("span", ["class": "visually-hidden"], .text(" and go to \(way.label)")))
    }
}
