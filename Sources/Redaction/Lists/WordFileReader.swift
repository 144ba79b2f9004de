import Diagnostics

/// A line of a word list: what section it stands in, and its words.
struct WordEntry {
    enum Section {
        case words(WordClass)
        case terms
        case proven
        case exactFigures
        case countedWords
        case nicknames
    }

    let section: Section
    let words: [String]
    let location: SourceLocation
}

/// Reads a list: `[section]` headings, `#` comments, words between spaces. Everything is small letters.
enum WordFileReader {
    static func entries(of file: WordFile, _ findings: inout Findings) -> [WordEntry] {
        var section: WordEntry.Section?
        var hasBadHeading = false
        var entries: [WordEntry] = []
        // Bytes rather than characters: the lists hold a hundred thousand lines, and every build reads them.
        for (index, line) in file.text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let location = SourceLocation(path: file.path, line: index + 1, column: 1)
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: "[") {
                section = heading(Substring(line), at: location, &findings)
                hasBadHeading = section == nil
                continue
            }
            let words = line.split(separator: 32).map { String(Substring($0)) }
            if let fault = fault(in: words, section) {
                findings.report(WordListProblem(location: location, kind: fault).finding)
                continue
            }
            guard section != nil || hasBadHeading else {
                findings.report(WordListProblem(location: location, kind: .noSection).finding)
                continue
            }
            if let section { entries.append(WordEntry(section: section, words: words, location: location)) }
        }
        return entries
    }

    private static func heading(
        _ line: Substring, at location: SourceLocation, _ findings: inout Findings
    ) -> WordEntry.Section? {
        let name = String(line.dropFirst().prefix { $0 != "]" })
        switch name {
        case "term": return .terms
        case "proven": return .proven
        case "exact": return .exactFigures
        case "counted": return .countedWords
        case "nickname": return .nicknames
        default:
            if let wordClass = WordClass.bySection[name] { return .words(wordClass) }
            let known = (WordClass.bySection.keys + ["term", "proven", "exact", "counted", "nickname"]).sorted()
            findings.report(WordListProblem(location: location, kind: .section(name, known: known)).finding)
            return nil
        }
    }

    private static func fault(in words: [String], _ section: WordEntry.Section?) -> WordListProblem.Kind? {
        if words.allSatisfy({ $0.utf8.allSatisfy { (97...122).contains($0) } }) { return nil }
        let letters = words.joined().unicodeScalars
        if letters.contains(where: { $0.properties.isUppercase }) { return .capital }
        let mayHaveFigures =
            switch section {
            case .exactFigures?, .terms?, nil: true
            case .words(let wordClass)?: wordClass.has(.spelling)
            default: false
            }
        if !mayHaveFigures, letters.contains(where: { $0.properties.numericType != nil }) { return .figure }
        return nil
    }
}
