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
        var options = common
        options.clock = common.clock ?? .today
        var workshop = Workshop(options, threads: ProcessInfo.processInfo.activeProcessorCount)
        let council = try council(workshop)
        workshop = workshop.only(council)
        guard let place = read(council, &workshop) else { try refuse(workshop) }
        workshop.part = place.part
        let history = TargetHistory(council: council, target: place, tree: workshop.tree)
        // One of the two: a target has one kind of readers.
        if let place = TargetFor<StaffReaders>(place) {
            try await bring(to: place, history, workshop) { _, workshop in
                try await staffSite(for: place, history, &workshop)
            }
        } else if let place = TargetFor<PublicReaders>(place) {
            // The web server reads the files as another user, whatever whoever publishes lets others read.
            umask(0o022)
            try await bring(to: place, history, workshop) { known, workshop in
                try await site(for: place, (history, known), &workshop)
            }
        }
    }

    /// Publishes what `make` makes, or goes back to what was there before.
    private func bring<R>(
        to place: TargetFor<R>, _ history: TargetHistory, _ workshop: Workshop,
        _ make: (PublicationHistory, inout Workshop) async throws -> Publishable<R>?
    ) async throws {
        var workshop = workshop
        let delivery = TargetDelivery(
            to: place, edges: .live(project: workshop.project, rules: workshop.outputRules), programs: .live,
            staging: FileManager.default.temporaryDirectory.path + "/heard-publish",
            withdrawn: history.withdrawn(&workshop.findings))
        let known = history.read(try state(of: delivery), &workshop.findings)
        for finding in known.findings(clock: clock) { workshop.findings.report(finding) }
        if rollback {
            let corrections = history.privacyCorrections(&workshop.findings)
            guard !workshop.findings.hasErrors else { try refuse(workshop) }
            return try conclude(workshop, (history, known)) { dry throws(PublishFailure) in
                try delivery.rollBack(past: corrections, dryRun: dry)
            }
        }
        guard let site = try await make(known, &workshop) else { try refuse(workshop) }
        try conclude(workshop, (history, known)) { dry throws(PublishFailure) in
            try delivery.publish(site, dryRun: dry)
        }
    }

    /// The day of this publication.
    var clock: CalendarDate { common.clock ?? .today }
}
