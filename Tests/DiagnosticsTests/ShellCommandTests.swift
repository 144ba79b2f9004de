import Diagnostics
import Foundation
import Testing

/// What we propose to paste is read by a real shell as it was meant.
@Suite struct ShellCommandTests {
    private static let words = [
        "plain", "", "Director of Children's Services", "a \"b\"", "$HOME `id` $(id)", "back\\slash", "two\nlines",
        "!!",
        "a;b|c&d", "*", "~", "'", "''", "-x", "é – ’", "#x", "a=b", "{a,b}",
    ]

    @Test(arguments: ["/bin/sh", "/bin/bash"])
    func `every word reaches the program`(shell: String) throws {
        for word in Self.words {
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(filePath: shell)
            process.arguments = ["-c", ShellCommand("printf", "%s|%s", "x", word).description]
            process.standardOutput = output
            try process.run()
            let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(said == "x|\(word)", "\(shell): \(word)")
        }
    }

    @Test func `a role is between quotation marks that people would write`() {
        #expect(
            ShellCommand("heard", "approve", "--role", "Director of Children's Services").description
                == #"heard approve --role "Director of Children's Services""#)
    }
}
