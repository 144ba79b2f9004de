import Diagnostics
import Site
import Testing

@Suite struct SourceSurveyTests {
    private func survey(_ entries: [(String, FolderEntry.Kind)]) -> [String] {
        SourceSurvey.findings(of: entries.map { FolderEntry(path: "content/\($0.0)", kind: $0.1) }).map {
            "\($0.location): \($0.message)"
        }
    }

    @Test func `plain files in plain folders are fine, whatever they are called`() {
        let files = ["a/b.md", "a/B-2.md", "a/c.yaml", "b/b.md", "teams.md", "Überblick.md"]
        #expect(survey(files.map { ($0, .file) } + [("a", .folder), ("a/2.1", .folder), (".hidden", .folder)]) == [])
    }

    @Test func `everything that is not a plain file is named once`() {
        #expect(
            survey([
                ("a.md", .link), ("b", .link), ("c.md", .other), ("d.md", .folder), ("d.md/e.md", .file),
                ("f.doc", .folder), ("g\u{FFFD}.md", .other),
            ]) == [
                "content/a.md: this is a symbolic link, and what it leads to is not part of the sources",
                "content/b: this is a symbolic link, and what it leads to is not part of the sources",
                "content/c.md: this is a pipe, a socket or a device, not a file",
                "content/d.md: this is a folder, and its name is that of a file",
                "content/g\u{FFFD}.md: this name is not UTF-8, and most programs can't open what has it",
            ])
    }

    @Test func `two names in one folder that a machine may take for one are named, of files and of folders`() {
        let composed = "caf\u{E9}.md"
        let decomposed = "cafe\u{301}.md"
        #expect(
            survey([
                ("Teams.md", .file), ("teams.md", .file), ("a/teams.md", .file), (composed, .file), (decomposed, .file),
                ("Narrative", .folder), ("narrative", .folder), ("Narrative/x.md", .file), ("narrative/x.md", .file),
            ]) == [
                "content/teams.md: this name and 'Teams.md' differ only in capital letters or in how an accent is stored",
                "content/\(decomposed): this name and '\(composed)' differ only in capital letters or in how an accent is "
                    + "stored",
                "content/narrative: this name and 'Narrative' differ only in capital letters or in how an accent is stored",
            ])
    }
}
