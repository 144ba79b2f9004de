import Checks
import Diagnostics
import Pages
import Site
import SiteBuilder

/// What is left of a council once its part of the site is written.
struct CouncilPiece: Sendable {
    let log: RunLog
    /// What the examiner has to know of its pages when it judges those that belong to no council.
    let elsewhere: Elsewhere
    let drafts: [String]
    /// What stands beside the numbers of other councils; nil where anything is wrong.
    let compared: ComparedCouncil?
    /// Why it could not be written; nil where it was, or was not to be.
    let failure: (any Error)?

    /// Reads, protects, builds and checks one council, and adds it to the new site unless anything is wrong with it.
    static func build(_ pipeline: SitePipeline, into fresh: FreshSite) async -> CouncilPiece {
        var log = RunLog()
        var failure: (any Error)?
        var (elsewhere, drafts) = (Elsewhere(), [String]())
        var compared: ComparedCouncil?
        do {
            let judged = try await pipeline.run(&log)
            if let examination = judged?.examination { elsewhere.add(examination) }
            if let judged, let checked = judged.checked {
                let start = ContinuousClock.now
                try fresh.write(checked.site.files)
                log.watch.end("write", since: start)
                drafts = checked.drafts
                compared = judged.made.plan.councils.first.map {
                    ComparedCouncil($0, judged.made.templates.comparison)
                }
            }
        } catch {
            failure = error
        }
        return CouncilPiece(log: log, elsewhere: elsewhere, drafts: drafts, compared: compared, failure: failure)
    }
}
