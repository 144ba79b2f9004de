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
    private var workshop: Workshop
    private var last: UncheckedSite?
    /// Where sites are judged, so that this holds none of the threads on which requests are answered.
    private let aside: any TaskExecutor

    package init(_ workshop: Workshop, aside: any TaskExecutor) {
        self.workshop = workshop
        self.aside = aside
    }

    package func build() async -> PreviewBuild {
        var workshop = workshop
        workshop.beginAgain()
        var made: UncheckedSite?
        do {
            made = try await SitePipeline().build(&workshop)
        } catch {
            // The project itself is gone or has no council, which a command that starts would have refused.
            workshop.findings.report(SourceProblem.unreadable("content", "\(error)").finding)
        }
        self.workshop = workshop
        guard let made else { return PreviewBuild(site: nil, findings: workshop.findings.sorted) }
        last = made
        let origins = workshop.memory.rendering.origins
        return PreviewBuild(
            site: made.site, findings: workshop.findings.sorted, sources: origins.mapValues(\.sources),
            figures: { path in origins[path].map { Self.figures(of: $0, in: made.plan) } ?? [] })
    }

    /// Judges what was built last, on threads of its own.
    package func check() async -> PreviewJudgement? {
        guard let last else { return nil }
        var own = workshop
        own.beginAgain()
        own.watched = nil
        own.memory = BuildMemory()
        let (judged, executor) = (own, aside)
        return await Task(executorPreference: executor) { await Self.judge(last, judged) }.value
    }

    private static func judge(_ made: UncheckedSite, _ workshop: Workshop) async -> PreviewJudgement? {
        var workshop = workshop
        _ = await SitePipeline().check(made.site, of: made, &workshop)
        return workshop.examination.map { PreviewJudgement($0, findings: workshop.findings.sorted) }
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
