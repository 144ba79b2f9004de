import FigureComputing
import Law
import Quantities
import Records

/// Follows every complaint through its stages, as `ComplaintFollower` of Figures does row by row.
struct StageSteps {
    let sources: ScriptSources
    let dialect: SQLDialect

    private var asAt: String { dialect.day(sources.context.asAt) }

    var steps: [Step] { [known, passages, runs, clock, judged, stages, panelSteps] }

    /// Dates that had happened on the "as at" date.
    private static let happened = [
        "received_on", "advocate_asked_on", "s1_skipped_on", "s1_extended_on", "s1_sent_on", "s2_requested_on",
        "s2_record_final_on", "s2_extension_told_on", "s2_sent_on", "s3_requested_on", "s3_met_on", "s3_reported_on",
        "s3_responded_on", "stopped_from", "stopped_to", "withdrawn_on",
    ]

    /// A clock can be agreed to start on a coming day, so that these two may lie ahead.
    private var known: Step {
        let dates = Self.happened.map { "  CASE WHEN \($0) <= \(asAt) THEN \($0) END AS \($0)" }
        return Step(
            name: "heard_known", comment: "The dates of complaints as known on the 'as at' date.",
            query: """
                SELECT reference, register, s1_start_on, advocate_appointed_on,
                \(dates.joined(separator: ",\n"))
                FROM heard_records
                """)
    }

    private var passages: Step {
        Step(
            name: "heard_passages", comment: "One row for each stage that a complaint entered, with how it ended.",
            query: """
                WITH entries AS (
                  SELECT k.*, COALESCE(s2_requested_on, s1_skipped_on) AS entered_2,
                    CASE WHEN register = 'statutory' THEN s3_requested_on END AS entered_3
                  FROM heard_known k WHERE register IN ('statutory', 'corporate')
                ), passages AS (
                  \(passage(1, start: firstStart, "s1_sent_on", next: "COALESCE(entered_2, entered_3)", "s1_extended_on"))
                  WHERE s1_skipped_on IS NULL
                  UNION ALL
                  \(passage(2, start: secondStart, "s2_sent_on", next: "entered_3", "s2_extension_told_on"))
                  WHERE entered_2 IS NOT NULL
                  UNION ALL
                  \(passage(3, start: "entered_3", "s3_responded_on", next: "CAST(NULL AS date)", "CAST(NULL AS date)"))
                  WHERE entered_3 IS NOT NULL
                )
                SELECT complaint, register, stage, started_on, extended_on, is_last, stopped_from, stopped_to,
                  CASE WHEN \(Self.isWithdrawn) THEN withdrawn_on ELSE COALESCE(answered_on, next_on) END AS ended_on,
                  CASE WHEN \(Self.isWithdrawn) THEN 'withdrawal' WHEN answered_on IS NOT NULL THEN 'answer'
                    WHEN next_on IS NOT NULL THEN 'moved-on' ELSE 'open' END AS ended_by
                FROM passages
                """)
    }

    /// Regulation 7: a complaint may be withdrawn at any time; it then ends in the stage it had reached.
    private static let isWithdrawn =
        "is_last = 1 AND withdrawn_on IS NOT NULL AND COALESCE(COALESCE(answered_on, next_on) > withdrawn_on, TRUE)"

    private func passage(
        _ stage: Int, start: String, _ answered: String, next: String, _ extended: String
    ) -> String {
        let later = ["entered_2 IS NULL AND entered_3 IS NULL", "entered_3 IS NULL", "TRUE"][stage - 1]
        return """
            SELECT reference AS complaint, register, \(stage) AS stage,
                \(start) AS started_on,
                \(answered) AS answered_on, \(next) AS next_on, \(extended) AS extended_on, withdrawn_on,
                CASE WHEN \(later) THEN 1 ELSE 0 END AS is_last, stopped_from,
                CASE WHEN stopped_from IS NOT NULL THEN stopped_to END AS stopped_to
              FROM entries
            """
    }

    /// Regulation 14(3) and (4). A day that nobody knows lies before every other.
    private var firstStart: String {
        let ended = "COALESCE(s1_sent_on, withdrawn_on, entered_2)"
        return """
            CASE WHEN s1_start_on IS NOT NULL THEN CASE WHEN s1_start_on <= \(asAt) THEN s1_start_on END
                  WHEN advocate_asked_on IS NULL THEN received_on
                  WHEN \(ended) IS NOT NULL THEN
                    CASE WHEN advocate_appointed_on > COALESCE(received_on, DATE '1900-01-01')
                      AND advocate_appointed_on <= \(ended) THEN advocate_appointed_on ELSE received_on END
                  WHEN advocate_appointed_on <= \(asAt) THEN GREATEST(advocate_appointed_on, received_on) END
            """
    }

    /// Regulation 17(4) and (5).
    private var secondStart: String { "COALESCE(s2_record_final_on, s1_skipped_on, s2_requested_on)" }
}

extension StageSteps {
    /// Every stretch of time that is held against a limit: stages as 1 to 3, the time up to an extension as 11 and 12,
    /// the steps of a panel as 21 to 23.
    private var runs: Step {
        let steps = [
            ("21", "p.started_on", "k.s3_met_on"), ("22", "k.s3_met_on", "k.s3_reported_on"),
            ("23", "k.s3_reported_on", "k.s3_responded_on"),
        ].map { number, start, done in
            """
              SELECT p.complaint, \(number), \(start), \(done),
                COALESCE(\(done), CASE WHEN p.ended_by = 'withdrawal' THEN p.ended_on END), p.stopped_from, p.stopped_to
              FROM heard_passages p JOIN heard_known k ON k.reference = p.complaint
              WHERE p.stage = 3 AND \(start) IS NOT NULL
            """
        }
        return Step(
            name: "heard_runs",
            comment: "Every stretch of time that is held against a limit, and where it was stopped.",
            query: """
                WITH stretches AS (
                  SELECT complaint, stage AS run, started_on, ended_on AS done_on, ended_on, stopped_from, stopped_to
                  FROM heard_passages WHERE started_on IS NOT NULL
                  UNION ALL
                  SELECT complaint, 10 + stage, started_on, extended_on, extended_on, stopped_from, stopped_to
                  FROM heard_passages WHERE started_on IS NOT NULL AND extended_on IS NOT NULL
                  UNION ALL
                \(steps.joined(separator: "\n  UNION ALL\n"))
                ), ends AS (
                  SELECT s.*, COALESCE(ended_on, \(asAt)) AS until_on FROM stretches s
                )
                SELECT complaint, run, started_on, done_on, ended_on, until_on,
                  CASE WHEN stopped_from IS NOT NULL THEN GREATEST(started_on, stopped_from) END AS off_from,
                  CASE WHEN stopped_from IS NOT NULL THEN LEAST(until_on, COALESCE(stopped_to, until_on)) END AS off_to,
                  CASE WHEN stopped_from < until_on AND until_on <= COALESCE(stopped_to, until_on)
                    THEN GREATEST(stopped_from, started_on) ELSE until_on END AS judged_on
                FROM ends
                """)
    }

    /// Regulation 8: while a court or another procedure must come first, no clock runs.
    private var clock: Step {
        Step(
            name: "heard_clock",
            comment: "The working days of every stretch; `works` tells of the day it is judged by.",
            query: """
                SELECT r.complaint, r.run, r.started_on, r.done_on, r.ended_on, CAST(
                    CASE WHEN r.until_on < r.started_on THEN 0 ELSE u.run - s.before END
                    - CASE WHEN r.off_from < r.off_to THEN t.run - f.run ELSE 0 END AS bigint) AS elapsed, j.works
                FROM heard_runs r
                LEFT JOIN heard_calendar s ON s.day = r.started_on
                LEFT JOIN heard_calendar u ON u.day = r.until_on
                LEFT JOIN heard_calendar f ON f.day = r.off_from
                LEFT JOIN heard_calendar t ON t.day = r.off_to
                LEFT JOIN heard_calendar j ON j.day = r.judged_on
                """)
    }

    /// The last day of a limit is in time; a day after it on which nobody works is late.
    private static func isLate(_ clock: String, _ limit: String) -> String {
        "(\(clock).elapsed > \(limit) OR \(clock).elapsed = \(limit) AND \(clock).works = 0)"
    }

    private static func verdict(_ limit: String) -> String {
        """
        CASE WHEN p.started_on IS NULL THEN 'not-yet-due' WHEN \(isLate("c", limit)) THEN 'over'
              WHEN p.ended_on IS NOT NULL THEN 'within' ELSE 'not-yet-due' END
        """
    }

    private static let inTime = "CASE %% WHEN 'within' THEN 'yes' WHEN 'over' THEN 'no' ELSE 'not-yet-due' END"

    /// By itself, because what is judged here is asked for several times below.
    private var judged: Step {
        Step(
            name: "heard_judged", comment: "Every stage with its verdicts.",
            query: """
                SELECT p.complaint, p.stage, p.started_on, p.ended_on, p.ended_by, p.is_last,
                  \(Self.verdict("l.first_limit")) AS first_limit,
                  \(Self.verdict("l.outer_limit")) AS outer_limit,
                  CASE WHEN x.run IS NOT NULL AND NOT \(Self.isLate("x", "l.first_limit")) THEN 'yes' ELSE 'no' END AS extended,
                  CASE WHEN p.ended_by IN ('answer', 'withdrawal') THEN c.elapsed END AS days
                FROM heard_passages p
                JOIN (VALUES \(limits)) AS l(register, stage, first_limit, outer_limit)
                  ON l.register = p.register AND l.stage = p.stage
                LEFT JOIN heard_clock c ON c.complaint = p.complaint AND c.run = p.stage
                LEFT JOIN heard_clock x ON x.complaint = p.complaint AND x.run = 10 + p.stage
                """)
    }

    private var stages: Step {
        Step(
            name: "heard_stages", comment: "One row for each stage, judged.",
            query: """
                SELECT complaint, CONCAT('stage-', stage) AS stage, started_on, ended_on, ended_by,
                  CASE WHEN is_last = 1 THEN 'yes' ELSE 'no' END AS is_last, first_limit, outer_limit,
                  CASE WHEN first_limit = 'over' AND extended = 'yes'
                    THEN \(Self.inTime.replacing("%%", with: "outer_limit"))
                    ELSE \(Self.inTime.replacing("%%", with: "first_limit")) END AS on_time,
                  extended, days,
                  CASE WHEN stage = 1 THEN
                    \(Self.band("within-10", extended: "11-20-extended", "11-20-not-extended", "over-20")) END AS stage_1_band,
                  CASE WHEN stage = 2 THEN \(Self.band("within-25", extended: "26-65", "26-65", "over-65")) END AS stage_2_band
                FROM heard_judged
                """)
    }

    private static func band(_ within: String, extended: String, _ between: String, _ over: String) -> String {
        """
        CASE WHEN first_limit = 'within' THEN '\(within)' WHEN first_limit = 'not-yet-due' THEN 'not-yet-due'
              WHEN outer_limit = 'over' THEN '\(over)'
              WHEN outer_limit = 'not-yet-due' AND extended = 'yes' THEN 'not-yet-due'
              WHEN extended = 'yes' THEN '\(extended)' ELSE '\(between)' END
        """
    }

    /// Regulations 14, 17, 19 and 20, and the council's own limits of corporate complaints, in working days.
    private var limits: String {
        func days(_ name: LimitName) -> Int { sources.context.limits[name].days.count }
        let panel = days(.panelMeets) + days(.panelReport) + days(.panelResponse)
        let rows: [(String, Int, Int, Int)] = [
            ("statutory", 1, days(.stage1), days(.stage1Extended)),
            ("statutory", 2, days(.stage2), days(.stage2Extended)),
            ("statutory", 3, panel, panel), ("corporate", 1, days(.corporateStage1), days(.corporateStage1Extended)),
            ("corporate", 2, days(.corporateStage2), days(.corporateStage2Extended)),
        ]
        return rows.map { "('\($0.0)', \($0.1), \($0.2), \($0.3))" }.joined(separator: ", ")
    }

    /// Regulations 19 and 20: three limits, each from an event of its own.
    private var panelSteps: Step {
        let limits = zip([21, 22, 23], [LimitName.panelMeets, .panelReport, .panelResponse]).map { run, name in
            "WHEN \(run) THEN \(sources.context.limits[name].days.count)"
        }.joined(separator: " ")
        let late = Self.isLate("c", "(CASE c.run \(limits) END)")
        return Step(
            name: "heard_panel_steps", comment: "One row for each step that a review panel has begun.",
            query: """
                SELECT c.complaint,
                  CASE c.run WHEN 21 THEN 'panel-met' WHEN 22 THEN 'report-sent' ELSE 'response-sent' END AS step,
                  CASE WHEN \(late) THEN 'no' WHEN c.ended_on IS NOT NULL THEN 'yes' ELSE 'not-yet-due' END AS on_time,
                  c.started_on, c.done_on AS ended_on, CASE WHEN c.done_on IS NOT NULL THEN c.elapsed END AS days
                FROM heard_clock c WHERE c.run > 20
                """)
    }
}
