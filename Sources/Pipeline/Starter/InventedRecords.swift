import Diagnostics
import Records
import Settings
import StrictYAML

/// The references and keys of the records that `heard init` made up, kept beside the edition so that nobody publishes them as those
/// of real people: `content/<council>/<edition>/invented.yaml`.
struct InventedRecords {
    private var identifiers: Set<String> = []

    /// The columns whose cells name a record or somebody in it.
    private static let columns: Set<Substring> = ["reference", "person_key", "family_key"]

    init() {}

    private init(_ root: SettingsNode, _ findings: inout Findings) {
        var map = MapReader(root)
        identifiers = Set(map.strings("identifiers"))
        findings.report(map.finish())
    }

    static func path(in edition: String) -> String { "\(edition)/invented.yaml" }

    /// Notes what a table of the starter names; its cells have no commas.
    mutating func add(table text: String) {
        let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        guard let headings = rows.first else { return }
        for row in rows.dropFirst() {
            let named = zip(headings, row).filter { Self.columns.contains($0.0) && !$0.1.isEmpty }
            identifiers.formUnion(named.map { String($0.1) })
        }
    }

    var text: String {
        """
        # The references and keys of the invented records that 'heard init' wrote. With 'synthetic: false' the build refuses records that
        # have one of them. Delete this file if your own system uses the same ones.
        identifiers:

        """ + identifiers.sorted().map { "  - \($0)\n" }.joined()
    }

    /// What is wrong with the records of an edition that says that they are of real people.
    static func findings(
        in sources: EditionSources, _ tree: SourceTree, _ records: RecordsReader
    ) -> Findings {
        var findings = Findings()
        guard !sources.settings.isSynthetic,
            let root = tree.optionalYAML(path(in: sources.place.folder), &findings)
        else { return findings }
        let invented = Set(InventedRecords(root, &findings).identifiers.map { Array($0.utf8) })
        var met: Set<[UInt8]> = []
        records.forEachIdentifier(sources.records, &findings) { if invented.contains($1) { met.insert($1) } }
        guard !met.isEmpty else { return findings }
        let count = met.count == 1 ? "a reference or key" : "\(met.count) references and keys"
        findings.report(
            Finding(
                .inventedRecords, at: sources.records.location,
                "\(count) of these records are of those that 'heard init' invented, and the edition says that they are real",
                fix: "put your own export in their place; or write 'synthetic: true' while you are trying things out"
            ).weighing(.error))
        return findings
    }
}
