import Diagnostics
import Foundation
import Machine

/// Standard output and standard error: the one place where the program speaks.
struct Console: Sendable {
    let isQuiet: Bool
    let usesColour: Bool

    /// Colour only on a terminal, and never where `NO_COLOR` is set to anything (no-color.org).
    init(isQuiet: Bool, noColour: Bool) {
        self.isQuiet = isQuiet
        let asked = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        usesColour = !noColour && !asked && isatty(STDERR_FILENO) == 1
    }

    /// The words with which the program ends: help, or why a command line was not understood. Both may repeat what was typed.
    static func end(_ words: String, isResult: Bool) {
        StandardStreams.write(words.visible(keepsLines: true) + "\n", to: isResult ? .output : .errors)
    }

    /// The result of a command. A pipe gets it as it is; on a terminal, what would move the cursor is written out.
    func result(_ text: String) {
        let isSeen = isatty(STDOUT_FILENO) == 1
        StandardStreams.write(isSeen ? text.visible(keepsLines: true) : text, to: .output)
    }

    /// What the program did; nothing when asked to be quiet.
    func note(_ text: String) { if !isQuiet { complain(text + "\n") } }

    /// What went wrong. Never silenced.
    func complain(_ text: String) { write(text.visible(keepsLines: true)) }

    /// Findings for people, in colour where there is any. Never silenced.
    func complain(_ findings: [Finding]) { write(FindingText(colour: usesColour).render(findings)) }

    private func write(_ text: String) { StandardStreams.write(text, to: .errors) }
}
