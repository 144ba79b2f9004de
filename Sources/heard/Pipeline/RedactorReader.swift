import Diagnostics
import Pages
import Redaction

/// Reads the rules by which quotes are proposed: the word lists of `templates/words`.
struct RedactorReader {
    let tree: SourceTree

    /// Nil, with findings, where a list is faulty.
    func read(_ sources: EditionSources, _ findings: inout Findings) -> Redactor? {
        let before = findings.errorCount
        let files = tree.sources(in: "templates/words", ending: ".txt", &findings)
            .filter { !$0.path.hasSuffix("/NOTICE.txt") }
            .map { WordFile(path: $0.path, text: $0.text) }
        let lists = WordLists.read(files, &findings)
        return findings.errorCount == before ? Redactor(lists: lists) : nil
    }
}
