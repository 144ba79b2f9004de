import ArgumentParser
import Diagnostics
import Disclosure
import Foundation
import Machine
import Pipeline
import Quantities
import Review
import Site
import SiteBuilder

struct QuotesWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Takes a quote out of every edition of a council for good, because consent was taken back.",
        discussion: """
            The approval is deleted, its words are kept nowhere, and 'withdrawn-quotes.yaml' of the council makes every \
            later build refuse them. What is printed is the list of what must be published again.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The id of the quote in the edition, such as q03, or the reference of its compliment.")
    var id: String

    @Option(help: "Who records it, as a role.")
    var recordedBy: String

    @Option(help: "The folder with the built site; 'site' of the project, where none is named.")
    var site: TypedPath?

    func validate() throws {
        guard common.council != nil, common.edition != nil else {
            throw ValidationError("name one edition with --council and --edition")
        }
        guard QuoteApproval.isRole(recordedBy) else {
            throw ValidationError("'\(recordedBy)' does not look like a role; write one such as 'Complaints manager'")
        }
    }

    func run() throws {
        var options = common
        options.edition = nil
        let project = common.opened(threads: 1)
        var findings = Findings()
        try FolderLock.hold(project.folder.path, common.console)
        guard let council = try Catalogue.survey(project.files, options.build).councils.first else { return }
        let withdrawal = Withdrawal(council: council, files: project.files, tree: project.tree)
        let edition = EditionName(common.edition ?? "")
        let references = try SitePipeline(project, common.build).complimentReferences()
        guard let compliment = try withdrawal.compliment(id, of: edition, among: references, &findings),
            let plan = withdrawal.plan(
                compliment, of: edition,
                (common.clock ?? .today, recordedBy, Randomness.hexadecimal(bytes: 16)),
                &findings)
        else { return try common.conclude(findings) }
        do throws(FileProblem) {
            // A slip in a folder's name must not read as "no page prints it".
            if let site = site.map(common.path), !project.files.exists(site) {
                throw FileProblem(.read, project.folder.resolve(site), "No such file or directory")
            }
            let pages = try withdrawal.pages(of: plan, in: site.map(common.path) ?? "site")
            let targets = PublishedTargets(of: council, in: project.tree).withPages(&findings)
            report(plan, pages: pages, targets)
            if references == nil, plan.approvals.isEmpty {
                common.console.complain(
                    "heard: the records can't be read, so nobody checked that '\(id)' is a reference of theirs\n")
            }
            try withdrawal.carryOut(plan)
        } catch {
            throw common.refusal(error)
        }
        if !findings.isEmpty { try common.conclude(findings) }
    }

    private func report(_ plan: Withdrawal.Plan, pages: [String], _ targets: (current: [String], former: [String])) {
        switch common.format {
        case .json:
            common.console.result(
                JSONText.object([
                    ("withdrawn", JSONText.array((plan.approvals + plan.signedTexts).map(JSONText.string))),
                    ("publish_again", JSONText.array(pages.map(JSONText.string))),
                    ("targets", JSONText.array(targets.current.map(JSONText.string))),
                    ("former_targets", JSONText.array(targets.former.map(JSONText.string))),
                    ("edit", JSONText.array(plan.mentions.map { JSONText.string($0.description) })),
                ]) + "\n")
        default:
            let lines =
                (plan.approvals + plan.signedTexts).map { "deleted: \($0)" }
                + targets.current.map { "publish again: \(publishing($0))" }
                + targets.former.map { "take down: what was published to '\($0)', which publish.yaml names no more" }
                + pages.map { "publish again: \($0)" }
                + plan.mentions.map { "edit: \($0) names the quote or holds its words" }
            common.console.result(lines.map { $0 + "\n" }.joined())
            if plan.approvals.isEmpty {
                common.console.note("heard: it was not approved; no build will ever publish it")
            }
        }
    }

    private func publishing(_ target: String) -> String {
        ShellCommand("heard", "publish", target, "--council", common.council ?? "").description
    }
}
