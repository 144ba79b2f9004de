import Markup

/// A form to print, or to fill in on the screen and print. There is no `form` element and nothing to press: what is typed
/// goes nowhere, and the browser is asked to keep none of it.
struct PaperForm {
    enum Kind: String, CaseIterable {
        /// One line.
        case line
        /// Several lines.
        case text
        /// One of several answers.
        case one
        /// Any of several answers.
        case many
    }

    struct Question {
        let kind: Kind
        let words: Node
        /// What helps to answer; nil for nothing.
        let hint: Node?
        let choices: [String]
        /// Lines to write on by hand.
        let lines: Int
    }

    let questions: [Question]
    /// Unique on the page.
    let id: String

    var node: Node {
        .html("div", ["class": "paper-form"], questions.enumerated().map { field($1, id: "\(id)-\($0 + 1)") })
    }

    private func field(_ question: Question, id: String) -> Node {
        switch question.kind {
        case .line, .text: box(question, id)
        case .one, .many: choices(question, id)
        }
    }

    private func hint(_ question: Question, _ id: String) -> Node {
        question.hint.map { .html("p", ["class": "form-hint", "id": "\(id)-hint"], $0) } ?? .empty
    }

    private func box(_ question: Question, _ id: String) -> Node {
        let described = question.hint.map { _ in "\(id)-hint" }
        // The blank that stands in an empty field lets the style sheet tell an empty field from one that is filled in.
        let control: Node =
            question.kind == .line
            ? .html(
                "input",
                [
                    "type": "text", "id": id, "autocomplete": "off", "placeholder": " ", "aria-describedby": described,
                ])
            : .html(
                "textarea",
                [
                    "id": id, "rows": "\(question.lines)", "autocomplete": "off", "placeholder": " ",
                    "aria-describedby": described,
                ], "")
        let lines = (0..<(question.kind == .line ? 1 : question.lines)).map { _ in Node.html("span", [:], "") }
        return .html(
            "div", ["class": "form-field"], .html("label", ["for": id], question.words), hint(question, id), control,
            .html("div", ["class": "write-lines", "aria-hidden": "true"], lines))
    }

    private func choices(_ question: Question, _ id: String) -> Node {
        let type = question.kind == .one ? "radio" : "checkbox"
        let items = question.choices.enumerated().map { place, choice in
            let own = "\(id)-\(place + 1)"
            return Node.html(
                "li", [:],
                .html("input", ["type": type, "id": own, "name": id]),
                .html("label", ["for": own], .text(choice)))
        }
        return .html(
            "fieldset", ["class": "form-field", "aria-describedby": question.hint.map { _ in "\(id)-hint" }],
            .html("legend", [:], question.words), hint(question, id), .html("ul", ["class": "form-choices"], items))
    }
}
