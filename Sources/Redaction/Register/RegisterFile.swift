public import Diagnostics

/// A register as text: a heading, the check of its key, then one form a line in the order of the digits, so that
/// nothing is told by the order of the names.
///
/// ```
/// heard-register 1
/// key 5f1d...
/// 00a3... sf
/// 01bb... cl,sf
/// ```
extension Register {
    /// The first line of every register.
    public static let heading = "heard-register 1"

    /// Makes a register of names, with the nicknames of the lists.
    public static func make(_ names: [RegisterName], key: RegisterKey, lists: WordLists) -> Register {
        let forms = NameForms(nicknames: lists.nicknames)
        var entries: [RegisterDigest: Set<Entry>] = [:]
        var words: [String: Set<Part>] = [:]
        for name in names {
            for form in forms.forms(of: name.name) {
                if form.part == .first || form.part == .last { words[form.text, default: []].insert(form.part) }
                entries[key.digest(of: form.text), default: []].insert(Entry(kind: name.kind, part: form.part))
            }
        }
        return Register(entries: entries, key: key, words: words)
    }

    /// The file.
    public var text: String {
        guard let key else { return "" }
        let lines = entries.map { digest, found in
            let letters = found.map { $0.kind.rawValue + $0.part.rawValue }.sorted().joined(separator: ",")
            return "\(digest.hex) \(letters)"
        }
        return ([Self.heading, "key \(key.check.hex)"] + lines.sorted()).joined(separator: "\n") + "\n"
    }

    /// Reads a file that `text` wrote. Nil, with findings, where it is none or was made with another key.
    public static func read(_ text: String, path: String, key: RegisterKey, _ findings: inout Findings) -> Register? {
        guard let entries = entries(of: text, path: path, { $0 == key.check }, &findings) else { return nil }
        return Register(entries: entries, key: key, words: nil)
    }

    /// What is wrong with a file whoever has its key.
    public static func check(_ text: String, path: String, _ findings: inout Findings) {
        _ = entries(of: text, path: path, { _ in true }, &findings)
    }

    /// Nil, with a finding, where a line is none that `text` writes.
    private static func entries(
        of text: String, path: String, _ isKey: (RegisterDigest) -> Bool, _ findings: inout Findings
    ) -> [RegisterDigest: Set<Entry>]? {
        func refuse(_ line: Int, _ kind: RegisterProblem.Kind) -> [RegisterDigest: Set<Entry>]? {
            let location = SourceLocation(path: path, line: line, column: 1)
            findings.report(RegisterProblem(location: location, kind: kind).finding)
            return nil
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(String.init) == heading else { return refuse(1, .heading) }
        let key = lines.count > 1 && lines[1].hasPrefix("key ") ? RegisterDigest(hex: lines[1].dropFirst(4)) : nil
        guard let key, isKey(key) else { return refuse(2, .otherKey) }
        var entries: [RegisterDigest: Set<Entry>] = [:]
        for (index, line) in lines.enumerated().dropFirst(2) where !line.isEmpty {
            guard let (digest, found) = entry(line) else { return refuse(index + 1, .entry) }
            entries[digest] = found
        }
        return entries
    }

    private static func entry(_ line: Substring) -> (RegisterDigest, Set<Entry>)? {
        let parts = line.split(separator: " ")
        guard parts.count == 2, let digest = RegisterDigest(hex: parts[0]) else { return nil }
        let found = parts[1].split(separator: ",").compactMap { letters -> Entry? in
            guard letters.count == 2, let kind = Kind(rawValue: String(letters.prefix(1))),
                let part = Part(rawValue: String(letters.suffix(1)))
            else { return nil }
            return Entry(kind: kind, part: part)
        }
        return found.isEmpty ? nil : (digest, Set(found))
    }
}

/// A name as it goes into a register, and who it is.
public struct RegisterName: Hashable, Sendable {
    public let name: String
    public let kind: Register.Kind

    public init(name: String, kind: Register.Kind) {
        self.name = name
        self.kind = kind
    }

    /// Reads a list of names, one a line: `Name` or `Name, staff`, where the second word is staff, child, carer or
    /// other. A finding never holds a name.
    public static func read(_ file: WordFile, _ findings: inout Findings) -> [RegisterName] {
        var names: [RegisterName] = []
        for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: ",", omittingEmptySubsequences: false)
            let word = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "other"
            guard parts.count < 3, let kind = kinds[word], !WordFold.words(of: String(parts[0])).isEmpty else {
                let location = SourceLocation(path: file.path, line: index + 1, column: 1)
                findings.report(RegisterProblem(location: location, kind: .name).finding)
                continue
            }
            names.append(RegisterName(name: String(parts[0]), kind: kind))
        }
        return names
    }

    private static let kinds: [String: Register.Kind] = [
        "staff": .staff, "child": .child, "carer": .carer, "other": .other,
    ]
}
