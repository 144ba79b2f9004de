import FigureComputing
import Figures
import Quantities
import Records

/// Adds to every complaint what follows from its dates.
struct ComplaintStep {
    let sources: ScriptSources
    let dialect: SQLDialect

    var step: Step {
        let start = dialect.day(sources.context.period.start)
        return Step(
            name: "heard_complaints", comment: "Complaints with what follows from their dates.",
            query: """
                WITH endings AS (
                  SELECT k.reference, k.received_on AS known_on, k.s1_skipped_on AS skipped_on, k.stopped_from AS held_from,
                    s.stage AS last_stage,
                    CASE WHEN \(Self.hasStages) THEN CASE WHEN s.ended_by IN ('answer', 'withdrawal') THEN s.ended_on END
                      WHEN \(Self.isWithdrawn) THEN k.withdrawn_on ELSE k.s1_sent_on END AS concluded_on,
                    CASE WHEN \(Self.hasStages) THEN s.ended_by = 'withdrawal' ELSE \(Self.isWithdrawn) END AS is_withdrawn
                  FROM heard_known k
                  LEFT JOIN heard_stages s ON s.complaint = k.reference AND s.is_last = 'yes'
                )
                SELECT r.*, e.last_stage, e.concluded_on,
                  CASE WHEN e.concluded_on IS NULL THEN 'open' ELSE 'concluded' END AS state,
                  CASE WHEN e.concluded_on IS NULL THEN 'still-open' WHEN e.is_withdrawn THEN \(withdrawn)
                    ELSE r.outcome END AS result,
                  \(quarter) AS quarter,
                  CASE WHEN e.known_on < \(start) AND COALESCE(e.concluded_on >= \(start), TRUE)
                    THEN 'yes' ELSE 'no' END AS carried_over,
                  CASE WHEN e.skipped_on IS NOT NULL THEN 'yes' ELSE 'no' END AS stage_1_skipped,
                  CASE WHEN r.advocate_appointed_on <= \(dialect.day(sources.context.asAt))
                    THEN 'yes' ELSE 'no' END AS has_advocate,
                  CASE WHEN e.held_from IS NOT NULL THEN 'yes' ELSE 'no' END AS clock_stopped
                FROM heard_records r JOIN endings e ON e.reference = r.reference
                """)
    }

    private static let hasStages = "COALESCE(k.register IN ('statutory', 'corporate'), FALSE)"
    /// An informal complaint ends with its answer or its withdrawal, whichever comes first.
    private static let isWithdrawn = "k.withdrawn_on IS NOT NULL AND COALESCE(k.s1_sent_on >= k.withdrawn_on, TRUE)"

    private var withdrawn: String {
        let isKnown = sources.vocabulary["outcome"]?.category("withdrawn") != nil
        return isKnown ? "'withdrawn'" : "CAST(NULL AS varchar(1))"
    }

    private var quarter: String {
        let period = sources.context.period
        let starts = period.quarterStarts.enumerated().reversed().map { number, start in
            "WHEN e.known_on >= \(dialect.day(start)) THEN 'q\(number + 1)'"
        }
        return "CASE WHEN e.known_on > \(dialect.day(period.end)) THEN NULL \(starts.joined(separator: " ")) END"
    }
}
