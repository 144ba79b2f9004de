import ArgumentParser
import Disclosure

struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes", abstract: "Works with the approved quotes of compliments.",
        subcommands: [QuotesProposeCommand.self, QuotesRegisterCommand.self, DigestCommand.self])

    struct DigestCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "digest",
            abstract: "Prints the SHA-256 that binds an approval to the exact words of a quote.",
            discussion: "Write it under 'sha256' in approvals/quotes.yaml. One changed letter voids the approval.")

        @Argument(help: "The words of the quote, exactly as they will be printed.")
        var text: String

        func run() { Console(isQuiet: false, noColour: true).result(QuoteApproval.digest(of: text) + "\n") }
    }
}
