package import Site
import SiteBuilder

/// A new project: the templates, and the files of `templates/starter` with a council's names in their places.
package struct Starter {
    /// The folder of the templates that the program came with.
    package let templates: String
    package let names: StarterNames
    /// Reads and writes paths from the root of the machine.
    package let files: FileSystem

    package init(templates: String, names: StarterNames, files: FileSystem) {
        self.templates = templates
        self.names = names
        self.files = files
    }

    package static let folder = "starter"

    /// How many files stand in `target` then. They are put together beside it, so that there are all of them or none.
    package func write(to target: String) throws(FileProblem) -> Int {
        let fresh = try files.makeWorkFolder(target, .everybody)
        do throws(FileProblem) {
            let count = try writeAll(to: fresh)
            if files.exists(target) {
                let names = Set(try files.entries(fresh).filter { !$0.path.contains("/") }.map(\.path))
                for name in names.sorted() { try files.move("\(fresh)/\(name)", "\(target)/\(name)") }
                try files.remove(fresh)
            } else {
                try files.move(fresh, target)
            }
            return count
        } catch {
            try files.remove(fresh)
            throw error
        }
    }

    private func writeAll(to folder: String) throws(FileProblem) -> Int {
        let paths = try files.list(templates)
        var records = InventedRecords()
        for path in paths {
            let bytes = try files.read("\(templates)/\(path)")
            guard path.hasPrefix("\(Self.folder)/") else {
                try files.write(bytes, "\(folder)/templates/\(path)")
                continue
            }
            let place = names.filled(String(path.dropFirst(Self.folder.count + 1)))
            let text = filled(bytes, for: place)
            if place.hasSuffix(".csv") { records.add(table: text) }
            try files.write(Array(text.utf8), "\(folder)/\(place)")
        }
        let list = InventedRecords.path(in: "content/\(names.folder)/\(names.edition)")
        try files.write(Array(records.text.utf8), "\(folder)/\(list)")
        return paths.count + 1
    }

    /// What reads as if the council said it stands under marks; the YAML files bring theirs.
    private func filled(_ bytes: [UInt8], for place: String) -> String {
        let text = names.filled(String(decoding: bytes, as: UTF8.self))
        return place.contains("/narrative/") ? CarriedText.invented(text) : text
    }

    /// What stands against starting in a folder; nil where it is new, or holds nothing but the `.git` of a new repository.
    package static func obstacle(in target: String, _ files: FileSystem) throws(FileProblem) -> String? {
        guard files.exists(target) else { return nil }
        return try files.entries(target).first { $0.path != ".git" && !$0.path.hasPrefix(".git/") }?.path
    }
}
