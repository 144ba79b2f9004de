import ArgumentParser
import Checks
import Delivery
import Diagnostics
import Foundation
import Machine
import Pipeline
import Quantities
import Settings
import SiteBuilder

struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Builds, checks and publishes the site of a council, or pages for its staff, to one of its targets.",
        discussion: """
            A target is an entry of 'content/<council>/publish.yaml' (docs/publishing.md). What has grown old is judged \
            today unless --clock says otherwise. Where anything is wrong nothing is published, and the exit code is 75.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The name of the target.")
    var target: String

    @Flag(help: "Say what would change, and change nothing.")
    var dryRun = false

    @Flag(help: "Go back to the release before the live one, without building anything.")
    var rollback = false

    @Flag(help: "Ask nothing on a terminal either.")
    var yes = false

    func run() async throws {
        try BuildKind.refuseDebug(common.console)
        guard common.edition == nil else {
            throw ValidationError("a site is published whole, with all its editions: leave --edition out")
        }
        guard clock <= .today else { throw ValidationError("\(clock.words) is still to come: leave --clock out") }
        let project = common.opened()
        let council = try council(project.files)
        var (options, log) = (common.build.only(council), RunLog())
        options.clock = clock
        guard let place = read(council, project.tree, &log.findings) else { try refuse(log) }
        options.part = place.part
        let pipeline = SitePipeline(project, options)
        let history = TargetHistory(council: council, target: place, tree: project.tree)
        // One of the two: a target has one kind of readers.
        if let place = TargetFor<StaffReaders>(place) {
            try await bring(to: place, history, project, &log) { _, log in
                try await staffSite(for: place, history, pipeline, &log)
            }
        } else if let place = TargetFor<PublicReaders>(place) {
            // The web server reads the files as another user, whatever whoever publishes lets others read.
            umask(0o022)
            try await bring(to: place, history, project, &log) { known, log in
                try await site(for: place, (history, known), pipeline, &log)
            }
        }
    }

    /// Publishes what `make` makes, or goes back to what was there before.
    private func bring<R>(
        to place: TargetFor<R>, _ history: TargetHistory, _ project: Project, _ log: inout RunLog,
        _ make: (PublicationHistory, inout RunLog) async throws -> Publishable<R>?
    ) async throws {
        let edges = TargetFiles.live(project: project.folder, rules: project.outputRules)
        let delivery = TargetDelivery(
            to: place, edges: edges, programs: .live,
            staging: FileManager.default.temporaryDirectory.path + "/heard-publish",
            withdrawn: history.withdrawn(&log.findings))
        let known = history.read(try state(of: delivery), edges, &log.findings)
        for finding in known.findings(clock: clock) { log.findings.report(finding) }
        if rollback {
            let corrections = history.privacyCorrections(&log.findings)
            guard !log.findings.hasErrors else { try refuse(log) }
            return try conclude(log, (history, known), project.folder) { dry throws(PublishFailure) in
                try delivery.rollBack(past: corrections, dryRun: dry)
            }
        }
        guard let site = try await make(known, &log) else { try refuse(log) }
        try conclude(log, (history, known), project.folder) { dry throws(PublishFailure) in
            try delivery.publish(site, dryRun: dry)
        }
    }

    /// The day of this publication.
    var clock: CalendarDate { common.clock ?? .today }
}
