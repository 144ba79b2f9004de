import Foundation

/// The real program, run as a person runs it.
enum Binary {
    struct Run {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    /// `HEARD_BINARY`, or the program built beside the tests.
    static let path = ProcessInfo.processInfo.environment["HEARD_BINARY"] ?? debug

    /// The program built beside the tests.
    static let debug = URL(filePath: ProcessInfo.processInfo.arguments[0])
        .deletingLastPathComponent().appending(path: "heard").path

    static func git(_ arguments: [String], in folder: URL) throws {
        let git = Process()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git"] + arguments
        git.currentDirectoryURL = folder
        try git.run()
        git.waitUntilExit()
    }

    /// A line for the shell, in which `$HEARD` is the program. Not for dash: tests run on threads that block signals, and its `wait` would
    /// wait for one.
    static func shell(_ line: String, in folder: URL) throws -> Run {
        try run(["-c", line], in: folder, environment: ["HEARD": path], program: "/bin/bash")
    }

    static func run(
        _ arguments: [String], in folder: URL = Project.root, environment: [String: String] = [:],
        program: String = path
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment
            .merging(["HEARD_PUBLISH_DEBUG": "1"]) { $1 }.merging(environment) { $1 }
        // Files rather than pipes: a pipe that fills up while nobody reads would stop the program.
        let scratch = try Scratch()
        let (output, errors) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Run(
            exitCode: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}

/// The project under test.
enum Project {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let tests = root.appending(path: "Tests/EndToEndTests")
}

/// A folder that is gone when the test is over.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "heard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do { try FileManager.default.removeItem(at: url) } catch { print("left behind: \(url.path): \(error)") }
    }

    /// Copies a file or a folder of the project into the scratch folder, over what is there.
    func copy(_ source: URL, to name: String) throws {
        let target = url.appending(path: name)
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: source.path, isDirectory: &isFolder) else { return }
        let files = isFolder.boolValue ? try Folder.files(in: source).map { "/" + $0 } : [""]
        for file in files {
            let destination = URL(filePath: target.path + file)
            try FileManager.default.createDirectory(
                at: destination.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contentsOf: URL(filePath: source.path + file)).write(to: destination)
            guard FileManager.default.isExecutableFile(atPath: source.path + file) else { continue }
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: destination.path)
        }
    }
}

/// Whole folders as values.
enum Folder {
    /// The files below a folder, relative to it, sorted.
    static func files(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter { path in
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(
                atPath: folder.appending(path: path).path, isDirectory: &isFolder)
            return !isFolder.boolValue
        }
    }

    static func contents(of folder: URL) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for file in try files(in: folder) {
            contents[file] = try Data(contentsOf: folder.appending(path: file))
        }
        return contents
    }
}
