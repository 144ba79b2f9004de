import ArgumentParser
import Disclosure

struct QuotesDigestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "digest",
        abstract: "Prints the SHA-256 that binds an approval to the exact words of a quote and the line under them.",
        discussion: """
            It is the digest of the words, a line break, and the line: anybody can work it out again with
            printf '%s\\n%s' 'WORDS' 'LINE' | sha256sum
            """)

    @Argument(help: "The words of the quote, exactly as they will be printed.")
    var text: String

    @Option(name: .customLong("under"), help: "The line printed under it, such as 'A parent or carer'.")
    var caption: String

    func run() {
        Console(isQuiet: false, noColour: true).result(QuoteApproval.digest(of: text, under: caption) + "\n")
    }
}
