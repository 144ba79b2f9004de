import Diagnostics
import Machine
import Site

extension CommonOptions {
    /// Does something with files; where that fails the command ends with what there is to say.
    func withFiles<Value>(_ work: () throws(FileProblem) -> Value) throws -> Value {
        do throws(FileProblem) { return try work() } catch { throw refusal(error) }
    }

    /// The folder that a site goes to, held until the program ends.
    func output(
        _ folder: String, mark: OutputMark = .site, at place: SourceLocation? = nil, _ rules: OutputRules
    ) throws -> OutputFolder {
        let output = try withFiles { () throws(FileProblem) in try rules.folder(folder, mark: mark, at: place) }
        try FolderLock.hold(RealPath.parent(of: output.path), console)
        return output
    }
}
