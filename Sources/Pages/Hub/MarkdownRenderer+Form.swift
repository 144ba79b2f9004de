import Diagnostics
import Markup
import StrictYAML

extension MarkdownRenderer {
    /// A form for staff: a list of questions with `question`, `kind` and, where wanted, `hint`, `lines`, and `choices` or
    /// `choices_of` with a dimension of the council's vocabulary.
    mutating func form(_ block: FencedBlock) -> Node {
        guard let staff = context.staff else {
            report(.blockNotHere("form"), at: placeOfBlock(block))
            return .empty
        }
        guard case .list(let items)? = root(of: block)?.content else {
            report(
                .blockNeedsBody("form", expected: "a list of points with 'question' and 'kind'"),
                at: placeOfBlock(block))
            return .empty
        }
        let questions = items.map { question(of: $0, staff.choices) }
        return PaperForm(questions: questions, id: state.ids.id(for: "form")).node
    }

    private mutating func question(of item: SettingsNode, _ known: [String: [String]]) -> PaperForm.Question {
        var map = MapReader(item, name: "form")
        let words = words(map.string("question"), at: item.location)
        let hint = map.optionalString("hint").map { self.words($0, at: item.location) }
        let kind: PaperForm.Kind = map.choice("kind") ?? .line
        var choices = map.strings("choices")
        if let dimension = map.optionalString("choices_of") {
            if let labels = known[dimension] {
                choices += labels
            } else {
                report(
                    .blockValue(dimension, of: "choices_of", known: known.keys.sorted()),
                    at: placeOf(dimension, onLine: map.optionalNode("choices_of")?.location.line ?? 1))
            }
        }
        let lines = map.optionalInteger("lines", .few) ?? 4
        state.findings.report(map.finish())
        return PaperForm.Question(kind: kind, words: words, hint: hint, choices: choices, lines: max(1, min(lines, 20)))
    }
}
