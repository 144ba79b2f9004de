public import Diagnostics
import Disclosure
public import Quantities
import Settings

extension NarrativeSource {
    /// A text of the council's own. It may begin with a head of its own, which says its status and by when somebody has to look
    /// at it again.
    public static func read(
        _ source: PageSource, page: PageName, slot: String, _ findings: inout Findings
    ) -> NarrativeSource {
        let text = SourceText(path: source.path, text: source.text)
        let plain = NarrativeSource(page: page, slot: slot, path: source.path, text: source.text)
        let lines: Range<Int>
        switch FrontMatterLines(text) {
        case .none: return plain
        case .notClosed:
            findings.report(PageProblem.frontMatterOpen.finding(at: text.place(line: 1)))
            return plain
        case .misplaced(let line):
            findings.report(PageProblem.frontMatterMisplaced.finding(at: text.place(line: line)))
            return plain
        case .lines(let found): lines = found
        }
        var head = NarrativeHead(text: text)
        for index in lines { head.read(index, &findings) }
        // Empty lines in place of the head, so that every other line keeps its number.
        let end = lines.upperBound + 1
        let rest = String(repeating: "\n", count: end) + text.lines[end...].joined(separator: "\n")
        head.requireWhole(&findings)
        return NarrativeSource(
            page: page, slot: slot, path: source.path, text: rest, status: head.status, review: head.review,
            statedBy: head.statedBy, statedOn: head.statedOn)
    }
}

/// The lines between two lines of `---` at the head of a council's own text.
private struct NarrativeHead {
    let text: SourceText
    var status = PageOutline.Status.ready
    var review: DatedSetting?
    var statedBy: String?
    var statedOn: DatedSetting?
    private var seen: Set<String> = []

    init(text: SourceText) { self.text = text }

    mutating func read(_ index: Int, _ findings: inout Findings) {
        let parts = text.lines[index].split(separator: ":", maxSplits: 1).map { part in
            part.split(separator: " ").joined(separator: " ")
        }
        let (key, value) = (parts.first ?? "", parts.count == 2 ? parts[1] : "")
        let place = text.place(line: index + 1)
        if !seen.insert(key).inserted { findings.report(PageProblem.frontMatterTwice(key).finding(at: place)) }
        switch key {
        case "status":
            if let known = PageOutline.Status(rawValue: value) { return status = known }
            let known = PageOutline.Status.allCases.map(\.rawValue).joined(separator: ", ")
            findings.report(PageProblem.frontMatterValue(key, value, expected: "one of: \(known)").finding(at: place))
        case "review":
            if let date = CalendarDate(iso: value) {
                let location = SourceLocation(path: text.path, line: index + 1, column: 1)
                return review = DatedSetting(date: date, location: location)
            }
            let problem = PageProblem.frontMatterValue(key, value, expected: "a date such as 2022-03-31")
            findings.report(problem.finding(at: place))
        case "stated_by":
            if QuoteApproval.isRole(value) { return statedBy = value }
            let problem = PageProblem.frontMatterValue(key, value, expected: "a role, never a name")
            findings.report(problem.finding(at: place))
        case "stated_on":
            if let date = CalendarDate(iso: value) {
                return statedOn = DatedSetting(date: date, location: place.location)
            }
            let problem = PageProblem.frontMatterValue(key, value, expected: "a date such as 2022-03-31")
            findings.report(problem.finding(at: place))
        default:
            let known = ["review", "stated_by", "stated_on", "status"]
            findings.report(PageProblem.frontMatterKey(key, known: known).finding(at: place))
        }
    }

    /// Who stands behind a text did so on a day.
    func requireWhole(_ findings: inout Findings) {
        guard (statedBy == nil) != (statedOn == nil) else { return }
        let missing = statedBy == nil ? "stated_by" : "stated_on"
        findings.report(PageProblem.frontMatterKeyMissing(missing).finding(at: text.place(line: 1)))
    }
}
