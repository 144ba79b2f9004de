import ArgumentParser
import Delivery
import Diagnostics
import Foundation
import LocalServer
import Machine
import Pipeline
import Site
import SiteBuilder

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows the site in a browser on this computer, and builds it again whenever a file is saved.",
        discussion: """
            Nothing is written and nothing is published: the pages are kept in memory, drafts among them, and only \
            programs of this computer can read them. An error is shown over the last good version. Stop with Ctrl-C.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "The port on 127.0.0.1; the first free one from 8080 on where none is named.")
    var port: UInt16?

    @Flag(help: "Let every computer that can reach this one read the drafts.")
    var allowNetwork = false

    @Option(help: "How many threads may work at once; the result is the same.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func run() async throws {
        let project = common.opened(threads: threads)
        // What can only be a slip on the command line is refused at once, as any other command does.
        _ = try Catalogue.survey(project.files, common.build)
        let assets = try assets(project.tree)
        let reach: PreviewAccess.Reach = allowNetwork ? .network(names: [Self.hostName]) : .loopback
        let listener = try listener()
        let files = SourceFiles(folders: ["content", "templates"], edges: .live(project))
        var options = common.build
        options.includesDrafts = true
        let desk = PreviewDesk(
            access: PreviewAccess(reach, port: listener.port), assets: assets, session: Randomness.hexadecimal(bytes: 8)
        )
        let pipeline = PreviewPipeline(
            SitePipeline(project, options), watching: files, aside: AsideExecutor())
        let loop = PreviewLoop(
            files, desk,
            edges: .init(build: { await pipeline.build() }, check: { await pipeline.check() }, tell: tell))
        try await serve(PreviewServer(desk, on: listener), loop, at: listener.port)
    }

    private func serve(_ server: PreviewServer, _ loop: PreviewLoop, at port: UInt16) async throws {
        let (console, allowNetwork) = (common.console, allowNetwork)
        do {
            try await Interruption.running {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        console.result("http://127.0.0.1:\(port)/\n")
                        console.note("heard: open this address in your browser; stop with Ctrl-C")
                        if allowNetwork { console.complain(Self.networkWarning) }
                        try await server.run()
                    }
                    group.addTask { try await loop.run() }
                    defer { group.cancelAll() }
                    try await group.next()
                }
            }
        } catch {
            console.complain("heard: cannot serve on port \(port): \(error)\n")
            throw Exit.unreadable
        }
        console.note("heard: the preview is closed")
    }

    static let networkWarning = """
        heard: with --allow-network every computer that can reach this one can read these drafts: in an office, \
        everybody in it; on a public network, strangers. Nothing asks for a password and nothing is encrypted.

        """

    /// The first port that is tried where none is named, and how many.
    private static let (firstPort, ports): (UInt16, UInt16) = (8080, 100)

    /// On the port that was named, or on the first free one.
    private func listener() throws -> Listener {
        var reason = "no port from \(Self.firstPort) on is free"
        for port in port.map({ [$0] }) ?? (0..<Self.ports).map({ Self.firstPort + $0 }) {
            do throws(Listener.Failure) {
                return try Listener(allowNetwork ? .network : .loopback, port: port)
            } catch {
                if self.port != nil { reason = "port \(port): \(error)" }
            }
        }
        common.console.complain("heard: \(reason); name another with --port\n")
        throw Exit.unreadable
    }

    private func assets(_ tree: SourceTree) throws -> PreviewDesk.Assets {
        var findings = Findings()
        let script = tree.text("templates/preview/reload.js", &findings)
        let style = tree.text("templates/preview/preview.css", &findings)
        guard let script, let style else {
            FindingsPrinter(options: common).print(findings.sorted)
            throw Exit.findings
        }
        return PreviewDesk.Assets(script: script, style: style)
    }

    private var tell: @Sendable (PreviewBuild, Duration) -> Void {
        let console = common.console
        return { made, time in
            guard let site = made.site else {
                console.complain(made.findings)
                return console.complain("\n")
            }
            console.note("heard: \(site.files.count) files built in \(Int((time / .milliseconds(1)).rounded())) ms")
        }
    }

    private static var hostName: String { ProcessInfo.processInfo.hostName }
}

extension SourceFiles.Edges {
    /// The files of this machine.
    static func live(_ project: Project) -> SourceFiles.Edges {
        let (folder, files, start) = (project.folder, project.files, ContinuousClock.now)
        return SourceFiles.Edges(
            scan: { FolderScan.of($0, $1, in: folder) },
            read: { path throws(FileProblem) in try files.read(path) },
            now: { ContinuousClock.now - start })
    }
}
