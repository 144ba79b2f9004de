import Site
import SiteBuilder

/// A new project: the templates, and the files of `templates/starter` with a council's names in their places.
struct Starter {
    /// The folder of the templates that the program came with.
    let templates: String
    let names: StarterNames
    /// Reads and writes paths from the root of the machine.
    let files: FileSystem

    static let folder = "starter"

    /// How many files stand in `target` then.
    func write(to target: String) throws(FileProblem) -> Int {
        let paths = try files.list(templates)
        for path in paths {
            let bytes = try files.read("\(templates)/\(path)")
            if path.hasPrefix("\(Self.folder)/") {
                let place = names.filled(String(path.dropFirst(Self.folder.count + 1)))
                try files.write(filled(bytes), "\(target)/\(place)")
            } else {
                try files.write(bytes, "\(target)/templates/\(path)")
            }
        }
        return paths.count
    }

    private func filled(_ bytes: [UInt8]) -> [UInt8] {
        Array(names.filled(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    /// What stands against starting in a folder; nil where it is new, or holds nothing but the `.git` of a new repository.
    static func obstacle(in target: String, _ files: FileSystem) throws(FileProblem) -> String? {
        try files.list(target).first { !$0.hasPrefix(".git/") }
    }
}
