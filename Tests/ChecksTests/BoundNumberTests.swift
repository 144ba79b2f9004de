import Checks
import Diagnostics
import Testing

/// Numbers that somebody typed.
@Suite struct BoundNumberTests {
    private let rules: [RuleID] = [.numberBound, .numberWordBound]

    @Test(arguments: [
        "Section 26 of the Children Act 1989 and regulations 14, 17 and 20(3) apply to stage 2.",
        "SI 2006/1738 and the (Amendment) Regulations 2004 are law. WCAG 2.2 is a standard. See page 4.",
        "People aged 16 to 24 wrote. Under 16s may ask. A 15-year-old and a child who is 9 years old came.",
        "We are open 24 hours a day, 24/7, and from 9am to 5:30 pm on 3 May 2021 and 12/05/2021.",
        "Call 0800 1111, 0808 801 0366 or 999, or text 85258.",
        "No one was left out. One of our teams moved first. One complaint can hold several concerns.",
        "The second stage has a panel of three. Two of them wrote. In 2021-22 we met.",
        "Our office is at CV1 2AB. The 2nd group met in Year 7. COVID-19 did not stop us.",
        "Of every 100 stages, few are late. The rows add up to more than 100%. It is less than 1% here.",
        "Some young people are homeless at 16 or 17. Children leave care at 18. Sam is 15 and likes maps.",
        "Support is for 14- to 25-year-olds. The 0–25 Service and the 16+ Team moved. Take the number 4 bus.",
        "The two teams work together. We meet every two weeks, and four times in all.",
    ])
    func ordinaryProseIsLeftAlone(_ text: String) async throws {
        let body = "<p>\(text)</p>"
        #expect(try await ReportSpecimen.messages(body, rules) == [])
    }

    @Test(arguments: [
        ("We had 235 complaints.", "'235' is typed, and 'complaints-all' is that number"),
        ("Team West had 30 complaints.", "'30' is typed, and 'complaints-by-team' is that number for 'Team West'"),
        ("There were 157 before.", "'157' is typed, and nothing says which figure it is"),
        (
            "The year before, we had 157 complaints.",
            "'157' is typed, and 'complaints-all' is that number in the year before"
        ),
        ("Team East had 10% of them.", "'10%' is typed, and nothing says which figure it is"),
        ("Team East had 10% of complaints.", "'10%' is typed, and 'complaints-by-team' is that number for 'Team East'"),
        // Equal by chance: another thing is counted, another team is meant, or it is denied.
        ("The gate is a plank of 30 feet.", "'30' is typed, and nothing says which figure it is"),
        ("Team East had 30 complaints.", "'30' is typed, and nothing says which figure it is"),
        ("Team West had not 30 complaints.", "'30' is typed, and nothing says which figure it is"),
        ("This year we had 157 complaints.", "'157' is typed, and nothing says which figure it is"),
        ("We paid £500.", "'£500' is typed, and no figure of this report is £500"),
        ("It took 12.5 on average.", "'12.5' is typed, and no figure of this report is 12.5"),
        ("Twelve complaints were upheld.", "'Twelve' is typed, and no figure of this report is Twelve"),
        (
            "We answered thirty-one more complaints.",
            "'thirty-one' is typed, and no figure of this report is thirty-one"
        ),
        ("Two young people told us.", "'Two' is typed, and no figure of this report is Two"),
        ("One complaint was about a bus.", "'One' is typed, and no figure of this report is One"),
        ("1,204 people wrote.", "'1,204' is typed, and no figure of this report is 1,204"),
        ("It stood at 17.", "'17' is typed, and no figure of this report is 17"),
        ("Concerns about care stood at 17.", "'17' is typed, and no figure of this report is 17"),
        ("Young people had 17 in all.", "'17' is typed, and no figure of this report is 17"),
        ("It was 9 of them, aged 16 to 24.", "'9' is typed, and no figure of this report is 9"),
    ])
    func aTypedNumberIsFound(_ text: String, _ message: String) async throws {
        #expect(try await ReportSpecimen.messages("<p>\(text)</p>", rules) == [message])
    }

    @Test func theFixNamesTheSlot() async throws {
        let found = try await ReportSpecimen.examine(main: "<p>Team West had 30 complaints.</p>", rules)
        #expect(found.map(\.fix) == ["write '{{ complaints-by-team.west }}'"])
        #expect(found.map { $0.location.column } == [18])
    }

    @Test func boundNumbersConstantsQuotesAndCodeAreNoTypedNumbers() async throws {
        let main = """
            <p>We had \(ReportSpecimen.bound("235", "complaints-all")) within <time datetime="2022-03-31">31 March</time>.</p>
            <blockquote><p>I waited 40 weeks.</p></blockquote><p><code>12</code></p>
            <table class="figures"><caption>Ages</caption><tr><th scope="col">Age</th><th scope="col">Number</th></tr>
            <tr><th scope="row">10 to 15</th><td><data value="3">3</data></td></tr></table>
            """
        #expect(try await ReportSpecimen.messages(main, rules) == [])
    }

    /// A hidden number is in no download, so that nothing typed is ever said to be it.
    @Test func noFindingTellsAHiddenNumber() async throws {
        let found = try await ReportSpecimen.messages("<p>Team North had 2 complaints.</p>", rules)
        #expect(found == ["'2' is typed, and no figure of this report is 2"])
    }
}
