import Diagnostics
public import Settings
import Site
import StrictYAML

/// Writes each page's main part as a fragment for a CMS, with a list of their titles, order and description. The folder is
/// replaced whole.
public struct FragmentPublisher: Sendable {
    let settings: FragmentSettings
    let edges: TargetFiles

    /// The list of fragments. A folder with it is ours.
    static let list = "fragments.json"
    /// For the CMS to load once.
    static let styles = "fragments.css"

    public init(_ settings: FragmentSettings, edges: TargetFiles) {
        self.settings = settings
        self.edges = edges
    }

    /// Which build's pages lie there.
    func state() throws(PublishFailure) -> PlaceState {
        let path = "\(settings.path)/\(Self.list)"
        guard edges.files.exists(path) else { return .nothing }
        let bytes = try asking { () throws(FileProblem) in try edges.files.read(path) }
        do throws(JSONFault) {
            var map = MapReader(try JSONFile.read(bytes, path: path))
            guard let build = FileDigest(hex: map.string("build")) else { return .unknown }
            return .build(build)
        } catch {
            return .unknown
        }
    }

    public func publish(_ site: Publishable<some Readers>, dryRun: Bool) throws(PublishFailure) -> PublishReceipt {
        let output = try asking { () throws(FileProblem) in
            try edges.rules.folder(settings.path, mark: .list(Self.list))
        }
        let fragments = site.files.compactMap { Fragment($0, settings) }
        var files = fragments.map { SiteFile(path: $0.path, text: $0.markup) }
        let sheet = styles(for: fragments, of: site)
        files += [sheet, SiteFile(path: Self.list, text: Self.json(fragments, sheet, site.manifest))]
        let old = try asking { () throws(FileProblem) in
            try edges.files.list(settings.path).map { path throws(FileProblem) in
                SiteFile(path: path, bytes: try edges.files.read("\(settings.path)/\(path)"))
            }
        }
        if !dryRun, let whole = BuiltSite(files) {
            try asking { () throws(FileProblem) in try SiteWriter(files: edges.files).replace(output, with: whole) }
        }
        let changes = ChangeList(from: old.compactMap { .init($0) }, to: files.compactMap { .init($0) })
        return PublishReceipt(
            place: settings.path, changes: changes, build: site.manifest.build, notes: [],
            manifest: Array(site.manifest.text.utf8))
    }

    /// The council's theme as far as fragments use it.
    private func styles(for fragments: [Fragment], of site: Publishable<some Readers>) -> SiteFile {
        let folder = "\(site.manifest.origin.council)/theme/"
        let sheets = ["tokens.css", "heard.css"].compactMap { name in
            site.files.first { $0.path == folder + name }.map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        return SiteFile(path: Self.styles, text: StyleScope(settings: settings, fragments: fragments).rewrite(sheets))
    }

    private static func json(_ fragments: [Fragment], _ sheet: SiteFile, _ manifest: Manifest) -> String {
        let entries = fragments.sorted {
            ($0.folder, $0.order ?? .max, $0.path) < ($1.folder, $1.order ?? .max, $1.path)
        }
        let lines = entries.map { fragment in
            var members = [
                (name: "file", value: JSONText.string(fragment.path)), ("title", JSONText.string(fragment.title)),
                ("description", JSONText.string(fragment.description)),
                ("sha256", JSONText.string(FileDigest.of(Array(fragment.markup.utf8)).hex)),
            ]
            if let order = fragment.order { members.insert(("order", String(order)), at: 1) }
            return JSONText.object(members)
        }
        let members = [
            ("tool", JSONText.string(manifest.origin.tool)), ("build", JSONText.string(manifest.build.hex)),
            (
                "styles",
                JSONText.object([
                    ("file", JSONText.string(sheet.path)), ("sha256", JSONText.string(FileDigest.of(sheet.bytes).hex)),
                ])
            ), ("fragments", JSONText.array(lines)),
        ]
        return "{\n" + members.map { "\(JSONText.string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
    }
}

extension Fragment {
    fileprivate var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
}
