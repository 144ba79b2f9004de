import Diagnostics
import Records
package import Site
import StrictYAML

/// The project that a command works with: where it lies, how its files are touched, and how many threads may work.
package struct Project: Sendable {
    package let folder: ProjectFolder
    package let edges: Edges
    package let threads: Int

    package init(_ folder: ProjectFolder, _ edges: Edges, threads: Int) {
        self.folder = folder
        self.edges = edges
        self.threads = threads
    }

    package var tree: SourceTree { SourceTree(files: edges.files) }
    package var files: FileSystem { edges.files }

    var records: RecordsReader { RecordsReader(files: edges.records, threads: threads) }

    /// Whether what lies at a path is kept out of git.
    package var mayHoldRecords: @Sendable (_ path: String) -> Bool { edges.records.isOutsideOrIgnored }

    /// The same, where others work beside it.
    func sharing(threads: Int) -> Project { Project(folder, edges, threads: threads) }
}

extension Project {
    /// Where a command may write in and around the project.
    package var outputRules: OutputRules {
        OutputRules(
            sources: ["content", "templates"], records: recordsFolders,
            surroundings: [folder.path] + edges.peoplesFolders, files: files)
    }

    /// Of every edition, wherever its settings say that they are. What is wrong with settings is for their readers to say.
    private var recordsFolders: [String] {
        var ignored = Findings()
        do {
            let editions = try Catalogue.survey(files, BuildOptions()).councils.flatMap(\.editions)
            return editions.compactMap { edition in
                guard let root = tree.yaml("\(edition.folder)/edition.yaml", &ignored) else { return nil }
                var map = MapReader(root)
                return map.optionalNode("records").map {
                    RecordsPlace.read($0, editionFolder: edition.folder, &ignored).folder
                }
            }
        } catch {
            return []
        }
    }
}
