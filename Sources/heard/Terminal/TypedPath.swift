import ArgumentParser
import Foundation
import Machine
import Pipeline
import Site

/// A path on the command line. It starts at the folder in which the command was typed, as in every other program; paths
/// in YAML start at the project.
struct TypedPath: ExpressibleByArgument {
    /// As it was typed.
    let text: String

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        text = argument
    }

    static var defaultCompletionKind: CompletionKind { .file() }
}

extension ProjectFolder {
    /// What the program calls a place: its path from the project's root where it lies in the project, else in full.
    func path(of typed: TypedPath) -> String {
        let place = RealPath.of(RealPath.absolute(typed.text))
        return place.hasPrefix(path + "/") ? String(place.dropFirst(path.count + 1)) : place
    }
}
