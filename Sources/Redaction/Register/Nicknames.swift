public import Diagnostics

/// What people are called for short, from `templates/words/nicknames.txt`: a name, a colon, the short ones.
public struct Nicknames: Sendable {
    public static let none = Nicknames(shortByName: [:])

    private let shortByName: [String: [String]]

    /// Reads the list. A line without a colon is a finding, and is left out.
    public static func read(_ file: WordFile, _ findings: inout Findings) -> Nicknames {
        var names: [String: [String]] = [:]
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else {
                let location = SourceLocation(path: file.path, line: index + 1, column: 1)
                findings.report(WordListProblem(location: location, kind: .nickname).finding)
                continue
            }
            let short = WordFold.words(of: String(parts[1]))
            for name in WordFold.words(of: String(parts[0])) {
                names[name, default: []] += short
                // Who is called for short may be known by it: Liz in the register is Elizabeth in the letter.
                for other in short { names[other, default: []].append(name) }
            }
        }
        return Nicknames(shortByName: names)
    }

    func short(of name: String) -> [String] { shortByName[name] ?? [] }
}
