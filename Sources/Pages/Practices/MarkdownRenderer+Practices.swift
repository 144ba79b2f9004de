import Diagnostics
import Markup
import Quantities
import Settings
import StrictYAML

extension MarkdownRenderer {
    /// What the council says in this report of its own practice, with the role that stands behind each sentence.
    mutating func practices(_ block: FencedBlock) -> Node {
        var map = settings(of: block)
        state.findings.report(map.finish())
        let adopted = context.edition?.settings.practices ?? []
        guard !adopted.isEmpty else {
            return .html("p", [:], "The council has adopted none of them for this report.")
        }
        return .html("ul", [:], adopted.map { .html("li", [:], sentence(of: $0), standing(of: $0)) })
    }

    private func sentence(of adoption: PracticeAdoption) -> Node {
        let names = Practice.Voice.allCases.map { PracticeSlot.name(adoption.practice, $0) }
        let said = names.lazy.compactMap { name in
            resolver.site.constants.entries[name].map { (name, $0.value) }
        }.first
        guard let (name, value) = said, case .text(let text) = value else { return .empty }
        return .html("span", ["data-slot": name], .text(text))
    }

    private func standing(of adoption: PracticeAdoption) -> Node {
        .fragment([
            .text(" Adopted on "), .html("time", ["datetime": adoption.date.iso], .text(adoption.date.words)),
            .text(" by this role: \(adoption.role)."),
        ])
    }
}
