import Foundation
import Pipeline

/// Finds the templates that came with the program: in a folder above it, as in the repository that it was built in, or in
/// `share/heard` of such a folder, as where it was installed.
enum OwnTemplates {
    /// The file of the running program.
    static var program: String { URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path }

    /// Nil where there are none.
    static func find() -> String? {
        var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
        while true {
            for path in ["templates", "share/heard/templates"] {
                let templates = folder.appendingPathComponent(path).path
                if FileManager.default.fileExists(atPath: "\(templates)/\(Starter.folder)") { return templates }
            }
            if folder.path == "/" { return nil }
            folder.deleteLastPathComponent()
        }
    }
}
