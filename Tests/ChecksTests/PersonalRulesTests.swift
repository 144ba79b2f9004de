import Checks
import Diagnostics
import Site
import Testing

@Suite struct PersonalRulesTests {
    private func examine(_ main: String, files: [String: String] = [:]) async throws -> [Finding] {
        var personal = ExpectedPersonal { "digest of \($0)" }
        personal.declared = [
            "anytown": ["03000610614", "help@anytown.example", "1 Quay Street, Anytown AA1 1AA", "08001111"]
        ]
        personal.quotes = ["anytown/2021-22": ["digest of They came and they listened to all of us.\nThank you."]]
        var expectations = Expectations()
        expectations.personal = personal
        let changed = files.merging(["anytown/2021-22/complaints.html": Specimen.page(main: main)]) { $1 }
        return await Examiner(expectations).examine(try Specimen.site(changed)).findings.sorted
    }

    @Test(arguments: [
        "The number is 943 476 5919.", "The number is 9434765919.", "His number is QQ 12 34 56 C.",
        "Call 01632 960 555.", "Call +44 1632 960555.", "Write to somebody@example.org.", "Live at ZZ9 9ZZ now.",
        "Born on 3 May 2010.", "DOB: 03/05/2010.", "The case AB/23/0172 ended.", "The case CM-0001 ended.",
        "The case TY0157 ended.", "Call 01632\u{A0}960\u{2011}555.", "The number is 943\u{2009}476\u{2013}5919.",
        "Call 01632 960555\u{2013}now.", "<a href=\"mailto:somebody@example.org\">Write</a>",
        "<a href=\"mailto:help@anytown.example?bcc=somebody%40example.org\">Write</a>",
        "<a href=\"tel:01632960555\">Call</a>",
    ])
    func personalDataIsRefusedAndNotRepeated(text: String) async throws {
        let findings = try await examine("<p>\(text)</p>")
        // Typed digits are a fault of their own besides.
        #expect(findings.rules.filter { $0 != .numberBound } == [.personalData])
        #expect(
            findings.allSatisfy { finding in
                !text.split(separator: " ").contains { $0.count > 6 && finding.message.contains($0) }
            })
    }

    @Test(arguments: [
        "Call 0300 061 0614 or 0800 1111.", "Write to help@anytown.example at AA1 1AA.", "It is SI 2006/1738.",
        "There were <data value=\"1234567890\">1,234,567,890</data> in all.", "The number is 943 476 5918.",
        "The years 2021-22 and 2022-23 passed.", "They were born in Coventry.", "WCAG 2.2 and A4 paper, B12 and M25.",
        "Between 31 March 2022 and 1 April 2021.",
    ])
    func whatIsDeclaredOrOfAnotherFormPasses(text: String) async throws {
        #expect(!(try await examine("<p>\(text)</p>").rules.contains(.personalData)))
    }

    @Test func personalDataIsFoundInDownloadsAndInTheWordsOfAttributes() async throws {
        let csv = ["anytown/2021-22/figures/complaints.csv": "Team,Number\nWest ZZ9 9ZZ,1\n"]
        let findings = try await examine("<p>Words.</p>", files: csv)
        #expect(findings.map { "\($0.location)" } == ["anytown/2021-22/figures/complaints.csv:2:6"])
        #expect(try await examine("<p><abbr title=\"call 01632 960555\">now</abbr></p>").rules == [.personalData])
    }

    @Test func aQuotationIsApprovedToTheLetter() async throws {
        let approved = "<blockquote><p>They came and they listened to all of us.</p><p>Thank you.</p></blockquote>"
        #expect(try await examine(approved).isEmpty)
        let changed = approved.replacing("listened", with: "talked")
        #expect(try await examine(changed).rules == [.quoteApproved])
        #expect(try await examine(approved.replacing("<p>Thank you.</p>", with: "")).rules == [.quoteApproved])
    }

    @Test func somebodysWordsBetweenQuotationMarksAreAQuotation() async throws {
        let typed = "<p>One wrote: \"They came when we called and they did listen to us.\"</p>"
        #expect(try await examine(typed).rules == [.quoteApproved])
        #expect(
            try await examine(typed.replacing("\"They", with: "“They").replacing("us.\"", with: "us.”")).rules == [
                .quoteApproved
            ])
        let short = "<p>“You people finally listened to me,” and more, she told us.</p>"
        #expect(try await examine(short).rules == [.quoteApproved])
        #expect(try await examine(short.replacing("she told us", with: "is our motto")).isEmpty)
        // What the sentence says of them does not show whose words they are.
        for rest in ["is a theme that came up again", "is no apology", "is what a mother said"] {
            let told = "<p>A reply is short. \"We are sorry that you feel let down by us\" \(rest).</p>"
            #expect(try await examine(told).rules.contains(.quoteApproved))
        }
        #expect(try await examine("<p>The rules (the \"accessibility regulations\") hold.</p>").isEmpty)
    }

    private func figures(_ value: String) -> [String: String] {
        let table = Specimen.table.replacing("West", with: "Leaving Care")
            .replacing("<a href=\"accessibility.html#symbols\">[c]</a>", with: value)
        let footer = "<a href=\"../accessibility.html\">Accessibility</a>"
        let page = Specimen.page(title: "By team", main: table, footer: footer)
            .replacing("../theme", with: "../../theme")
        return ["anytown/2021-22/figures/complaints-by-team.html": page]
    }

    @Test(arguments: ["<data value=\"4\">4</data>", "<a href=\"../accessibility.html#symbols\">[c]</a>"])
    func aServiceWithFewComplaintsIsNotToldByItself(value: String) async throws {
        let heading = "<h2>Leaving Care</h2><p>It was about a plan.</p>"
        #expect(try await examine(heading, files: figures(value)).rules == [.singleCase])
        let sentence = "<p>The complaint about Leaving Care was upheld.</p>"
        #expect(try await examine(sentence, files: figures(value)).rules == [.singleCase])
        #expect(try await examine("<p>Leaving Care moved house.</p>", files: figures(value)).isEmpty)
    }

    @Test(arguments: ["<data value=\"5\">5</data>", "<data value=\"0\">0</data>"])
    func aServiceWithOtherNumbersMayBeTold(value: String) async throws {
        let heading = "<h2>Leaving Care</h2><p>It was about a plan.</p>"
        #expect(try await examine(heading, files: figures(value)).isEmpty)
    }

    @Test(arguments: [
        "A mother complained that nobody came.", "One young person said that it was late.", "A nine-year-old moved.",
        "A boy of eleven who lives with his aunt came.", "We met a girl of 9.",
        "The boy, aged 9, moved.", "One very unhappy father wrote to us.",
    ])
    func theStoryOfOnePersonIsPointedOut(text: String) async throws {
        let findings = try await examine("<p>\(text)</p>")
        #expect(findings.rules == [.singleStory])
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "A child may tell a worker.", "Parents said that it was late.", "People aged 16 to 24 answered.",
        "A complaint told us something.", "If a parent is unhappy, we listen.",
    ])
    func whatIsTrueOfManyPasses(text: String) async throws {
        #expect(!(try await examine("<p>\(text)</p>").rules.contains(.singleStory)))
    }
}
