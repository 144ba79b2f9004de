import Diagnostics
import Foundation
import Quantities
import Settings
import StrictYAML
import Testing

@testable import Pages

@Suite struct LedgerTests {
    private static let ledger: PromiseLedger = {
        var findings = Findings()
        let yaml = """
            promises:
              - {id: a, text: Phone first., owner: Manager, due: 2024-12-31}
            last_year:
              - {id: b, text: Listen., owner: Lead, answer: carried-on, since: 2021-22, why: It goes on.}
              - {id: c, text: Train., owner: Lead, answer: done}

            """
        return SettingsFile.read(yaml, path: "promises.yaml", &findings).map { PromiseLedger.read($0, &findings) }
            ?? .empty
    }()

    @Test func `a report lists what it promises with what it carries on, each with its owner`() {
        let made = PageSpecimens.render("```promises\n```\n") { $0.promises = Self.ledger }
        #expect(made.findings == "")
        #expect(made.html.components(separatedBy: "<li class=\"action\">").count == 3)
        #expect(made.html.contains("<li>Owner: Manager</li>"))
        #expect(made.html.contains("<time datetime=\"2024-12-31\">31 December 2024</time>"))
    }

    @Test func `the outcome of each promise is printed in words`() {
        let made = PageSpecimens.render("```answers\n```\n") { $0.promises = Self.ledger }
        #expect(made.html.contains("<strong class=\"tag tag-carried-on\">Carried on</strong>"))
        #expect(made.html.contains("<strong class=\"tag tag-done\">Done</strong>"))
        #expect(made.html.contains("<p class=\"action-reason\">It goes on.</p>"))
        #expect(made.html.contains("<span data-slot=\"period.first-promised\">2021-22</span>"))
    }

    @Test func `a year without promises says so`() {
        #expect(
            PageSpecimens.render("```promises\n```\n").html.contains("No promises for the coming year are recorded."))
        #expect(
            PageSpecimens.render("```answers\n```\n").html.contains("No promises of an earlier report are recorded."))
    }

    private static func lines(_ text: String) -> [Int] {
        let source = NarrativeSource(page: "looking-ahead", slot: "plans", path: "plans.md", text: text)
        return PromiseWords.findings(in: source, ledger: ledger).all.compactMap(\.location.line)
    }

    @Test func `a sentence that promises stands in the ledger, whatever its marks and line breaks`() {
        #expect(Self.lines("We will phone first. We listen.\n") == [])
        #expect(Self.lines("- **We will**\n  phone first\n") == [])
        #expect(Self.lines("1. We will listen.\n2. We will train.\n") == [2])
    }

    @Test(arguments: [
        ("We are going to open a helpline.", true), ("The council intends to hire an officer.", true),
        ("A new form will be introduced.", true), ("We also plan to hire an advocate.", true),
        ("The team is to publish a guide.", true), ("The Ombudsman will be renamed, and a code published.", false),
        ("The aim is to listen.", false), ("The plan was to hire.", false), ("Letters will always matter.", false),
    ])
    func `a promise has many forms`(sentence: String, isPromise: Bool) {
        #expect(Self.lines(sentence + "\n") == (isPromise ? [1] : []))
    }

    @Test func `how the service works in every case is not a promise`() {
        #expect(Self.lines("If a visit is late, we will ring. We will ring you. When it is over, we will ask.\n") == [])
        #expect(Self.lines("You choose. We will ask two people.\n\nWe will ask two people.\n") == [3])
        #expect(Self.lines("We will ask when it is over.\n") == [1])
    }

    @Test func `each way to promise is found at its line, and nothing else is`() {
        #expect(
            Self.lines("We train.\nFrom May, we\nwill write.\n\nWe\u{2019}ll read.\n\n- we shall call!\n") == [2, 5, 7])
        #expect(Self.lines("You will hear from us. What will we do? Will we will it?\n") == [])
        #expect(Self.lines("```quote all\nWe will not\n```\n\n<!-- We will see. -->\n") == [])
    }
}
