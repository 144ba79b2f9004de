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
    func council(_ workshop: Workshop) throws -> Catalogue.Council {
        let all = try Catalogue.survey(workshop.tree.files, workshop.options).councils
        let publishing = all.filter { workshop.tree.files.exists(Self.settings(of: $0)) }
        if publishing.count == 1 { return publishing[0] }
        guard publishing.isEmpty else {
            throw ValidationError(
                "several councils have a 'publish.yaml': name one with --council "
                    + publishing.map(\.name.text).joined(separator: " or --council "))
        }
        throw ValidationError("no 'publish.yaml' was found: \(all.map(Self.settings).joined(separator: ", "))")
    }

    static func settings(of council: Catalogue.Council) -> String { "\(council.folder)/publish.yaml" }

    func read(_ council: Catalogue.Council, _ workshop: inout Workshop) -> PublishTarget? {
        workshop.tree.yaml(Self.settings(of: council), &workshop.findings).flatMap {
            PublishTarget.read($0, named: target, &workshop.findings)
        }
    }

    /// From the sources to what goes out; nil, with findings, where anything stands against it.
    func site(
        for place: TargetFor<PublicReaders>, _ history: (files: TargetHistory, known: PublicationHistory),
        _ workshop: inout Workshop
    ) async throws -> PublishableSite? {
        guard let checked = try await SitePipeline().run(&workshop) else { return nil }
        var readiness = Readiness()
        let reader = PublishOrigin(workshop: workshop, council: history.files.council)
        let origin = reader.read(&readiness, &workshop.findings)
        readiness.refuseDrafts(of: checked)
        let ready = PublishReadiness(workshop: workshop, council: history.files.council, clock: clock)
        ready.requireDecisions(&readiness)
        ready.note(&readiness)
        if place.target.readers == .public {
            history.files.judge(
                checked.site, workshop.wholeEditions.map(\.sources), against: history.known, clock: clock, &readiness)
        }
        let standing = SignOffStanding(tree: workshop.tree, site: checked.site)
        for edition in workshop.wholeEditions {
            for finding in standing.ledger(of: edition.sources, &workshop.findings).findings {
                readiness.refuse(finding)
            }
        }
        workshop.findings = workshop.findings.refusingUnreviewed
        workshop.findings.report(readiness.obstacles)
        workshop.findings.report(readiness.warnings)
        guard let origin, !workshop.findings.hasErrors else { return nil }
        return PublishableSite.prepare(checked, readiness, from: origin, for: place)
    }

    /// The same of a publication for staff: no edition is signed off for it, and nobody's correction tells of it.
    func staffSite(
        for place: TargetFor<StaffReaders>, _ history: TargetHistory, _ workshop: inout Workshop
    ) async throws -> Publishable<StaffReaders>? {
        let target = place.target
        guard let name = target.publication else { return nil }
        workshop.refuseSharedFolder(of: target, history.council)
        guard !workshop.findings.hasErrors else { return nil }
        let pipeline = StaffPipeline(name: name.text, output: target.localPath, quarter: nil)
        guard let edition = try await pipeline.run(&workshop) else { return nil }
        var readiness = Readiness()
        readiness.refuseDrafts(of: edition.checked)
        workshop.findings.report(readiness.obstacles)
        let origin = PublishOrigin(workshop: workshop, council: history.council).read(&readiness, &workshop.findings)
        guard let origin, !workshop.findings.hasErrors else { return nil }
        return Publishable.prepare(edition.checked, readiness, from: origin, for: place)
    }

    func refuse(_ workshop: Workshop) throws -> Never {
        FindingsPrinter(options: common, waived: workshop.examination?.waived ?? []).print(
            workshop.findings.sorted)
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
        _ workshop: Workshop, _ history: (files: TargetHistory, known: PublicationHistory),
        _ deliver: (_ dryRun: Bool) throws(PublishFailure) -> PublishReceipt
    ) throws {
        FindingsPrinter(options: common, waived: workshop.examination?.waived ?? []).print(
            workshop.findings.sorted)
        if !dryRun { try FolderLock.hold(workshop.project.path, common.console) }
        do throws(PublishFailure) {
            let plan = try deliver(true)
            common.console.result(plan.changes.lines.joined(separator: "\n") + "\n")
            guard !dryRun, isAgreed(plan) else {
                for line in plan.notes where dryRun { common.console.note("heard: \(line)") }
                common.console.note(
                    dryRun ? "heard: \(plan.place) would be build \(plan.build.short)" : "heard: nothing was published")
                return
            }
            let log = try history.files.begin(history.known, plan, on: clock, isRollback: rollback)
            let receipt = try deliver(false)
            try history.files.end(log, receipt.manifest)
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

extension Workshop {
    /// The same with one council.
    func only(_ council: Catalogue.Council) -> Workshop {
        var options = options
        options.council = council.name.text
        return Workshop(options, project, edges, threads: threads)
    }
}
