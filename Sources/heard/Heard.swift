import ArgumentParser

@main
struct Heard: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "heard",
        abstract:
            "Turns a council's records of complaints, comments and compliments into an annual report that is safe to publish.",
        discussion: """
            Exit codes: 0 clean, 1 findings, 64 usage, 65 input that can't be read, 70 a fault of ours, 75 not \
            published.
            """,
        version: "heard \(version)",
        subcommands: [
            InitCommand.self, RolloverCommand.self, BuildCommand.self, CheckCommand.self, PreviewCommand.self,
            ApproveCommand.self,
            DiffCommand.self,
            ProtectCommand.self, PublishCommand.self, LeafletCommand.self,
            VerifyCommand.self,
            AuditCommand.self, DeadlinesCommand.self,
            FiguresCommand.self, ExplainCommand.self, QuotesCommand.self, ReadingCommand.self,
            SynthesiseCommand.self,
        ])
}
