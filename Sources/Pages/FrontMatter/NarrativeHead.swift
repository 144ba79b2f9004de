public import Diagnostics
public import Quantities

extension NarrativeSource {
    /// A text of the council's own. It may begin with a head of its own, which says nothing but its status.
    public static func read(
        _ source: PageSource, page: PageName, slot: String, _ findings: inout Findings
    ) -> NarrativeSource {
        let text = SourceText(path: source.path, text: source.text)
        guard text.lines.first == "---", let end = text.lines.dropFirst().firstIndex(of: "---") else {
            return NarrativeSource(page: page, slot: slot, path: source.path, text: source.text)
        }
        var status = PageOutline.Status.ready
        for index in 1..<end {
            let parts = text.lines[index].split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
            let place = text.place(line: index + 1)
            switch (parts.first, parts.last.flatMap(PageOutline.Status.init(rawValue:))) {
            case ("status", let known?): status = known
            case ("status", nil):
                let known = PageOutline.Status.allCases.map(\.rawValue).joined(separator: ", ")
                let problem = PageProblem.frontMatterValue("status", parts.last ?? "", expected: "one of: \(known)")
                findings.report(problem.finding(at: place))
            default:
                findings.report(PageProblem.frontMatterKey(parts.first ?? "", known: ["status"]).finding(at: place))
            }
        }
        // Empty lines in place of the head, so that every other line keeps its number.
        let rest = String(repeating: "\n", count: end + 1) + text.lines[(end + 1)...].joined(separator: "\n")
        return NarrativeSource(page: page, slot: slot, path: source.path, text: rest, status: status)
    }
}
