import Checks
import Diagnostics
import Testing

/// Numbers told in words, of what the records count.
@Suite struct QuantityRulesTests {
    /// One row of each kind of figure.
    private static func figure(_ name: String, by dimension: String?, _ labels: [String], unit: String = "complaints")
        -> (String, String)
    {
        let head = "period,\(dimension.map { "\($0)," } ?? "")measure,unit,value,symbol,share,share_symbol,source\n"
        let rows = (dimension == nil ? [""] : labels.map { "\($0)," }).map { "2021-22,\($0)count,\(unit),9,,,,\n" }
        return ("anytown/2021-22/figures/\(name).csv", head + rows.joined())
    }

    private static let files = Dictionary(
        uniqueKeysWithValues: [
            figure("complaints-by-outcome", by: "outcome", ["Upheld", "Withdrawn", "Still open"]),
            figure("complaints-by-last-stage", by: "stage", ["Stage 1", "Stage 2", "Stage 3: review panel"]),
            figure("stage-1-within-limit", by: nil, []), figure("complaints-with-advocate", by: nil, []),
            figure("compliments-by-source", by: "source", ["Parents or carers", "Adopters"], unit: "compliments"),
            figure("payments-made", by: nil, [], unit: "payments"),
            figure("concerns-raised", by: nil, [], unit: "concerns"),
            figure("ombudsman-received", by: nil, [], unit: "cases"),
            figure("actions-total", by: nil, [], unit: "actions"),
        ])

    private func found(_ sentence: String) async throws -> [Finding] {
        try await ReportSpecimen.examine(main: "<p>\(sentence)</p>", [.quantityBound], files: Self.files)
    }

    @Test(arguments: [
        "None of the complaints was withdrawn.", "No payments were made.", "Not a single answer was late.",
        "We didn't receive any complaints about transport.", "The Ombudsman did not uphold a single case.",
        "Nobody asked for a review panel.", "There was no complaint from an adopter.", "We upheld nothing.",
    ])
    func `that there were none is a number`(_ sentence: String) async throws {
        let found = try await found(sentence)
        #expect(found.map(\.severity) == [.error])
        #expect(found.allSatisfy { $0.message.contains("says that there were none") })
    }

    @Test(arguments: [
        "Most statutory complaints were upheld.", "Three quarters of complainants were parents.",
        "The majority were upheld.", "Hardly anyone complained by email.", "Only a handful of answers were late.",
        "All children who complained had an advocate.", "Every first answer was on time.",
        "Without exception, answers went out on time.", "All but two answers were on time.",
        "Half of those who complained were under 16.", "A dozen people wrote to us.",
        "Eleven adopters complimented us.",
        "Everyone who asked for an advocate got one.", "All the actions promised last year have been completed.",
    ])
    func `a share or a number in words is an error`(_ sentence: String) async throws {
        #expect(try await found(sentence).map(\.severity) == [.error])
    }

    @Test(arguments: [
        "The number of complaints has gone up.", "Compliments went up by a fifth.", "Complaints stayed the same.",
        "There was a drop in the number of compliments.", "Compliments outnumbered complaints.",
        "For the first time, fewer people complained than the year before.", "Complaints hit an all-time low.",
        "There were twice as many compliments as complaints.", "We received the same number of complaints as before.",
        "The last quarter was quieter than the whole of last year.",
        "It was the busiest year on record for complaints.",
        "From January to March more compliments came than in the whole of the year before.",
        "Communication was the least common concern.",
    ])
    func `a rank, a comparison or a change in words is an error`(_ sentence: String) async throws {
        #expect(try await found(sentence).map(\.severity) == [.error])
    }

    @Test(arguments: [
        "Most complaints come by email.", "Complaints are at their lowest level ever.", "There are no open complaints.",
        "Complaints rarely went beyond stage 1.", "Complaints to the team continue to reduce.",
    ])
    func `what is said of now, or of a habit, is a warning`(_ sentence: String) async throws {
        #expect(try await found(sentence).map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "Every complaint must be answered in time.", "If no answer came, the complaint went on.",
        "Families told us that most complaints were answered.", "Some complaints were upheld.",
        "Not every answer was on time.", "Were all answers on time?", "She got no answer for weeks.",
        "No meeting was cancelled.", "Every manager had a copy.", "Most letters were clear.",
        "The most important remedy was an apology.", "All complaints received are read.",
        "The team has to read every complaint.", "We read out each upheld complaint.",
        "In the third stage, a panel met.", "A complaint can be withdrawn at every stage.",
        "We will answer all complaints that were late.", "After all, complaints were answered.",
    ])
    func `what is no statement of how many is left alone`(_ sentence: String) async throws {
        #expect(try await found(sentence).map(\.message) == [])
    }

    @Test func `a figure or a claim stands behind its own part of the sentence`() async throws {
        let number = ReportSpecimen.bound("235", "complaints-all")
        let claim = "<span data-claim=\"zero complaints-by-outcome.withdrawn\">No</span>"
        #expect(try await found("\(claim) complaint was withdrawn.").isEmpty)
        #expect(try await found("A third of all complaints, \(number), went to stage 2.").isEmpty)
        #expect(try await found("Of \(number) complaints, none was upheld.").map(\.severity) == [.error])
        #expect(try await found("We had \(number) complaints, and nobody withdrew.").map(\.severity) == [.error])
    }

    @Test func `what is counted follows from the figures`() async throws {
        let sentence = "<p>No payments were made.</p>"
        #expect(try await ReportSpecimen.messages(sentence, [.quantityBound]) == [])
        let visits = Dictionary(uniqueKeysWithValues: [Self.figure("visits-paid", by: nil, [], unit: "visits")])
        let found = try await ReportSpecimen.examine(
            main: "<p>Most visits were late.</p>", [.quantityBound], files: visits)
        #expect(
            found.map(\.message) == [
                "'Most visits' says what share it was, and nothing has held it against the data"
            ])
    }
}
