import Diagnostics
import Disclosure
import Quantities
import Records
import Settings

extension StaffReader {
    /// What complaints taught and what was agreed. What is wrong with a single row is told, and the row is shown.
    func learning(_ findings: inout Findings) -> (StaffContent, [RecordsSettings])? {
        guard let records = sources.recordsSettings(of: found, into: folder, &findings) else { return nil }
        let read = records.compactMap {
            sources.project.records.readLearning($0, vocabulary: found.council.vocabulary, &findings)
        }
        for own in read { findings.report(own.findings) }
        guard !findings.hasErrors else { return nil }
        return StaffLearning.release(of: read, on: day, marking: found.settings.marking).map {
            (.learning($0), records)
        }
    }
}
