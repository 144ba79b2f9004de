package import Diagnostics
import Pages
import Quantities
import Records
import Settings
package import Site
import SiteBuilder
import StrictYAML

/// The files of the next edition, and the frozen release that it is compared with.
package struct Rollover {
    package let tree: SourceTree
    package let years: RolloverYears
    package let release: (path: String, text: String)
    /// In the order in which they are written: the edition exists once its settings do, so they are last.
    package private(set) var files: [(path: String, bytes: [UInt8])] = []
    package private(set) var textCount = 0
    package private(set) var markCount = 0
    /// What the new edition has to answer.
    package private(set) var promiseCount = 0
    /// Where the new edition's records are to be.
    package private(set) var recordsFolder = ""

    package init(
        _ years: RolloverYears, _ release: (path: String, text: String), _ tree: SourceTree,
        _ findings: inout Findings
    ) {
        self.tree = tree
        self.years = years
        self.release = release
        carryTexts(&findings)
        carryPromises(&findings)
        carrySettings(&findings)
    }

    private mutating func carryTexts(_ findings: inout Findings) {
        let folder = "\(years.source.folder)/narrative"
        for source in tree.sources(in: folder, ending: ".md", &findings) {
            var carrier = CarriedText(from: years.source.name.text)
            let text = carrier.text(from: source.text)
            files.append(("\(years.folder)/narrative\(source.path.dropFirst(folder.count))", Array(text.utf8)))
            textCount += 1
            markCount += carrier.markCount
        }
    }

    private mutating func carryPromises(_ findings: inout Findings) {
        guard let root = tree.optionalYAML(PromiseReading.path(in: years.source.folder), &findings) else { return }
        let carried = CarriedPromises(
            ledger: PromiseLedger.read(root, &findings), source: years.source.name.text)
        guard carried.count > 0 else { return }
        promiseCount = carried.count
        files.append((PromiseReading.path(in: years.folder), Array(carried.text.utf8)))
    }

    private mutating func carrySettings(_ findings: inout Findings) {
        let path = "\(years.source.folder)/edition.yaml"
        guard let source = tree.text(path, &findings) else { return }
        let text = CarriedSettings(years: years).text(from: source)
        guard let root = SettingsFile.read(text, path: "\(years.folder)/edition.yaml", &findings) else { return }
        let settings = EditionSettings.read(root, &findings)
        if let records = settings.records {
            let place = RecordsPlace.read(records, editionFolder: years.folder, &findings)
            recordsFolder = place.folder
            carryMapping(place, &findings)
        }
        markCount += ReviewMark.all(in: text).count
        files.append(("\(years.folder)/edition.yaml", Array(text.utf8)))
    }

    /// A mapping that lies beside the settings belongs to the edition.
    private mutating func carryMapping(_ place: RecordsPlace, _ findings: inout Findings) {
        guard let mapping = place.mapping, mapping.hasPrefix("\(years.folder)/") else { return }
        let before = years.source.folder + mapping.dropFirst(years.folder.count)
        if let text = tree.text(before, &findings) { files.append((mapping, Array(text.utf8))) }
    }

    package func write(releaseOnly: Bool) throws(FileProblem) {
        let rules = OutputRules(files: tree.files)
        let new = try (releaseOnly ? [] : files).map { file throws(FileProblem) in
            (try rules.sourceFile(file.path, mark: .same(as: file.bytes)), file.bytes)
        }
        try tree.files.write(Array(release.text.utf8), release.path)
        for (file, bytes) in new { try file.write(bytes) }
    }
}
