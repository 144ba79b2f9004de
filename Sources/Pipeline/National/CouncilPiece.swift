import Checks
import Diagnostics
import Pages
import Site
import SiteBuilder

/// What is left of a council once its part of the site is written.
struct CouncilPiece: Sendable {
    let findings: Findings
    let summary: [String]
    let waived: WaivedPart
    let watch: Stopwatch
    /// What the examiner has to know of its pages when it judges those that belong to no council.
    let elsewhere: Elsewhere
    let drafts: [String]
    /// What stands beside the numbers of other councils; nil where anything is wrong.
    let compared: ComparedCouncil?
    /// Why it could not be written; nil where it was, or was not to be.
    let failure: (any Error)?

    /// Reads, protects, builds and checks one council, and adds it to the new site unless anything is wrong with it.
    static func build(_ workshop: Workshop, into fresh: FreshSite) async -> CouncilPiece {
        var own = workshop
        var failure: (any Error)?
        var (elsewhere, drafts) = (Elsewhere(), [String]())
        var compared: ComparedCouncil?
        do {
            if let made = try await SitePipeline().build(&own),
                let checked = await SitePipeline().check(made.site, of: made, &own), !own.findings.hasErrors
            {
                let start = ContinuousClock.now
                try fresh.write(checked.site.files)
                own.watch.end("write", since: start)
                drafts = checked.drafts
                compared = made.plan.councils.first.flatMap { plan in
                    own.shared.map { ComparedCouncil(plan, $0.templates.comparison) }
                }
            }
        } catch {
            failure = error
        }
        if let examination = own.examination { elsewhere.add(examination) }
        return CouncilPiece(
            findings: own.findings, summary: own.summary, waived: own.waived, watch: own.watch, elsewhere: elsewhere,
            drafts: drafts, compared: compared, failure: failure)
    }
}
