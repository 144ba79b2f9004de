import Disclosure
import Markup
import Pages
import Quantities

/// Of how many closed cases it is written down what they taught.
struct LearningPart {
    let learning: StaffLearningCount?
    let since: CalendarDate

    var node: Node {
        guard let learning else {
            return .html(
                "p", [:],
                "No learning is recorded of any case yet. When it is, its numbers stand here: ",
                MethodLink.learning.node("how learning is counted"), ".")
        }
        let rows = [
            ("Learning recorded", learning.recorded), ("Nothing recorded yet", learning.closed - learning.recorded),
        ].map { StaffTable.Row([.text($0.0), StaffText.number($0.1)]) }
        return StaffTable(
            id: "learning", caption: "Cases closed since \(since.words), by whether their learning is recorded",
            heads: ["Learning", MethodLink.learning.node("Cases")], rows: rows,
            total: StaffTable.Row(["All cases closed", StaffText.number(learning.closed)])
        ).node
    }
}
