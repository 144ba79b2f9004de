import Diagnostics
import Records
package import Site
import StrictYAML

extension Workshop {
    /// Where a command may write in and around this project.
    package var outputRules: OutputRules {
        OutputRules(
            sources: ["content", "templates"], records: recordsFolders,
            surroundings: [project.path] + edges.peoplesFolders, files: tree.files)
    }

    /// Of every edition, wherever its settings say that they are. What is wrong with settings is for their readers to say.
    private var recordsFolders: [String] {
        var (ignored, everything) = (Findings(), options)
        (everything.council, everything.edition) = (nil, nil)
        do {
            let editions = try Catalogue.survey(tree.files, everything).councils.flatMap(\.editions)
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
