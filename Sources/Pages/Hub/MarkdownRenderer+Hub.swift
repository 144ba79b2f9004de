import Diagnostics
import Markup
import StrictYAML

extension MarkdownRenderer {
    /// A procedure as a picture and, below it, in words: a list of steps with `title`, `text` and, where wanted, `limit`,
    /// `next` and `outside: true`.
    mutating func process(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        let title = map.string("title")
        let steps = map.list("steps")
        state.findings.report(map.finish())
        guard !steps.isEmpty else {
            report(.blockNeedsBody("process", expected: "'title' and a list of 'steps'"), at: placeOfBlock(block))
            return .empty
        }
        var drawn: [ProcessPicture.Step] = []
        var told: [Node] = []
        let level = min(state.headingLevel + 1, 6)
        for step in steps { add(step, level: level, to: &drawn, &told) }
        return .html(
            "section", ["class": "process"],
            .html("h\(level)", ["class": "chart-title"], words(title, at: map.location)),
            ProcessPicture(steps: drawn).node,
            .html("p", ["class": "chart-description"], .html("strong", [:], "The same in words:")),
            .html("ol", ["class": "process-steps"], told))
    }

    private mutating func add(
        _ node: SettingsNode, level: Int, to drawn: inout [ProcessPicture.Step], _ told: inout [Node]
    ) {
        var map = MapReader(node, name: "steps")
        let (title, text) = (map.string("title"), map.string("text"))
        let (limit, next) = (map.optionalString("limit") ?? "", map.optionalString("next") ?? "")
        let isOutside = map.boolean("outside", or: false)
        state.findings.report(map.finish())
        let (limitWords, nextWords) = (words(limit, at: node.location), words(next, at: node.location))
        drawn.append(
            ProcessPicture.Step(
                title: words(title, at: node.location).plainText, limit: limitWords.plainText,
                next: nextWords.plainText, isOutside: isOutside))
        let sentence: Node = limit.isEmpty ? .empty : [limitWords, ". "]
        let way: Node = next.isEmpty ? .empty : [" Then: ", nextWords, "."]
        told.append(
            .html(
                "li", [:], .html("strong", [:], words(title, at: node.location)), ". ", sentence,
                words(text, at: node.location), way))
    }

    /// Questions to ask oneself, each with its answer behind it; they open without a script, and on paper they stand open.
    mutating func questions(_ block: FencedBlock) -> Node {
        guard case .list(let items)? = root(of: block)?.content else {
            report(
                .blockNeedsBody("questions", expected: "a list of points with 'question' and 'answer'"),
                at: placeOfBlock(block))
            return .empty
        }
        return .html("ol", ["class": "self-check"], items.map { question($0) })
    }

    private mutating func question(_ item: SettingsNode) -> Node {
        var map = MapReader(item, name: "questions")
        let (question, answer) = (map.string("question"), map.string("answer"))
        state.findings.report(map.finish())
        return .html(
            "li", [:],
            .html(
                "details", [:], .html("summary", [:], words(question, at: item.location)),
                .html("p", [:], words(answer, at: item.location))))
    }

    func placeOfBlock(_ block: FencedBlock) -> Place { placeOf(block.name.rawValue, onLine: block.line) }
}
