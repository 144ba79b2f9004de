import Delivery
import Diagnostics
import Disclosure
import Identifiers
import Records
import SiteBuilder

extension SitePipeline {
    /// Finds what stands in the records: identifiers, and names that were planted in them.
    func search(_ made: UncheckedSite, _ findings: inout Findings) -> BuiltFileSearch {
        let canaries = canaries(of: made.councils.editions, &findings).flatMap(\.identifiers)
        return BuiltFileSearch([identifiers(made, &findings), IdentifierMatcher(canaries)])
    }

    private func identifiers(_ made: UncheckedSite, _ findings: inout Findings) -> IdentifierMatcher {
        var identifiers: [[UInt8]] = []
        for sources in made.councils.editions.map(\.sources) {
            if let file = options.exported[sources.siteFolder] {
                findings.report(EngineUse.sitesUnsearched(file.location).finding)
                continue
            }
            if sources.records.engine != nil {
                findings.report(EngineUse.sitesUnsearched(sources.records.location).finding)
            }
            project.records.forEachIdentifier(sources.records, &findings) { identifiers.append($1) }
        }
        guard options.part == .children else { return IdentifierMatcher(identifiers) }
        let reader = editionPipeline(made.templates).reader
        for council in made.councils.map(\.council) {
            for place in council.place.editions {
                var faults = Findings()
                if let sources = reader.read(place, of: council, &faults) {
                    project.records.forEachIdentifier(sources.records, &faults) { identifiers.append($1) }
                }
                // A report that is not ready does not hold the children's pages up; but they were searched for less than usual.
                if faults.hasErrors { findings.report(PartProblem.recordsUnsearched(place.folder).finding) }
            }
        }
        return IdentifierMatcher(identifiers)
    }

    /// The made-up names that stand among the records of each edition.
    private func canaries(of editions: [ProtectedEdition], _ findings: inout Findings) -> [Canaries] {
        editions.compactMap { edition in
            let path = "\(edition.sources.records.folder)/\(Canaries.fileName)"
            return tree.optionalYAML(path, &findings).map { Canaries.read($0, &findings) }
        }
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
                .recordsSearched, at: SourceLocation(path: "\(folder)/edition.yaml"),
                "the records of this edition can't be read, so the children's pages were not searched for them",
                fix: "find out what is wrong with: heard check")
        case .notReviewed(let place):
            Finding(
                .requiredKey, at: place,
                "'children_reviewed_on' is missing, which the children's pages need where no report says their date",
                fix: "add 'children_reviewed_on:' with the day on which somebody last read them all")
        }
    }
}
