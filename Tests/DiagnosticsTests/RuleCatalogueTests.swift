import Foundation
import Testing

@testable import Diagnostics

@Suite struct RuleCatalogueTests {
    private static let words = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/rules/words")

    @Test func `every name is small words between hyphens, is nobody else's, and finds its rule again`() {
        for rule in RuleID.allCases {
            #expect(rule.name.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil, "\(rule)")
            #expect(RuleID(name: rule.name) == rule)
        }
        #expect(Set(RuleID.allCases.map(\.name)).count == RuleID.allCases.count)
        #expect(RuleID(name: "knownFigure") == nil)
    }

    @Test func `a name is made of the words of its case`() {
        #expect(RuleID.knownFigure.name == "known-figure")
        #expect(RuleID.oneH1.name == "one-h1")
        for rule in RuleID.allCases {
            let words = rule.name.split(separator: "-").map(String.init)
            let joined = words[0] + words.dropFirst().map(\.capitalized).joined()
            // `utf8Text` alone writes its name out: a figure begins no word.
            #expect(rule.rawValue == joined || rule == .utf8Text && rule.rawValue == "utf-8-text", "\(rule)")
        }
    }

    @Test func `findings of one place stand in the order of their names`() {
        let place = SourceLocation(path: "a.md")
        let findings = Findings(RuleID.allCases.reversed().map { Finding($0, at: place, "wrong") })
        #expect(findings.sorted.map(\.rule.name) == RuleID.allCases.map(\.name).sorted())
    }

    @Test func `a finding weighs what its rule does, unless it says otherwise`() {
        let place = SourceLocation(path: "a.md")
        func weight(_ rule: RuleID, _ severity: Severity? = nil) -> Severity {
            Finding(rule, severity, at: place, "wrong").severity
        }
        #expect(weight(.knownFigure) == .error)
        #expect(weight(.linkSeen) == .warning)
        #expect(weight(.notYetReviewed) == .warning)
        #expect(weight(.yearInPeriod) == .error)
        #expect(weight(.yearInPeriod, .warning) == .warning)
    }

    @Test(arguments: RuleArea.allCases) func `each rule has its line among the words of its area`(area: RuleArea) throws
    {
        let text = try String(contentsOf: Self.words.appending(path: "\(area.rawValue).txt"), encoding: .utf8)
        let named = text.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: " | ").first.map(String.init)
        }
        #expect(named.sorted() == RuleID.allCases.filter { $0.area == area }.map(\.name).sorted())
    }
}
