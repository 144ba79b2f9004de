import Audit
import Diagnostics
import Figures
import Quantities
import StrictYAML
import Testing

@testable import Disclosure

/// Protection of a whole release: searched, stored, read again, verified.
@Suite struct ReleaseTests {
    @Test func `a hidden cell takes another one with it and the total stays`() throws {
        let cells = try protected([Raw.row("teams", [20, 3, 10, 12])])
        #expect(cells.last == "45")
        #expect(cells[1] == "[c]")
        #expect(cells.count { $0 == "[c]" } > 1)
    }

    @Test func `a zero is printed and nothing hides behind it`() throws {
        let cells = try protected([Raw.row("teams", [20, 3, 0, 12])])
        #expect(cells[2] == "0")
        #expect(cells.count { $0 == "[c]" } > 1)
    }

    @Test func `the same count under two names is hidden under both`() throws {
        let single = Raw.filtered("only-b", ["b"], 3)
        let release = try release([Raw.row("teams", [20, 3, 10, 12]), single])
        let stored = search(release)
        #expect(stored.cells.contains(.init(figure: "only-b", path: "all")))
        let without = StoredProtection(
            hidden: stored.hidden.filter { $0.cell.figure != "only-b" }, witnesses: stored.witnesses,
            readers: stored.readers, location: stored.location)
        #expect(messages(release, by: without) == ["'only-b' is hidden, but 'only-b' prints the same number as 'all'"])
    }

    @Test func `what is left of a group once its printed part is taken away is protected`() throws {
        let all = Raw.count("all", 90, .process)
        let part = Raw.filtered("by-children", ["a"], 87)
        let stored = search(try release([all, part]))
        #expect(stored.cells == [.init(figure: "by-children", path: "all")])
    }

    @Test func `a pattern that lacks a small cell is stale`() throws {
        let stored = search(try release([Raw.row("teams", [20, 3, 10, 12])]))
        let later = try release([Raw.row("teams", [20, 3, 10, 12, 2])])
        #expect(messages(later, by: stored).first == "'teams/e' has to be hidden, and is not")
    }

    @Test func `a forged witness is refused by addition alone`() throws {
        let release = try release([Raw.row("teams", [20, 3, 10, 12])])
        let stored = search(release)
        let name = try #require(stored.witnesses.keys.sorted().first)
        var witnesses = stored.witnesses
        witnesses[name]?[0] += 1
        let forged = StoredProtection(
            hidden: stored.hidden, witnesses: witnesses, readers: stored.readers, location: stored.location)
        #expect(
            messages(release, by: forged)
                == ["witness 1 does not agree with what is printed: the parts of teams/all add up to it"])
    }

    @Test func `without a stored pattern nothing that hides is published`() throws {
        var findings = Findings()
        _ = try release([Raw.row("teams", [20, 3, 10, 12])]).protected(by: nil, &findings)
        #expect(findings.all.map(\.rule) == [.protectionMissing])
        #expect(findings.hasErrors)
    }

    @Test func `a stored protection reads as it was written`() throws {
        let stored = search(try release([Raw.row("teams", [20, 3, 10, 12])]))
        var findings = Findings()
        let node = try #require(SettingsFile.read(stored.text, path: "protection.yaml", &findings))
        let read = try #require(StoredProtection.read(node, &findings))
        #expect(findings.isEmpty)
        #expect(read.cells == stored.cells)
        #expect(read.witnesses == stored.witnesses)
        #expect(read.text == stored.text)
    }

    @Test func `a hidden number that the ledger has published is found`() throws {
        let ledger = Ledger(
            entries: [
                .init(
                    figure: "teams", path: "b", periods: [PeriodLabel("2021-22")], value: 3,
                    source: "Committee paper 4",
                    location: SourceLocation(path: "ledger.yaml", line: 2))
            ], leftOut: [])
        let set = try Raw.set([Raw.row("teams", [20, 3, 10, 12])])
        var findings = Findings()
        _ = protect(set, history: .empty, ledger: ledger, under: .specimen, &findings)
        #expect(
            findings.all.map(\.message).contains("'teams/b' is hidden, but was published in: Committee paper 4"))
    }

    @Test func `releases that differ only in hidden cells are published alike`() throws {
        let first = try release([Raw.row("teams", [20, 3, 10, 2, 12])])
        let stored = search(first)
        var findings = Findings()
        let printed = texts(first.protected(by: stored, &findings))
        let other = texts(try release([Raw.row("teams", [20, 1, 10, 4, 12])]).protected(by: stored, &findings))
        #expect(findings.isEmpty)
        #expect(printed == other)
    }

    @Test func `a group all of whose cases fall in one category waits for a decision`() throws {
        let grid = Raw.grid("crossing", [[0, 9], [20, 30], [7, 8]])
        var findings = Findings()
        _ = protect(try Raw.set([grid]), history: .empty, under: .specimen, &findings)
        #expect(findings.all.map(\.rule) == [.classDisclosure])
        #expect(findings.all[0].message.contains("falls in 'a/b'"))
    }

    private func release(_ figures: [RawFigure]) throws -> Release {
        Release(try Raw.set(figures), under: .specimen, at: Raw.location)
    }

    private func search(_ release: Release) -> StoredProtection {
        var findings = Findings()
        return release.searched(before: nil, file: SourceLocation(path: "protection.yaml"), &findings).protection
    }

    private func messages(_ release: Release, by stored: StoredProtection) -> [String] {
        var findings = Findings()
        _ = release.protected(by: stored, &findings)
        return findings.all.map(\.message)
    }

    private func protected(_ figures: [RawFigure]) throws -> [String] {
        var findings = Findings()
        let set = protect(try Raw.set(figures), history: .empty, under: .specimen, &findings)
        #expect(findings.isEmpty)
        return texts(set)
    }

    private func texts(_ set: ProtectedFigureSet) -> [String] {
        set.figures.flatMap { figure in figure.allPaths.map { figure.cell($0)?.value.text ?? "-" } }
    }
}
