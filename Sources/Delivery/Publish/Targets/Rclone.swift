import Diagnostics
import StrictYAML

/// The few things that we ask of rclone. Passwords and keys come from its own configuration or the environment, and
/// nothing that it says on standard error, where they might be, is shown.
struct Rclone {
    let remote: String
    let programs: Programs

    /// Every file of the remote, sorted; empty where there is nothing yet (exit code 3: no such folder).
    func list() throws(PublishFailure) -> [String] {
        let run = try run(["lsf", "--recursive", "--files-only", remote], accepting: [3])
        return run.output.split(separator: "\n").map(String.init).sorted()
    }

    /// As much of a file as a manifest can have; whoever fills the remote may have put anything there.
    func text(of path: String) throws(PublishFailure) -> String {
        try run(["cat", "--head", "\(JSONFile.largest)", "\(remote)/\(path)"]).output
    }

    /// Whether the remote can say what is in a file without handing it out.
    func knowsDigests() throws(PublishFailure) -> Bool {
        let features = try run(["backend", "features", remote]).output
        guard let mark = features.firstRange(of: "\"Hashes\":") else { return false }
        return features[mark.upperBound...].prefix { $0 != "]" }.contains("\"")
    }

    /// Brings files of a folder to the remote, and leaves out those that are there already, to the byte.
    func copy(_ paths: [String], from folder: String, knowsDigests: Bool) throws(PublishFailure) {
        guard !paths.isEmpty else { return }
        // Without digests rclone would go by sizes, and a changed digit changes no size.
        let compare = knowsDigests ? "--checksum" : "--ignore-times"
        try run(
            ["copy", folder, remote, "--files-from-raw", "-", compare, "--no-traverse", "--retries", "3"],
            input: Self.lines(paths))
    }

    /// Reads the files back, or has the remote tell their digests.
    func check(_ paths: [String], against folder: String, knowsDigests: Bool) throws(PublishFailure) {
        let how = knowsDigests ? ["--checksum"] : ["--download"]
        try run(
            ["check", folder, remote, "--files-from-raw", "-", "--one-way"] + how.filter { $0 == "--download" },
            input: Self.lines(paths))
    }

    func delete(_ paths: [String]) throws(PublishFailure) {
        guard !paths.isEmpty else { return }
        try run(["delete", remote, "--files-from-raw", "-"], input: Self.lines(paths))
    }

    private static func lines(_ paths: [String]) -> String { paths.map { $0 + "\n" }.joined() }

    @discardableResult
    private func run(
        _ arguments: [String], input: String = "", accepting codes: Set<Int32> = []
    ) throws(PublishFailure) -> Programs.Run {
        let run = try programs.run("rclone", arguments + ["--ask-password=false"], input)
        guard run.exitCode == 0 || codes.contains(run.exitCode) else {
            throw .program(
                name: "rclone \(arguments[0])",
                words: "\(Self.meaning(of: run.exitCode)); try it yourself: \(ShellCommand("rclone", "lsf", remote))")
        }
        return run
    }

    /// The exit codes of rclone's manual.
    private static func meaning(of code: Int32) -> String {
        switch code {
        case 1: "the arguments are not understood (an older rclone?)"
        case 3: "the folder is not there"
        case 4: "a file is not there"
        case 5: "it gave up after several tries"
        case 7: "the remote refuses, or is not set up"
        case 127: "the program is not installed"
        default: "it failed with exit code \(code)"
        }
    }
}
