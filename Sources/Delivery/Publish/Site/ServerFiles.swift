import Settings
import Site

/// What a web server is told of a site, worked out from the site's bytes alone: its `_headers`, and its pages that only
/// lead on.
struct ServerFiles {
    static let headersPath = "_headers"

    struct Header: Hashable {
        let name: String
        let value: String
    }

    /// A page that leads on; `latest` for ever to another one, a moved page always to the same.
    struct Move: Hashable {
        let from: String
        let to: String
        let isPermanent: Bool
    }

    let headers: [Header]
    let moves: [Move]
    let isPrecompressed: Bool

    init(_ site: Site<some Readers>, isPrecompressed: Bool) {
        headers = site[Self.headersPath].map(Self.headers) ?? []
        moves = site.files.compactMap(Self.move)
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
        String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.drop(while: \.isWhitespace) }
            guard line.hasPrefix(" "), parts.count == 2 else { return nil }
            return Header(name: String(parts[0]), value: String(parts[1]))
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
        return Move(from: file.path, to: folders.joined(separator: "/"), isPermanent: !isLatest)
    }
}
