import Quantities
import Settings
import Site

/// What a web server is told of a site, worked out from the site's bytes alone: its `_headers`, and its pages that only
/// lead on.
struct ServerFiles {
    static let headersPath = "_headers"

    /// For every file.
    struct Header: Hashable {
        let name: String
        let value: String

        /// Nil of a line that is none, and of what nginx would take for a variable.
        init?(_ line: Substring) {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
            guard parts.count == 2, parts[0].utf8.allSatisfy({ (65...90).contains($0 & 0xDF) || $0 == 45 }),
                parts[1].utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "$") })
            else { return nil }
            (name, value) = (String(parts[0]), String(parts[1]))
        }
    }

    /// A page that leads on; `latest` for ever to another one, a moved page always to the same.
    struct Move: Hashable {
        let from: PlainPath
        let to: PlainPath
        let isPermanent: Bool
    }

    /// What files with an ending are.
    struct MediaType: Hashable {
        let ending: String
        let type: ContentType
    }

    let headers: [Header]
    let moves: [Move]
    /// Of all files of the site, sorted by their endings.
    let types: [MediaType]
    let isPrecompressed: Bool

    init(_ site: Site<some Readers>, isPrecompressed: Bool) {
        headers = site[Self.headersPath].map(Self.headers) ?? []
        moves = site.files.compactMap(Self.move)
        let endings = Set(site.files.compactMap { $0.path.wholeMatch(of: /.*[^\/]\.([a-z0-9]+)/)?.1 }.map(String.init))
        types = endings.sorted().map { MediaType(ending: $0, type: ContentType(ofFile: "a.\($0)")) }
        self.isPrecompressed = isPrecompressed
    }

    func file(for server: WebServer) -> SiteFile {
        switch server {
        case .nginx: SiteFile(path: server.path, text: nginx)
        case .apache: SiteFile(path: server.path, text: apache)
        case .iis: SiteFile(path: server.path, text: iis)
        }
    }

    /// The lines `Name: value` under `/*`.
    private static func headers(_ file: SiteFile) -> [Header] {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        return lines.drop { $0 != "/*" }.dropFirst().prefix { $0.hasPrefix(" ") }.compactMap {
            Header($0.drop(while: \.isWhitespace))
        }
    }

    private static func move(_ file: SiteFile) -> Move? {
        guard file.path.hasSuffix(".html") else { return nil }
        let head = String(decoding: file.bytes.prefix(2_000), as: UTF8.self)
        guard let mark = head.firstRange(of: "http-equiv=\"refresh\" content=\"0; url=") else { return nil }
        let address = head[mark.upperBound...].prefix { $0 != "\"" }
        var folders = file.path.split(separator: "/").dropLast()
        for step in address.split(separator: "/") {
            if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
        }
        let isLatest = file.path.hasSuffix("/latest/index.html")
        guard let from = PlainPath(file.path), let to = PlainPath(folders.joined(separator: "/")) else { return nil }
        return Move(from: from, to: to, isPermanent: !isLatest)
    }
}
