import Checks
import Diagnostics
import Foundation
import Testing

/// `docs/wcag-coverage.md` lists every criterion, and names nothing that isn't there.
@Suite struct CoverageTests {
    private static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private struct Row {
        let criterion: String
        let rules: [String]
        let browser: [String]
        let person: String
    }

    private func rows() throws -> [Row] {
        let text = try String(contentsOf: Self.project.appending(path: "docs/wcag-coverage.md"), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 7, let first = cells[1].split(separator: " ").first, first.first?.isNumber == true
            else {
                return nil
            }
            func names(_ cell: String) -> [String] {
                cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            }
            return Row(criterion: String(first), rules: names(cells[3]), browser: names(cells[4]), person: cells[5])
        }
    }

    /// WCAG 2.2, levels A and AA; 4.1.1 is obsolete.
    private static let criteria = """
        1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 \
        1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 \
        2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
        """

    @Test func `every criterion of level A and AA is listed once and looked after`() throws {
        let rows = try rows()
        #expect(rows.map(\.criterion) == Self.criteria.split(separator: " ").map(String.init))
        #expect(rows.filter { $0.rules.isEmpty && $0.browser.isEmpty && $0.person.isEmpty }.map(\.criterion) == [])
    }

    @Test func `the rules and browser tests that it names are there`() throws {
        let rules = Set(Examiner.rules.map(\.id.name))
        let folder = Self.project.appending(path: "Tests/Browser")
        let sources = try ["expectations.py", "keyboard.py", "layout.py", "printing.py", "reading.py"]
            .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
        for row in try rows() {
            #expect(row.rules.filter { !rules.contains($0) } == [], "\(row.criterion)")
            #expect(
                row.browser.filter { $0 != "leave_fast" && !sources.contains("def \($0)(reader)") } == [],
                "\(row.criterion)")
        }
    }

    @Test func `a rule that cites a criterion is named beside it`() throws {
        let rows = try rows()
        var cited = 0
        for rule in Examiner.rules {
            guard let match = rule.source.prefixMatch(of: #/WCAG 2\.2, ([0-9.]+) .*, level (A+)/#), match.2 != "AAA"
            else {
                continue
            }
            let row = try #require(rows.first { $0.criterion == match.1 }, "\(match.1)")
            #expect(row.rules.contains(rule.id.name), "\(rule.id) cites \(match.1)")
            cited += 1
        }
        #expect(cited > 30)
    }
}
