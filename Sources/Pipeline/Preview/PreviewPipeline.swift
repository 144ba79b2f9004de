import Checks
package import Delivery
import Diagnostics
import Disclosure
import Foundation
import Pages
import Quantities
import SiteBuilder

/// The pipeline as a preview runs it: again and again, with what the steps made the last time.
package actor PreviewPipeline {
    private let pipeline: SitePipeline
    private var cache: BuildCache
    private var last: UncheckedSite?
    /// Where sites are judged, so that this holds none of the threads on which requests are answered.
    private let aside: any TaskExecutor

    /// - Parameter files: are looked at again before each build.
    package init(_ pipeline: SitePipeline, watching files: SourceFiles, aside: any TaskExecutor) {
        self.pipeline = pipeline
        self.aside = aside
        cache = BuildCache(watching: files)
    }

    package func build() async -> PreviewBuild {
        var (cache, log) = (cache, RunLog())
        var made: UncheckedSite?
        do {
            made = try await pipeline.build(&cache, &log)
        } catch {
            // The project itself is gone or has no council, which a command that starts would have refused.
            log.findings.report(SourceProblem.unreadable("content", "\(error)").finding)
        }
        self.cache = cache
        guard let made else { return PreviewBuild(site: nil, findings: log.findings.sorted) }
        last = made
        let origins = cache.rendering.origins
        return PreviewBuild(
            site: made.site, findings: log.findings.sorted, sources: origins.mapValues(\.sources),
            figures: { path in origins[path].map { Self.figures(of: $0, in: made.plan) } ?? [] })
    }

    /// Judges what was built last, on threads of its own.
    package func check() async -> PreviewJudgement? {
        guard let last else { return nil }
        let pipeline = pipeline
        return await Task(executorPreference: aside) {
            var log = RunLog()
            let examination = await pipeline.check(last.site, of: last, &log)
            return PreviewJudgement(examination, findings: log.findings.sorted)
        }.value
    }

    private static func figures(of origin: PageOrigin, in plan: SitePlan) -> [FigureNote] {
        let publications = plan.councils.flatMap(\.publications)
        let figures = publications.first { $0.publication == origin.publication }?.edition?.figures
        return origin.figures.compactMap { figures?[$0] }.map { FigureNote(Explanation(of: $0)) }
    }
}

extension FigureNote {
    init(_ explanation: Explanation) {
        self.init(
            name: explanation.figure.text, title: explanation.title,
            facts: explanation.facts.map { Fact(label: $0.label, text: $0.text) },
            rows: explanation.rows.map { row in
                Row(
                    label: row.labels.isEmpty ? "All" : row.labels.joined(separator: ", "), value: row.value,
                    share: row.share ?? "", change: row.change ?? "")
            })
    }
}
