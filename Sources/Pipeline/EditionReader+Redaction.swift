import Diagnostics
import Foundation
import Records
import Redaction
import Site
import SiteBuilder

extension EditionReader {
    /// Beside the records, made with 'heard quotes register'.
    static let registerName = RecordsSettings.registerName
    /// Names the file with the key of the register, which lies outside the project.
    static let keyVariable = "HEARD_REGISTER_KEY"

    /// The rules by which quotes of an edition are proposed and approvals judged, with the names that the council
    /// knows. Nil, with findings, where a list is faulty, or where there is a register and no key to read it.
    package func redactor(of records: RecordsSettings, _ council: CouncilSources, _ findings: inout Findings)
        -> Redactor?
    {
        let sources = RedactionSources(tree: tree, mayHoldRecords: mayHoldRecords)
        guard let lists = sources.lists(of: council, &findings) else { return nil }
        let path = "\(records.folder)/\(Self.registerName)"
        guard tree.files.exists(path) else { return Redactor(lists: lists) }
        let keyPath = ProcessInfo.processInfo.environment[Self.keyVariable]
        guard let key = sources.key(at: keyPath, isSynthetic: records.isSynthetic, &findings),
            let register = sources.register(at: path, key: key, &findings)
        else { return nil }
        return Redactor(lists: lists, register: register)
    }
}
