import Markup
import Pages

/// The heading of `numbers.html` under which a number of the dashboard is explained.
enum MethodLink: String, CaseIterable {
    case received, open
    case dueThisWeek = "due-this-week"
    case overdue
    case unclear = "cannot-be-worked-out"
    case closed
    case onTime = "in-time"
    case learning = "learning-recorded"

    static let page = "numbers.html"

    private var address: String { "\(Self.page)#\(rawValue)" }

    /// Words that lead to the explanation.
    func node(_ words: Node) -> Node { .html("a", ["href": address], words) }
}
