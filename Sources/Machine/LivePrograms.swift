package import Delivery
import Foundation

extension Programs {
    /// The programs of this machine.
    package static let live = Programs { name, arguments, input throws(PublishFailure) in
        try LivePrograms.run(name, arguments, input)
    }
}

private enum LivePrograms {
    static func run(_ name: String, _ arguments: [String], _ input: String) throws(PublishFailure) -> Programs.Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ending + [name] + arguments
        let (words, output) = (Pipe(), Pipe())
        process.standardInput = words
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        // A program that is not there closes the pipe; that is its fault and not our end.
        signal(SIGPIPE, SIG_IGN)
        do {
            try process.run()
            try words.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try words.fileHandleForWriting.close()
        } catch {
            throw .program(name: name, words: "it could not be run: \(error.localizedDescription)")
        }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Programs.Run(exitCode: process.terminationStatus, output: text)
    }

    /// A program that goes on uploading when we are gone would meet our next run: Debian's util-linux ends it with us.
    private static let ending: [String] =
        FileManager.default.fileExists(atPath: "/usr/bin/setpriv") ? ["setpriv", "--pdeathsig", "KILL"] : []
}
