import Foundation

/// Where a path leads once every link on the way is followed, also where its end is not there yet.
package enum RealPath {
    /// From the root of the machine; what does not start there starts at the folder in which the command was typed.
    package static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
    }

    /// - Parameter path: absolute.
    package static func of(_ path: String) -> String {
        var place = "/"
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                place = parent(of: place)
            } else {
                let next = place == "/" ? "/\(part)" : "\(place)/\(part)"
                place = followed(next) ?? next
            }
        }
        return place
    }

    package static func parent(of place: String) -> String {
        guard let slash = place.lastIndex(of: "/"), slash > place.startIndex else { return "/" }
        return String(place[..<slash])
    }

    /// Nil where nothing is there.
    private static func followed(_ path: String) -> String? {
        guard let place = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(place) }
        return unsafe String(cString: place)
    }
}
