import Delivery
package import Diagnostics
import Pages
package import Site
import SiteBuilder
package import StrictYAML

/// The files of a project as text. What cannot be read is a finding, and reading goes on.
package struct SourceTree: Sendable {
    package let files: FileSystem

    /// The text of a file that has to be there.
    package func text(_ path: String, _ findings: inout Findings) -> String? {
        do throws(FileProblem) {
            let bytes = try files.read(path)
            if let problem = Self.sizeProblem(of: path, bytes: bytes.count) {
                findings.report(problem)
                return nil
            }
            let text = decode(bytes, path, &findings)
            if let text, path.hasPrefix("content/") { noteUnreviewed(text, path, &findings) }
            return text
        } catch {
            findings.report(SourceProblem.unreadable(path, error.reason).finding)
            return nil
        }
    }

    /// Too much is refused before anything reads it: what is looked for in a text takes longer the longer it is. Lists and lines
    /// (`.txt`, `.jsonl`) may have any length.
    private static func sizeProblem(of path: String, bytes: Int) -> Finding? {
        switch path.split(separator: ".").last {
        case "md": PageSource.sizeProblem(of: path, bytes: bytes)
        case "yaml": SettingsFile.sizeProblem(of: path, bytes: bytes)
        case "css", "js", "html", "svg": bytes > Self.largestPart ? SourceProblem.tooLarge(path, bytes).finding : nil
        default: nil
        }
    }

    /// Bytes of a file that goes into every page, or is fetched with it.
    private static let largestPart = 1_000_000

    private func noteUnreviewed(_ text: String, _ path: String, _ findings: inout Findings) {
        // What 'heard init' made up is judged where it is known whether this is a demonstration: `InventedTexts`.
        for mark in ReviewMark.all(in: text) where !mark.isInvented { findings.report(mark.finding(in: path)) }
    }

    package func yaml(_ path: String, _ findings: inout Findings) -> SettingsNode? {
        text(path, &findings).flatMap { SettingsFile.read($0, path: path, &findings) }
    }

    /// Nil without a finding where there is no such file.
    package func optionalYAML(_ path: String, _ findings: inout Findings) -> SettingsNode? {
        files.exists(path) ? yaml(path, &findings) : nil
    }

    /// Every file of a folder whose name ends so, sorted by path.
    func sources(in folder: String, ending suffix: String, _ findings: inout Findings) -> [PageSource] {
        var sources: [PageSource] = []
        for path in paths(in: folder, &findings) where path.hasSuffix(suffix) {
            if let text = text(path, &findings) { sources.append(PageSource(path: path, text: text)) }
        }
        return sources
    }

    /// The root of every YAML file of a folder, in the order of their paths.
    func yamlFiles(in folder: String, _ findings: inout Findings) -> [SettingsNode] {
        sources(in: folder, ending: ".yaml", &findings).compactMap {
            SettingsFile.read($0.text, path: $0.path, &findings)
        }
    }

    /// The paths of all files below a folder, from the project's root.
    func paths(in folder: String, _ findings: inout Findings) -> [String] {
        do throws(FileProblem) {
            // What an editor keeps beside a file while it is open is not a source, and would be an unknown one.
            return try files.entries(folder).filter { $0.kind == .file }.map { "\(folder)/\($0.path)" }
                .filter { !EditorFile.isOne($0) }
        } catch {
            findings.report(SourceProblem.unreadable(error.path, error.reason).finding)
            return []
        }
    }

    /// What lies among the sources and is not a plain file, or has a name that some machines take for another's.
    func survey(_ findings: inout Findings) {
        var found: [FolderEntry] = []
        for folder in ["content", "templates"] {
            do throws(FileProblem) {
                for entry in try files.entries(folder) {
                    let isOwn = !entry.path.split(separator: "/").contains { EditorFile.isOne(String($0)) }
                    if isOwn { found.append(FolderEntry(path: "\(folder)/\(entry.path)", kind: entry.kind)) }
                }
            } catch {
                findings.report(SourceProblem.unreadable(error.path, error.reason).finding)
            }
        }
        for finding in SourceSurvey.findings(of: found) { findings.report(finding) }
    }

    /// The place up to which the bytes are UTF-8.
    private static func firstOddByte(_ bytes: [UInt8], _ path: String) -> SourceLocation {
        var (line, column) = (1, 1)
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        return SourceLocation(path: path, line: line, column: column)
    }

    func decode(_ bytes: [UInt8], _ path: String, _ findings: inout Findings) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            findings.report(SourceProblem.notUTF8(Self.firstOddByte(bytes, path)).finding)
            return nil
        }
        let mark = "\u{FEFF}".utf8
        return text.utf8.starts(with: mark) ? String(decoding: bytes.dropFirst(mark.count), as: UTF8.self) : text
    }
}

/// What can be wrong with the files of a project.
enum SourceProblem {
    case unreadable(String, String)
    case notUTF8(SourceLocation)
    case narrativePath(String)
    case tooLarge(String, Int)

    var finding: Finding {
        switch self {
        case .unreadable(let path, let reason):
            Finding(
                .readableFile, at: SourceLocation(path: path), "this file can't be read: \(reason)",
                fix: "add it, or allow reading it")
        case .notUTF8(let place):
            Finding(.utf8Text, at: place, "this file is not UTF-8 from here on", fix: "save the file as UTF-8")
        case .tooLarge(let path, let bytes):
            Finding(
                .readableFile, at: SourceLocation(path: path),
                "this file can't be read: it has \(bytes / 1000) KB, more than a part of a page can have",
                fix: "leave out what no page needs")
        case .narrativePath(let path):
            Finding(
                .narrativePath, at: SourceLocation(path: path),
                "this file belongs to no slot of a page: such texts are 'narrative/<page>/<slot>.md'",
                fix: "move it into the folder of its page, and name it after its slot")
        }
    }
}
