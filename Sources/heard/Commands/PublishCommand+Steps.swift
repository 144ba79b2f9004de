import ArgumentParser
import Checks
import Delivery
import Diagnostics
import Foundation
import Pipeline
import Quantities
import Settings
import Site
import SiteBuilder

extension PublishCommand {
    /// The council asked for, or the only one that publishes anywhere.
    func council(_ files: FileSystem) throws -> Catalogue.Council {
        let all = try Catalogue.survey(files, common.build).councils
        let publishing = all.filter { files.exists(Self.settings(of: $0)) }
        if publishing.count == 1 { return publishing[0] }
        guard publishing.isEmpty else {
            throw ValidationError(
                "several councils have a 'publish.yaml': name one with --council "
                    + publishing.map(\.name.text).joined(separator: " or --council "))
        }
        throw ValidationError("no 'publish.yaml' was found: \(all.map(Self.settings).joined(separator: ", "))")
    }

    static func settings(of council: Catalogue.Council) -> String { "\(council.folder)/publish.yaml" }

    func read(_ council: Catalogue.Council, _ tree: SourceTree, _ findings: inout Findings) -> PublishTarget? {
        tree.yaml(Self.settings(of: council), &findings).flatMap {
            PublishTarget.read($0, named: target, &findings)
        }
    }

    /// From the sources to what goes out; nil, with findings, where anything stands against it.
    func site(
        for place: TargetFor<PublicReaders>, _ history: (files: TargetHistory, known: PublicationHistory),
        _ pipeline: SitePipeline, _ log: inout RunLog
    ) async throws -> PublishableSite? {
        guard let judged = try await pipeline.run(&log), let checked = judged.checked else { return nil }
        let (tree, council, editions) = (pipeline.project.tree, history.files.council, judged.made.councils.editions)
        var readiness = Readiness()
        let origin = PublishOrigin(tree, of: council, editions: editions).read(&readiness, &log.findings)
        readiness.refuseDrafts(of: checked)
        let ready = PublishReadiness(judged, of: council, in: tree, part: pipeline.options.part, clock: clock)
        ready.requireDecisions(&readiness)
        ready.note(&readiness)
        if place.target.readers == .public {
            history.files.judge(
                checked.site, editions.map(\.sources), against: history.known, clock: clock, &readiness)
        }
        let standing = SignOffStanding(tree: tree, site: checked.site)
        for edition in editions {
            for finding in standing.ledger(of: edition.sources, &log.findings).findings {
                readiness.refuse(finding)
            }
        }
        log.findings = log.findings.refusingUnreviewed
        log.findings.report(readiness.obstacles)
        log.findings.report(readiness.warnings)
        guard let origin, !log.findings.hasErrors else { return nil }
        return PublishableSite.prepare(checked, readiness, from: origin, for: place)
    }

    /// The same of a publication for staff: no edition is signed off for it, and nobody's correction tells of it.
    func staffSite(
        for place: TargetFor<StaffReaders>, _ history: TargetHistory, _ pipeline: SitePipeline, _ log: inout RunLog
    ) async throws -> Publishable<StaffReaders>? {
        let target = place.target
        guard let name = target.publication else { return nil }
        StaffSources(pipeline.project).refuseSharedFolder(of: target, history.council, &log.findings)
        guard !log.findings.hasErrors else { return nil }
        let staff = StaffPipeline(pipeline, name: name.text, output: target.localPath, quarter: nil)
        guard let edition = try await staff.run(&log) else { return nil }
        var readiness = Readiness()
        readiness.refuseDrafts(of: edition.checked)
        log.findings.report(readiness.obstacles)
        let reader = PublishOrigin(pipeline.project.tree, of: history.council, editions: [])
        let origin = reader.read(&readiness, &log.findings)
        guard let origin, !log.findings.hasErrors else { return nil }
        return Publishable.prepare(edition.checked, readiness, from: origin, for: place)
    }

    func refuse(_ log: RunLog) throws -> Never {
        FindingsPrinter(options: common, waived: log.waived).print(log.findings.sorted)
        common.console.complain("heard: nothing was published\n")
        throw Exit.refused
    }

    func state(of delivery: TargetDelivery<some Settings.Readers>) throws -> PlaceState {
        do throws(PublishFailure) {
            return try delivery.state()
        } catch {
            try tell(error)
        }
    }

    /// Says what will change, asks where somebody can answer, and does it. What readers are about to be given is on record
    /// before they are.
    func conclude(
        _ log: RunLog, _ history: (files: TargetHistory, known: PublicationHistory), _ project: ProjectFolder,
        _ deliver: (_ dryRun: Bool) throws(PublishFailure) -> PublishReceipt
    ) throws {
        FindingsPrinter(options: common, waived: log.waived).print(log.findings.sorted)
        if !dryRun { try FolderLock.hold(project.path, common.console) }
        do throws(PublishFailure) {
            let plan = try deliver(true)
            common.console.result(plan.changes.lines.joined(separator: "\n") + "\n")
            guard !dryRun, isAgreed(plan) else {
                for line in plan.notes where dryRun { common.console.note("heard: \(line)") }
                common.console.note(
                    dryRun ? "heard: \(plan.place) would be build \(plan.build.short)" : "heard: nothing was published")
                return
            }
            let entry = try history.files.begin(history.known, plan, on: clock, isRollback: rollback)
            let receipt = try deliver(false)
            try history.files.end(entry, receipt.manifest)
            tell(receipt, history.files)
        } catch {
            try tell(error)
        }
    }

    private func tell(_ receipt: PublishReceipt, _ history: TargetHistory) {
        for line in receipt.notes { common.console.note("heard: \(line)") }
        common.console.note("heard: \(receipt.place) is build \(receipt.build.short)")
        guard history.target.isSite else { return }
        common.console.note(
            "heard: its manifest is in \(history.manifestPath); prove what is live with: "
                + ShellCommand("heard", "verify", "PLACE", "--manifest", history.manifestPath).description)
    }

    /// Only a terminal is asked, and only where something would change.
    private func isAgreed(_ plan: PublishReceipt) -> Bool {
        guard !yes, !plan.changes.isEmpty, isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return true }
        common.console.complain("Publish this to \(plan.place)? [y/N] ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    private func tell(_ failure: PublishFailure) throws -> Never {
        switch failure {
        case .refused(let finding):
            FindingsPrinter(options: common).print([finding])
            throw Exit.refused
        case .file(let problem):
            throw common.refusal(problem)
        case .program(let name, let words):
            common.console.complain("heard: \(name): \(words)\n")
            throw Exit.unreadable
        }
    }
}
