package import Diagnostics
import Pages
import Quantities
import Records
package import Redaction
import Settings
import Site
import SiteBuilder

/// Where the rules of proposing come from: the word lists of `templates/words`, the council's own words, the names of
/// its teams, and a register of names under a key from outside the project.
package struct RedactionSources {
    package let tree: SourceTree
    /// Whether what lies at a path is kept out of git.
    package let mayHoldRecords: @Sendable (_ path: String) -> Bool

    package init(_ project: Project) {
        self.init(tree: project.tree, mayHoldRecords: project.mayHoldRecords)
    }

    init(tree: SourceTree, mayHoldRecords: @escaping @Sendable (_ path: String) -> Bool) {
        self.tree = tree
        self.mayHoldRecords = mayHoldRecords
    }

    /// Nil, with findings, where a list is faulty.
    package func lists(of council: CouncilSources?, _ findings: inout Findings) -> WordLists? {
        let before = findings.errorCount
        var files = tree.sources(in: "templates/words", ending: ".txt", &findings)
            .filter { !$0.path.hasSuffix("/NOTICE.txt") }
            .map { WordFile(path: $0.path, text: $0.text) }
        if let own = council.map({ "\($0.place.folder)/words.txt" }), tree.files.exists(own),
            let text = tree.text(own, &findings)
        {
            files.append(WordFile(path: own, text: text))
        }
        let lists = WordLists.read(files, &findings).adding(terms: terms(of: council))
        return findings.errorCount == before ? lists : nil
    }

    /// The council's name and its teams: a quote may name the service that it praises.
    private func terms(of council: CouncilSources?) -> [String] {
        guard let council else { return [] }
        let teams = council.vocabulary["team"]?.categories.map(\.label) ?? []
        return [council.settings.name] + teams
    }

    /// The key in a file; the published one of the samples where none is named. A key inside the project, where a
    /// commit would take it along, is a finding.
    package func key(at path: String?, isSynthetic: Bool, _ findings: inout Findings) -> RegisterKey? {
        guard let path else {
            if !isSynthetic { findings.report(PrivateFileProblem.demonstrationKey.finding) }
            return isSynthetic ? .demonstration : nil
        }
        guard let text = tree.text(path, &findings), let key = RegisterKey.read(text, path: path, &findings) else {
            return nil
        }
        guard !key.isDemonstration else {
            if !isSynthetic { findings.report(PrivateFileProblem.demonstrationKey.finding) }
            return isSynthetic ? key : nil
        }
        return mayStand(path, &findings) ? key : nil
    }

    package func register(at path: String, key: RegisterKey, _ findings: inout Findings) -> Register? {
        tree.text(path, &findings).flatMap { Register.read($0, path: path, key: key, &findings) }
    }

    /// The names in a file. Names of real people lie where a key lies.
    package func names(at path: String, isSynthetic: Bool, _ findings: inout Findings) -> [RegisterName]? {
        guard isSynthetic || mayStand(path, &findings), let text = tree.text(path, &findings) else { return nil }
        let before = findings.errorCount
        let names = RegisterName.read(WordFile(path: path, text: text), &findings)
        return findings.errorCount == before ? names : nil
    }

    /// Whether a file that must never be committed is kept from it.
    package func mayStand(_ path: String, _ findings: inout Findings) -> Bool {
        if mayHoldRecords(path) { return true }
        findings.report(PrivateFileProblem.insideProject(path).finding)
        return false
    }
}

/// What is wrong with where a private file lies, or with which key was given.
enum PrivateFileProblem {
    case insideProject(String)
    case demonstrationKey

    var finding: Finding {
        switch self {
        case .insideProject(let path):
            Finding(
                .privateFile, at: SourceLocation(path: path),
                "names, keys and proposals of real people must not lie where git would commit them",
                fix: "move the file out of the project, or let git ignore it")
        case .demonstrationKey:
            Finding(
                .registerKey, at: SourceLocation(path: "--key"),
                "records of real people need a key of their own; the published key of the samples protects nothing",
                fix: "make one with: openssl rand -hex 32, keep it outside the project, and name it with --key")
        }
    }
}
