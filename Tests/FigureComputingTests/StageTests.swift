import Figures
import Quantities
import Testing

/// Each test is one complaint, followed through its stages by hand.
@Suite struct StageTests {
    private func figures(of complaint: Row, asAt: String = "2022-03-31") throws -> FigureSet {
        try Cases.figures(["complaints": [Cases.complaint(complaint)]], asAt: asAt)
    }

    @Test func `an answer on day 10 is in time and takes ten working days`() throws {
        let figures = try figures(of: ["s1_sent_on": "2021-04-19", "outcome": "upheld"])
        #expect(figures.count("last-stage-1-within-limit", "within") == 1)
        #expect(figures.count("stage-1-bands", "within-10") == 1)
        #expect(figures.value("last-stage-mean-days", "stage-1") == .days(Tenths(count: 100)))
        #expect(figures.count("complaints-by-outcome", "upheld") == 1)
    }

    @Test func `an answer on the Saturday after day 10 is late, though ten working days have passed`() throws {
        // Received on Friday 9 April: day 10 is Friday 23 April.
        let figures = try figures(of: ["received_on": "2021-04-09", "s1_sent_on": "2021-04-24"])
        #expect(figures.count("last-stage-1-within-limit", "over") == 1)
        #expect(figures.value("last-stage-mean-days", "stage-1") == .days(Tenths(count: 100)))
    }

    @Test(arguments: [("2021-04-19", "11-20-extended"), ("2021-04-20", "11-20-not-extended")])
    func `an extension counts where it was recorded before day 10 ended`(_ extended: String, _ band: String) throws {
        let figures = try figures(of: ["s1_extended_on": extended, "s1_sent_on": "2021-05-04"])
        #expect(figures.count("stage-1-bands", CategoryID(band)) == 1)
        let isLawful = band == "11-20-extended"
        #expect(
            figures.value("stage-on-time-rate", "stage-1") == Percentage(isLawful ? 1 : 0, of: 1).map { .share($0) })
    }

    @Test func `day 21 is late, extended or not`() throws {
        let figures = try figures(of: ["s1_extended_on": "2021-04-06", "s1_sent_on": "2021-05-05"])
        #expect(figures.count("stage-1-bands", "over-20") == 1)
        #expect(figures.value("stage-on-time-rate", "stage-1") == Percentage(0, of: 1).map { .share($0) })
    }

    @Test func `the clock starts when the advocate is appointed`() throws {
        let figures = try figures(of: [
            "advocate_asked_on": "2021-04-01", "advocate_appointed_on": "2021-04-09", "s1_sent_on": "2021-04-23",
        ])
        #expect(figures.count("last-stage-1-within-limit", "within") == 1)
        #expect(figures.value("last-stage-mean-days", "stage-1") == .days(Tenths(count: 100)))
    }

    @Test func `while an advocate is still being found the clock stands`() throws {
        let figures = try figures(of: ["advocate_asked_on": "2021-04-01"])
        #expect(figures.count("last-stage-1-within-limit", "not-yet-due") == 1)
        #expect(figures.count("stages-entered", "stage-1") == 0)
        #expect(figures.count("complaints-by-last-stage", "stage-1") == 1)
    }

    @Test func `a later start that was agreed is kept`() throws {
        let figures = try figures(of: ["s1_start_on": "2021-04-09", "s1_sent_on": "2021-04-23"])
        #expect(figures.value("last-stage-mean-days", "stage-1") == .days(Tenths(count: 100)))
    }

    @Test func `days on hold are taken off`() throws {
        // 10 working days to 19 April, held over 5 of them.
        let figures = try figures(of: [
            "stopped_from": "2021-04-09", "stopped_to": "2021-04-16", "s1_sent_on": "2021-04-26",
        ])
        #expect(figures.value("last-stage-mean-days", "stage-1") == .days(Tenths(count: 100)))
        #expect(figures.count("last-stage-1-within-limit", "within") == 1)
        #expect(figures.count("stopped-clocks") == 1)
    }

    @Test func `days on hold in a second and third time are taken off as well`() throws {
        let complaint = Cases.complaint([
            "stopped_from": "2021-04-09", "stopped_to": "2021-04-16", "s1_sent_on": "2021-04-30",
        ])
        let stops = [("2021-04-19", "2021-04-22"), ("2021-04-26", "2021-04-27")].map { from, to in
            Cases.child(of: 0, ["stopped_from": from, "stopped_to": to])
        }
        let figures = try Cases.figures(["complaints": [complaint], "stops": stops])
        #expect(figures.value("last-stage-mean-days", "stage-1") == .days(Tenths(count: 100)))
        #expect(figures.count("last-stage-1-within-limit", "within") == 1)
        // What is not known yet takes nothing off, and a stop that lasts takes off all that follows.
        let earlier = try Cases.figures(["complaints": [complaint], "stops": stops], asAt: "2021-04-26")
        #expect(earlier.count("last-stage-1-within-limit", "not-yet-due") == 1)
        let lasting = [Cases.child(of: 0, ["stopped_from": "2021-04-19"])]
        let open = try Cases.figures(["complaints": [Cases.complaint([:])], "stops": lasting])
        #expect(open.count("last-stage-1-within-limit", "not-yet-due") == 1 && open.count("stopped-clocks") == 1)
    }

    @Test func `a complaint still on hold is not late`() throws {
        let figures = try figures(of: ["stopped_from": "2021-04-09"])
        #expect(figures.count("last-stage-1-within-limit", "not-yet-due") == 1)
    }

    @Test func `a complaint put on hold on day 10 is not late, whatever day it is now`() throws {
        for asAt in ["2021-06-11", "2021-06-12"] {
            let figures = try figures(of: ["stopped_from": "2021-04-19"], asAt: asAt)
            #expect(figures.count("last-stage-1-within-limit", "not-yet-due") == 1)
        }
    }

    @Test func `an open complaint past its limit is late, has no outcome and no time`() throws {
        let figures = try figures(of: ["outcome": "upheld"])
        #expect(figures.count("last-stage-1-within-limit", "over") == 1)
        #expect(figures.count("complaints-by-outcome", "still-open") == 1)
        #expect(figures.value("last-stage-mean-days", "stage-1") == RawValue.none)
        #expect(figures.count("complaints-open-at-end") == 1)
    }

    @Test func `an open complaint within its limit is not yet due`() throws {
        let figures = try figures(of: ["received_on": "2022-03-25"])
        #expect(figures.count("stage-1-bands", "not-yet-due") == 1)
        #expect(figures.value("last-stage-1-on-time-rate") == RawValue.none)
    }

    @Test func `what happened after the day counted is not yet known`() throws {
        let figures = try figures(of: ["s1_sent_on": "2021-04-19", "outcome": "upheld"], asAt: "2021-04-18")
        #expect(figures.count("complaints-by-outcome", "still-open") == 1)
        #expect(figures.count("last-stage-1-within-limit", "not-yet-due") == 1)
    }

    @Test func `a withdrawn complaint ends in the last stage it entered`() throws {
        let figures = try figures(of: [
            "s1_sent_on": "2021-04-19", "s2_requested_on": "2021-04-26", "withdrawn_on": "2021-05-04",
            "outcome": "withdrawn",
        ])
        #expect(figures.count("stages-ended-by", "stage-1", "answer") == 1)
        #expect(figures.count("stages-ended-by", "stage-2", "withdrawal") == 1)
        #expect(figures.count("complaints-by-outcome", "withdrawn") == 1)
        #expect(figures.count("complaints-decided") == 0)
    }

    @Test func `a complaint that went on without an answer is late at stage 1 and has no time there`() throws {
        let figures = try figures(of: [
            "s2_requested_on": "2021-05-10", "s2_sent_on": "2021-06-01", "outcome": "not-upheld",
        ])
        #expect(figures.count("stages-ended-by", "stage-1", "moved-on") == 1)
        #expect(figures.count("stage-1-bands", "over-20") == 1)
        #expect(figures.value("stage-mean-days", "stage-1") == RawValue.none)
        #expect(figures.count("last-stage-2-within-limit", "within") == 1)
    }

    @Test func `an oral request starts stage 2 when its record is final`() throws {
        let figures = try figures(of: [
            "s1_sent_on": "2021-04-09", "s2_requested_on": "2021-03-31", "s2_record_final_on": "2021-04-01",
            "s2_sent_on": "2021-05-11",
        ])
        #expect(figures.count("stage-2-bands", "within-25") == 1)
        #expect(figures.value("stage-mean-days", "stage-2") == .days(Tenths(count: 250)))
    }

    @Test(arguments: [("2021-05-11", true), ("2021-05-12", false)])
    func `stage 2 may take 65 days where the complainant was told before day 25 ended`(
        _ told: String, _ isOnTime: Bool
    ) throws {
        let figures = try figures(of: [
            "s1_skipped_on": "2021-04-01", "s2_extension_told_on": told, "s2_sent_on": "2021-07-07",
        ])
        #expect(figures.count("stage-2-bands", "26-65") == 1)
        #expect(
            figures.value("stage-on-time-rate", "stage-2") == Percentage(isOnTime ? 1 : 0, of: 1).map { .share($0) })
        #expect(figures.count("stages-entered", "stage-1") == 0)
        #expect(figures.count("complaints-stage-1-skipped") == 1)
    }

    @Test func `each step of a panel has its own limit`() throws {
        let figures = try figures(of: [
            "s1_sent_on": "2021-04-01", "s2_requested_on": "2021-04-01", "s2_sent_on": "2021-04-01",
            "s3_requested_on": "2021-04-01", "s3_met_on": "2021-05-18", "s3_reported_on": "2021-05-26",
            "s3_responded_on": "2021-06-15", "outcome": "upheld",
        ])
        #expect(figures.count("panel-steps-on-time", "panel-met", "yes") == 1)
        #expect(figures.count("panel-steps-on-time", "report-sent", "no") == 1)
        #expect(figures.count("panel-steps-on-time", "response-sent", "yes") == 1)
        #expect(figures.count("stages-entered", nil) == 3)
        #expect(figures.count("complaints-by-last-stage", "stage-3") == 1)
        #expect(figures.count("last-stage-3-within-limit", "within") == 1)
    }

    @Test func `a corporate complaint has the council's limits and no panel`() throws {
        let figures = try figures(of: [
            "register": "corporate", "s1_sent_on": "2021-04-20", "s2_requested_on": "2021-04-20",
            "s2_sent_on": "2021-05-19", "s3_requested_on": "2021-06-01",
        ])
        #expect(figures.count("corporate-stages-entered", "stage-1") == 1)
        #expect(figures.count("corporate-stages-entered", "stage-3") == 0)
        #expect(figures.value("corporate-stage-on-time-rate", "stage-1") == Percentage(0, of: 1).map { .share($0) })
        #expect(figures.value("corporate-stage-on-time-rate", "stage-2") == Percentage(1, of: 1).map { .share($0) })
        #expect(figures.count("stages-entered", nil) == 0)
    }

    @Test func `an informal complaint enters no stage`() throws {
        let figures = try figures(of: ["register": "informal", "s1_sent_on": "2021-04-06"])
        #expect(figures.count("complaints-informal") == 1)
        #expect(figures.count("stages-entered", nil) == 0 && figures.count("corporate-stages-entered", nil) == 0)
    }

    @Test func `a complaint of the year before that was open on 1 April is carried over, and not received`() throws {
        let figures = try figures(of: [
            "received_on": "2021-03-24", "s1_sent_on": "2021-04-06", "s2_requested_on": "2021-04-12",
            "s2_sent_on": "2021-05-04", "outcome": "upheld",
        ])
        #expect(figures.count("complaints-statutory") == 0)
        #expect(figures.count("complaints-carried-over") == 1)
        #expect(figures.count("complaints-concluded") == 1)
        #expect(figures.count("stages-entered", "stage-1") == 0 && figures.count("stages-entered", "stage-2") == 1)
    }
}
