import Foundation
import Testing

/// Whole outputs kept in `Tests/Golden/`, compared byte for byte.
///
/// `RECORD_GOLDEN=1 swift test` writes what is missing or different, and fails all the same: a run that records
/// proves nothing. The folder lies outside the target, which would otherwise have to declare each file.
enum Golden {
    static func expect(_ output: String, equals name: String, location: Testing.SourceLocation = #_sourceLocation) {
        let file = folder.appending(path: name)
        let kept = FileManager.default.contents(atPath: file.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        guard kept != output else { return }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil {
            Issue.record("\(name) differs:\n\(difference(kept, output))", sourceLocation: location)
        } else {
            record(output, as: file, location: location)
        }
    }

    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/PagesTests")

    private static func record(_ output: String, as file: URL, location: Testing.SourceLocation) {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(output.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent)", sourceLocation: location)
        } catch {
            Issue.record(error, sourceLocation: location)
        }
    }

    /// The first line that differs, from both sides.
    private static func difference(_ kept: String, _ output: String) -> String {
        let (old, new) = (kept.split(separator: "\n"), output.split(separator: "\n"))
        let line =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        func at(_ lines: [Substring]) -> Substring { line < lines.count ? lines[line] : "(end)" }
        return "line \(line + 1)\n  kept:   \(at(old))\n  output: \(at(new))"
    }
}
