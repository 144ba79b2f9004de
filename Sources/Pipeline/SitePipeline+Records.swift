import Delivery
import Diagnostics
import Disclosure
package import Identifiers
import Records
import SiteBuilder

extension SitePipeline {
    /// Every identifier of the records, for searching the site's bytes for them.
    func identifiers(
        _ councils: [(council: CouncilSources, editions: [ProtectedEdition]?)], _ workshop: inout Workshop
    ) -> IdentifierMatcher {
        let records = RecordsReader(files: workshop.edges.records, threads: workshop.threads)
        var identifiers: [[UInt8]] = []
        for sources in councils.flatMap({ $0.editions ?? [] }).map(\.sources) {
            if let file = workshop.exported[sources.siteFolder] {
                workshop.findings.report(EngineUse.sitesUnsearched(file.location).finding)
                continue
            }
            if sources.records.engine != nil {
                workshop.findings.report(EngineUse.sitesUnsearched(sources.records.location).finding)
            }
            records.forEachIdentifier(sources.records, &workshop.findings) { identifiers.append($1) }
        }
        guard workshop.part == .children else { return IdentifierMatcher(identifiers) }
        for (council, place) in councils.flatMap({ council in
            council.council.place.editions.map { (council.council, $0) }
        }) {
            var faults = Findings()
            if let sources = workshop.sources(of: place, in: council, &faults) {
                records.forEachIdentifier(sources.records, &faults) { identifiers.append($1) }
            }
            // A report that is not ready does not hold the children's pages up; but they were searched for less than usual.
            if faults.hasErrors { workshop.findings.report(PartProblem.recordsUnsearched(place.folder).finding) }
        }
        return IdentifierMatcher(identifiers)
    }

    /// The made-up names that stand among the records of each edition.
    package func canaries(of editions: [ProtectedEdition], _ workshop: inout Workshop) -> [Canaries] {
        editions.compactMap { edition in
            let path = "\(edition.sources.records.folder)/\(Canaries.fileName)"
            return workshop.tree.optionalYAML(path, &workshop.findings).map { Canaries.read($0, &workshop.findings) }
        }
    }
}

extension Workshop {
    /// An edition as its files describe it, without any of its records or figures.
    fileprivate mutating func sources(
        of place: Catalogue.Edition, in council: CouncilSources, _ findings: inout Findings
    ) -> EditionSources? {
        templates().flatMap { pipeline($0).reader.read(place, of: council, &findings) }
    }
}

/// What can be wrong with children's pages that stand without any report.
enum PartProblem {
    case recordsUnsearched(String)
    case notReviewed(SourceLocation)

    var finding: Finding {
        switch self {
        case .recordsUnsearched(let folder):
            Finding(
                "records-searched", .warning, at: SourceLocation(path: "\(folder)/edition.yaml"),
                "the records of this edition can't be read, so the children's pages were not searched for them",
                fix: "find out what is wrong with: heard check")
        case .notReviewed(let place):
            Finding(
                "required-key", at: place,
                "'children_reviewed_on' is missing, which the children's pages need where no report says their date",
                fix: "add 'children_reviewed_on:' with the day on which somebody last read them all")
        }
    }
}
