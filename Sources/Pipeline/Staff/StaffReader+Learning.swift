import Diagnostics
import Disclosure
import Quantities
import Records
import Settings

extension StaffReader {
    /// What complaints taught and what was agreed. What is wrong with a single row is told, and the row is shown.
    package func learning(_ workshop: inout Workshop) -> (StaffContent, [RecordsSettings])? {
        guard let records = workshop.recordsSettings(of: found, into: folder) else { return nil }
        let reader = RecordsReader(files: workshop.edges.records, threads: workshop.threads)
        let read = records.compactMap {
            reader.readLearning($0, vocabulary: found.council.vocabulary, &workshop.findings)
        }
        for own in read { workshop.findings.report(own.findings) }
        guard !workshop.findings.hasErrors else { return nil }
        return StaffLearning.release(of: read, on: day, marking: found.settings.marking).map {
            (.learning($0), records)
        }
    }
}
