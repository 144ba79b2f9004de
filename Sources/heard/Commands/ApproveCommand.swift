import ArgumentParser
import Delivery
import Diagnostics
import Foundation
import Machine
import Pipeline
import Quantities
import Settings
import Site
import SiteBuilder

struct ApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Records that somebody signed off a page or an edition, or says how the sign-offs stand.",
        discussion: """
            With --role and --evidence, a file is written to 'sign-off/' of the edition: who, by role, when, where it is \
            written down, and a digest of the words and numbers in the order in which they are read. A later change of \
            one of them voids it. Without --role, every sign-off is listed; the exit code is 1 where one is void or \
            missing.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The page, by its name such as 'teams'; the whole edition where none is named.")
    var page: String?

    @Option(help: "Who signed it off: a role, never a name.")
    var role: String?

    @Option(help: "Where that is written down: a minute, an e-mail, a committee's date.")
    var evidence: String?

    func validate() throws {
        if role != nil, evidence?.isEmpty ?? true {
            throw ValidationError("say with --evidence where it is written down")
        }
        if role == nil, evidence != nil || page != nil { throw ValidationError("say with --role who signed it off") }
        if let role, !SignOff.isRole(role) {
            throw ValidationError("'\(role)' is not a role; write one such as 'Director of Children\u{2019}s Services'")
        }
        if role != nil, common.edition == nil { throw ValidationError("name the edition with --edition") }
    }

    func run() async throws {
        let project = common.opened()
        var (options, log) = (common.build, RunLog())
        options.includesDrafts = true
        if role != nil { try FolderLock.hold(project.folder.path, common.console) }
        guard let made = try await SitePipeline(project, options).build(&log) else {
            return try common.conclude(log)
        }
        let standing = SignOffStanding(tree: project.tree, site: made.site)
        for edition in made.councils.editions {
            if let role { try record(role, edition.sources, standing, project.files) }
            let ledger = standing.ledger(of: edition.sources, &log.findings)
            log.findings.report(Findings(ledger.findings))
            if role == nil { tell(ledger, edition.sources.place) }
        }
        if role == nil { try common.conclude(log) }
    }

    private func record(
        _ role: String, _ sources: EditionSources, _ standing: SignOffStanding, _ files: FileSystem
    ) throws {
        let roles = sources.council.approvalRoles
        guard roles.isEmpty || roles.contains(role) else {
            throw ValidationError(
                "'\(role)' is not one of 'approval_roles' in council.yaml: \(roles.joined(separator: ", "))")
        }
        let subject = page.map { SignOff.Subject.page(PageName($0)) } ?? .edition
        guard let text = standing.text(of: subject, in: sources.place) else {
            throw ValidationError("\(sources.place.folder) has no page called '\(page ?? "")'")
        }
        let signOff = SignOff(subject, role: role, on: common.clock ?? .today, evidence: evidence ?? "", of: text)
        let folder = SignOffStanding.folder(of: sources.place)
        guard let path = standing.path(for: signOff, in: sources.place) else {
            throw ValidationError("'\(folder)' has files of other roles under every name for this sign-off")
        }
        let name = String(path.dropFirst(folder.count + 1))
        do throws(FileProblem) {
            // The text first: a sign-off without it could never show what changed.
            try files.write(Array(text.text.utf8), path + ".txt")
            try files.write(Array(signOff.yaml(named: name).utf8), path + ".yaml")
        } catch {
            throw common.refusal(error)
        }
        common.console.note("heard: \(path).yaml: \(role) signed off \(subject.text) on \(signOff.date.words)")
    }

    private func tell(_ ledger: SignOffLedger, _ place: Catalogue.Edition) {
        guard common.format == .text else { return }
        var lines = [place.folder]
        for verdict in ledger.verdicts {
            let word = verdict.standing == .sound ? "sound" : "void"
            lines.append(
                "  \(word): \(verdict.signOff.subject.text), \(verdict.signOff.role), \(verdict.signOff.date.iso), \(verdict.signOff.evidence)"
            )
        }
        lines += ledger.missing.map { "  missing: edition, \($0)" }
        if lines.count == 1 { lines.append("  nobody has signed anything off with heard approve") }
        common.console.result(lines.joined(separator: "\n") + "\n")
    }
}
