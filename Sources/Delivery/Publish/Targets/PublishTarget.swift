public import Diagnostics
import Markup
public import Quantities
public import Settings
public import StrictYAML

/// One place where a council's site is published: an entry under `targets:` of `content/<council>/publish.yaml`.
public struct PublishTarget: Sendable {
    public enum Kind: Hashable, Sendable {
        case folder(FolderSettings)
        /// The path of the file, and how it is packed.
        case archive(path: String, format: ArchiveFormat)
        /// A remote of rclone and a path there, such as `council-web:reports`.
        case rclone(remote: String)
        case fragments(FragmentSettings)
    }

    public let name: String
    public let kind: Kind
    public let servers: [WebServer]
    /// Whether each text has a `.gz` beside it.
    public let isPrecompressed: Bool
    public let readers: Readers
    public let part: SitePart
    /// Whose pages may be put there: everybody's, or those for staff and no others.
    public let audience: PublicationSettings.Audience
    /// The publication that goes to a target for staff; nil of one for the public, which gets the site.
    public let publication: PublicationName?
    public let location: SourceLocation

    /// Where it is, as the file has it.
    var place: String {
        switch kind {
        case .folder(let settings): settings.path
        case .archive(let path, _): path
        case .rclone(let remote): remote
        case .fragments(let settings): settings.path
        }
    }

    /// Who can read what is published there.
    public enum Readers: String, CaseIterable, Sendable {
        case `public`
        /// A place where a site is looked at before the public sees it: no correction has to tell what changes there.
        case staff
    }

    /// Whether what arrives is the site itself, which its manifest can prove, and not parts of its pages.
    public var isSite: Bool {
        if case .fragments = kind { false } else { true }
    }

    /// The folder or file of this machine that it fills; nil of a remote one.
    public var localPath: String? {
        switch kind {
        case .folder(let settings): settings.path
        case .archive(let path, _): path
        case .fragments(let settings): settings.path
        case .rclone: nil
        }
    }

    /// What is at its place, if that is on this machine and can be read; nil where nobody can tell.
    public func localState(_ edges: TargetFiles) -> PlaceState? {
        do throws(PublishFailure) {
            switch kind {
            case .folder(let settings): return try FolderPublisher(settings, edges: edges).state()
            case .archive(let path, let format):
                return try ArchivePublisher(path: path, format: format, edges: edges).state()
            case .fragments(let settings): return try FragmentPublisher(settings, edges: edges).state()
            case .rclone: return nil
            }
        } catch {
            return nil
        }
    }

    /// The target of that name in the root of a `publish.yaml`; nil with findings. What is wrong with another one does not
    /// stop it, unless both have one place.
    public static func read(_ root: SettingsNode, named name: String, _ findings: inout Findings) -> PublishTarget? {
        var map = MapReader(root)
        var inner = map.node("targets").map { MapReader($0, name: "targets") }
        let entries = inner?.allEntries() ?? []
        findings.report(inner?.findings ?? Findings())
        findings.report(map.finish())
        guard let entry = entries.first(where: { $0.key == name }) else {
            findings.report(
                PublishProblem.targetUnknown(root.location, name, known: entries.map(\.key).sorted()).finding)
            return nil
        }
        let before = findings.errorCount
        let target = read(entry, &findings)
        for other in readAll(root) where other.name != name && other.place == target.place && !target.place.isEmpty {
            findings.report(PublishProblem.targetTwice(entry.location, target.place, other.name).finding)
        }
        return findings.errorCount == before ? target : nil
    }

    /// Every target in the root of a `publish.yaml`, as far as each can be read.
    public static func readAll(_ root: SettingsNode) -> [PublishTarget] {
        var (map, ignored) = (MapReader(root), Findings())
        var inner = map.node("targets").map { MapReader($0, name: "targets") }
        return inner?.allEntries().map { read($0, &ignored) } ?? []
    }

    private enum Word: String, CaseIterable {
        case folder, archive, rclone, fragments
    }

    private static func read(_ entry: SettingsNode.Entry, _ findings: inout Findings) -> PublishTarget {
        var map = MapReader(entry.value, name: entry.key)
        let word = map.choice("kind") ?? Word.folder
        let place = map.string("to")
        let kind: Kind
        switch word {
        case .folder: kind = .folder(FolderSettings(path: place, &map))
        case .archive: kind = .archive(path: place, format: ArchiveFormat(place, &map))
        case .rclone: kind = .rclone(remote: remote(place, &map))
        case .fragments: kind = .fragments(FragmentSettings(path: place, &map))
        }
        // A CMS has its own server and its own headers.
        let isSite = word != .fragments
        let audience = map.choice("audience", or: PublicationSettings.Audience.public) ?? .public
        let publication = publication(for: audience, word, at: entry.location, &map)
        let target = PublishTarget(
            name: entry.key, kind: kind, servers: isSite ? servers(&map) : [],
            isPrecompressed: isSite && map.boolean("precompressed", or: false),
            readers: map.choice("readers", or: .public) ?? .public, part: map.choice("part", or: .all) ?? .all,
            audience: audience, publication: publication, location: entry.location)
        findings.report(map.finish())
        return target
    }

    /// Pages for staff go to a target that says so, and such a target gets nothing else.
    private static func publication(
        for audience: PublicationSettings.Audience, _ kind: Word, at place: SourceLocation, _ map: inout MapReader
    ) -> PublicationName? {
        let node = map.optionalNode("publication")
        switch audience {
        case .public:
            if let node { map.report(PublishProblem.publicationForPublic(node.location, node.text ?? "").finding) }
            return nil
        case .staff:
            if kind == .fragments { map.report(PublishProblem.staffFragments(place).finding) }
            if node == nil { map.report(PublishProblem.noPublication(place).finding) }
            return node?.text.map { PublicationName($0) }
        }
    }

    private static func servers(_ map: inout MapReader) -> [WebServer] {
        guard let node = map.optionalNode("servers") else { return [] }
        let known = WebServer.allCases.map(\.rawValue)
        let names = map.strings("servers")
        if !names.allSatisfy(known.contains) {
            map.wrongKind(node, "servers", "a list of: \(known.joined(separator: ", "))")
        }
        return WebServer.allCases.filter { names.contains($0.rawValue) }
    }

    /// A remote may be given with its password in the line ("connection strings" of rclone's manual); that would be
    /// committed. A remote's name may hold spaces, but not at an end (the same manual, "Valid remote names").
    private static func remote(_ text: String, _ map: inout MapReader) -> String {
        guard let node = map.optionalNode("to") else { return text }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[0].first, !"- ".contains(first), parts[0].last != " ",
            parts[0].allSatisfy({ $0.isLetter || $0.isNumber || "-_.+ ".contains($0) }),
            !text.contains("@"), !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else {
            map.report(PublishProblem.targetSecret(node.location).finding)
            return text
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}

/// How a folder of a web server is replaced.
public struct FolderSettings: Hashable, Sendable {
    public enum Switch: String, CaseIterable, Sendable {
        /// `current` is a link to a release, and one rename moves it on.
        case link
        /// The folder itself is exchanged with the new one in one step, for servers that follow no links.
        case exchange
    }

    public let path: String
    public let `switch`: Switch
    /// How many releases are kept, the live one among them.
    public let keep: Int

    public init(path: String, switch: Switch, keep: Int) {
        self.path = path
        self.switch = `switch`
        self.keep = keep
    }

    init(path: String, _ map: inout MapReader) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        `switch` = map.choice("switch", or: .link) ?? .link
        keep = map.optionalInteger("keep", .few) ?? 3
        // Somebody may be reading the release that was live a moment ago.
        if let node = map.optionalNode("keep"), keep < 2 { map.wrongKind(node, "keep", "a whole number from 2") }
    }
}

public enum ArchiveFormat: Hashable, Sendable {
    case zip
    case tarGzip

    init(_ path: String, _ map: inout MapReader) {
        self = path.hasSuffix(".tar.gz") ? .tarGzip : .zip
        if let node = map.optionalNode("to"), !path.hasSuffix(".zip"), !path.hasSuffix(".tar.gz") {
            map.wrongKind(node, "to", "the name of a file that ends in .zip or .tar.gz")
        }
    }
}

/// How pages become parts of a CMS's pages.
public struct FragmentSettings: Hashable, Sendable {
    public let path: String
    /// Stands before every id and class.
    public let prefix: String
    /// By how many levels headings go down: 1 where the CMS prints the title as its own h1.
    public let headingShift: Int
    /// Whether a page's own title is left out because the CMS prints it.
    public let isWithoutTitle: Bool
    /// Whether pictures are left out because the CMS would strip them; the table of each stays.
    public let isWithoutPictures: Bool

    init(path: String, _ map: inout MapReader) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        prefix = map.optionalString("prefix") ?? "heard-"
        headingShift = map.optionalInteger("heading_shift", .few) ?? 0
        isWithoutTitle = map.optionalString("title") == "leave-out"
        isWithoutPictures = map.optionalString("pictures") == "table"
        if let node = map.optionalNode("heading_shift"), !(0...2).contains(headingShift) {
            map.wrongKind(node, "heading_shift", "0, 1 or 2")
        }
        if let node = map.optionalNode("title"), !["keep", "leave-out"].contains(node.text) {
            map.wrongKind(node, "title", "one of: keep, leave-out")
        }
        if let node = map.optionalNode("pictures"), !["svg", "table"].contains(node.text) {
            map.wrongKind(node, "pictures", "one of: svg, table")
        }
        if let node = map.optionalNode("prefix"),
            prefix.utf8.first.map({ !(97...122).contains($0) }) ?? true
                || !prefix.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 || (48...57).contains($0) })
        {
            map.wrongKind(node, "prefix", "small letters, digits and hyphens, a letter first")
        }
    }
}
