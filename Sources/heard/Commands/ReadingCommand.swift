import ArgumentParser
import Checks
import Diagnostics
import Foundation
import Pipeline
import Site
import SiteBuilder

struct ReadingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading", abstract: "Measures how hard a text, or a page of a site, is to read.",
        discussion: """
            For trying out a text before it goes into a page. 'check' judges every page by the limits of its audience \
            (templates/checks/reading.yaml).
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "Plain text, or pages that end in '.html'.")
    var files: [TypedPath]

    @Option(help: "Whom the text is for: child, young-person, public or staff.", transform: audience)
    var audience = Audience.everybody

    func run() throws {
        let tree = common.opened(threads: 1).tree
        var findings = Findings()
        let readings = try files.map { try read(common.path($0), tree.files) }
        switch common.format {
        case .json: common.console.result(JSONText.array(readings.map(\.json)) + "\n")
        case .text:
            let limits = tree.readingLimits(&findings)
            let lines = readings.flatMap { $0.lines(against: limits) }
            common.console.result(lines.joined(separator: "\n") + "\n")
        }
    }

    private static func audience(_ text: String) throws -> Audience {
        guard let audience = Audience(rawValue: text) else {
            throw ValidationError("'\(text)' is none of: \(Audience.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return audience
    }

    private func read(_ path: String, _ files: FileSystem) throws -> PageReading {
        do throws(FileProblem) {
            let bytes = try files.read(path)
            if !path.hasSuffix(".html") {
                return PageReading(ofText: String(decoding: bytes, as: UTF8.self), path: path, audience: audience)
            }
            if let reading = PageReading(ofPage: bytes, path: path, audience: audience) { return reading }
        } catch {
            throw common.refusal(error)
        }
        common.console.complain("heard: \(path) is not well-formed\n")
        throw Exit.unreadable
    }
}
