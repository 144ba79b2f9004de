import Foundation

/// The git of this machine, asked about a folder.
struct Git {
    let folder: String

    /// The files below the folder of which git holds the very bytes, by their paths in it: they can be got back. None where git
    /// is missing or the folder is in no work tree.
    var unchangedFiles: Set<String> {
        guard let tracked = output(of: ["ls-files", "-z"]), let changed = output(of: ["ls-files", "-z", "--modified"])
        else { return [] }
        return Self.paths(tracked).subtracting(Self.paths(changed))
    }

    private static func paths(_ output: Data) -> Set<String> {
        Set(output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    }

    /// What a command prints; nil where it fails.
    func output(of arguments: [String]) -> Data? {
        let (git, pipe) = (Process(), Pipe())
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        git.arguments = ["git", "-C", folder] + arguments
        git.standardOutput = pipe
        git.standardError = FileHandle.nullDevice
        do {
            try git.run()
            // To the end before the wait: a full pipe would keep git from ending.
            let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
            git.waitUntilExit()
            return git.terminationStatus == 0 ? data : nil
        } catch {
            return nil
        }
    }
}
