import Diagnostics
package import Quantities
package import Site
import SiteBuilder

/// The councils and editions of a project: a council is a folder of `content` with a `council.yaml`, an edition
/// is any folder below it with an `edition.yaml`.
package struct Catalogue: Sendable {
    package struct Council: Sendable {
        package let name: CouncilName
        package var editions: [Edition] = []

        package var folder: String { "content/\(name)" }
    }

    package struct Edition: Sendable {
        package let name: EditionName
        /// From the project's root.
        package let folder: String
    }

    package let councils: [Council]

    /// Surveys `content`, and keeps only the council and the edition asked for.
    package static func survey(_ files: FileSystem, _ options: BuildOptions) throws -> Catalogue {
        var councils: [String: Council] = [:]
        let paths = try files.list("content").map { $0.split(separator: "/").map(String.init) }
        for path in paths where path.count == 2 && path[1] == "council.yaml" {
            councils[path[0]] = Council(name: CouncilName(path[0]))
        }
        for path in paths where path.count == 3 && path[2] == "edition.yaml" {
            let edition = Edition(name: EditionName(path[1]), folder: "content/\(path[0])/\(path[1])")
            councils[path[0]]?.editions.append(edition)
        }
        let all = Catalogue(councils: councils.values.sorted { $0.name < $1.name })
        return try all.only(options)
    }

    package func only(_ options: BuildOptions) throws -> Catalogue {
        var kept = councils
        if let council = options.council {
            kept = kept.filter { $0.name.text == council }
            try check(kept.isEmpty, "council", council, among: councils.map(\.name.text))
        }
        if let edition = options.edition {
            let known = kept.flatMap(\.editions).map(\.name.text)
            for index in kept.indices { kept[index].editions.removeAll { $0.name.text != edition } }
            kept.removeAll { $0.editions.isEmpty }
            try check(kept.isEmpty, "edition", edition, among: known)
        }
        guard !kept.isEmpty else {
            throw UsageProblem("no council was found: a folder of 'content' with a 'council.yaml' (see --project)")
        }
        return Catalogue(councils: kept)
    }

    private func check(_ isMissing: Bool, _ kind: String, _ name: String, among known: [String]) throws {
        guard isMissing else { return }
        let nearest = NearestName.of(name, among: known)
        let advice = nearest.map { "did you mean '\($0)'?" } ?? "known: \(known.joined(separator: ", "))"
        throw UsageProblem("no \(kind) is called '\(name)'; \(advice)")
    }
}
