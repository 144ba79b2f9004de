import ArgumentParser
import Delivery
import Machine
import Pipeline
import Site
import SiteBuilder

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Says in words what changed between two built sites: figures, then prose, then markup.",
        discussion: "The exit code is 0 where they are the same, byte for byte, and 1 where they are not.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder with the earlier site.")
    var old: TypedPath

    @Argument(help: "The folder with the later site.")
    var new: TypedPath

    func run() throws {
        let files = FileSystem.live(project: ProjectFolder(common.project))
        let difference = SiteDifference(from: try read(old, files), to: try read(new, files))
        common.console.result(common.format == .json ? difference.json + "\n" : difference.text)
        if !difference.isEmpty { throw Exit.findings }
    }

    private func read(_ typed: TypedPath, _ files: FileSystem) throws -> BuiltSite {
        let folder = common.path(typed)
        do throws(FileProblem) {
            var found: [SiteFile] = []
            for path in try files.list(folder) {
                found.append(SiteFile(path: path, bytes: try files.read("\(folder)/\(path)")))
            }
            if let site = BuiltSite(found), !found.isEmpty { return site }
        } catch {
            throw common.refusal(error)
        }
        common.console.complain("heard: there is no site in \(folder)\n")
        throw Exit.unreadable
    }
}
