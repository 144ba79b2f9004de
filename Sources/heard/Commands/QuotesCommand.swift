import ArgumentParser

struct QuotesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "Works with the words of compliments: proposes, reviews, approves and withdraws them.",
        subcommands: [
            QuotesProposeCommand.self, QuotesReviewCommand.self, QuotesStatusCommand.self, QuotesWithdrawCommand.self,
            QuotesRegisterCommand.self, QuotesDigestCommand.self,
        ])
}
