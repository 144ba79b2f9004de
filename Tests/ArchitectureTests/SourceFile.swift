import Foundation

/// A Swift file of the project as text.
struct SourceFile {
    struct Line {
        let number: Int
        let text: String
    }

    /// Relative to the project.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }

    /// The folder below `Sources` or `Tests`.
    var module: String { String(path.split(separator: "/")[1]) }

    /// Lines that are not comments.
    var code: [Line] {
        lines.enumerated().compactMap { index, line in
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            return trimmed.hasPrefix("//") ? nil : Line(number: index + 1, text: trimmed)
        }
    }

    var imports: [String] {
        code.compactMap { line in
            let words = line.text.split(separator: " ").drop {
                ["public", "internal", "package", "@testable", "@preconcurrency"].contains($0)
            }
            guard words.first == "import", let name = words.dropFirst().last else { return nil }
            return String(name.split(separator: ".")[0])
        }
    }

    /// The lines of a `struct` of that name up to its closing brace, if the file declares it.
    func body(ofType name: String) -> [String]? {
        guard
            let start = code.firstIndex(where: {
                $0.text.contains("public struct \(name)") && $0.text.contains(where: { "{:".contains($0) })
                    && Self.declares($0.text, name)
            })
        else { return nil }
        let end = code[start...].firstIndex { lines[$0.number - 1].hasPrefix("}") } ?? code.endIndex
        return code[start..<end].map(\.text)
    }

    private static func declares(_ line: String, _ name: String) -> Bool {
        guard let range = line.range(of: "struct \(name)") else { return false }
        return line[range.upperBound...].first.map { " :{<".contains($0) } ?? true
    }

    static func all(in folder: String) throws -> [SourceFile] {
        let base = Repository.root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
            .filter { $0.hasSuffix(".swift") }
            .map {
                SourceFile(
                    path: "\(folder)/\($0)", text: try String(contentsOf: base.appending(path: $0), encoding: .utf8))
            }
    }
}
