import Diagnostics
import FigureComputing
import Pages
import Records
import Settings

/// Holds what a council says of its own practice against its records.
struct PracticeCheck {
    let sources: EditionSources
    let book: PracticeBook
    let adopted: [PracticeAdoption]

    /// Pages that belong to no year say what the newest records bear out.
    init(of sources: EditionSources, _ reader: EditionReader) {
        self.sources = sources
        book = reader.templates.practices
        let ofCouncil = sources.place.isNewest(reader.tree) ? sources.council.practices : []
        adopted = sources.settings.practices + ofCouncil
    }

    /// The practices that these are adopted as and that records can tell of.
    private func tested(_ findings: inout Findings) -> [(adoption: PracticeAdoption, test: Contradiction)] {
        adopted.compactMap { adoption in
            guard let node = book[adoption.practice]?.contradiction,
                let test = Contradiction.read(node, sources.schema, &findings)
            else { return nil }
            return (adoption, test)
        }
    }

    func findings(in records: ValidatedRecords, threads: Int) -> Findings {
        var findings = Findings()
        let tested = tested(&findings)
        guard !tested.isEmpty else { return findings }
        let counts = Contradiction.counts(tested.map(\.test), records.dataset, sources.context, threads: threads)
        for ((adoption, _), count) in zip(tested, counts) where count > 0 {
            findings.report(Self.disagreement(adoption, book[adoption.practice], count, of: sources))
        }
        return findings
    }

    /// A count for the officer's terminal; no page prints it.
    private static func disagreement(
        _ adoption: PracticeAdoption, _ practice: Practice?, _ count: Int, of sources: EditionSources
    ) -> Finding {
        let cases = count == 1 ? "1 case" : "\(count) cases"
        return Finding(
            .practiceAgrees, at: adoption.location,
            "the \(adoption.role) adopted '\(adoption.practice)', and the records of \(sources.place.name) have \(cases) "
                + "where it was not done, or not recorded",
            related: practice.map { [Related($0.location, "which records tell")] } ?? [],
            fix:
                "fill in the missing dates where it was done; or take the name out, and the page says what is asked instead"
        )
    }
}

extension Catalogue.Edition {
    /// Whether its council has none later, but for drafts.
    fileprivate func isNewest(_ tree: SourceTree) -> Bool {
        var ignored = Findings()
        let council = folder.split(separator: "/").dropLast().joined(separator: "/")
        let later = tree.paths(in: council, &ignored).filter { $0.hasSuffix("/edition.yaml") && $0 > "\(folder)/" }
        return later.map { String($0.dropLast("/edition.yaml".count)) }.allSatisfy { other in
            other <= folder || Catalogue.Edition(name: name, folder: other).isDraft(tree)
        }
    }
}
