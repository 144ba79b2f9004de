import ArgumentParser
import Glibc
import Machine
import Pipeline

@main
struct Heard: AsyncParsableCommand {
    static let version = Tool.version

    static let configuration = CommandConfiguration(
        commandName: "heard",
        abstract:
            "Turns a council's records of complaints, comments and compliments into an annual report that is safe to publish.",
        discussion: """
            Exit codes: 0 clean, 1 findings, 64 usage, 65 input that can't be read, 70 a fault of ours, 74 output that \
            can't be written, 75 not published, another command is at work there, or too little memory may be used.
            """,
        version: BuildKind.version,
        subcommands: [
            InitCommand.self, RolloverCommand.self, BuildCommand.self, CheckCommand.self, PreviewCommand.self,
            StaffCommand.self, ApproveCommand.self, DiffCommand.self, ProtectCommand.self, PublishCommand.self,
            LeafletCommand.self, VerifyCommand.self, ReproduceCommand.self, AuditCommand.self, DeadlinesCommand.self,
            FiguresCommand.self, ExplainCommand.self, QuotesCommand.self, ReadingCommand.self, RulesCommand.self,
            SynthesiseCommand.self,
        ])
    /// As the parser's own, but for where its words go: a closed or full output is an exit code.
    static func main() async {
        QuietCrash.arrange()
        StandardStreams.prepare()
        if let problem = MachineLimits.problem {
            Console.end("heard: \(problem)", isResult: false)
            end(with: Exit.refused)
        }
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            end(with: .success)
        } catch {
            let error = (error as? UsageProblem).map { ValidationError($0.words) } ?? error
            let code = exitCode(for: error)
            let words = fullMessage(for: error)
            if !words.isEmpty { Console.end(words, isResult: code.isSuccess) }
            end(with: code)
        }
    }

    private static func end(with code: ExitCode) -> Never {
        Glibc.exit(code.isSuccess && StandardStreams.isIncomplete ? Exit.unwritten.rawValue : code.rawValue)
    }
}
