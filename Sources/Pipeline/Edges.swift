package import Quantities
package import Records
package import Site

/// What a build touches the world through; everything else of it is a function of values.
package struct Edges: Sendable {
    /// The files of the project.
    package let files: FileSystem
    package let records: RecordsFiles
    package let engine: EngineClient
    /// The stamps of all plain files below folders, and of single files; nothing is read.
    package let stamps: @Sendable (_ folders: [String], _ files: [String]) -> [String: FileStamp]
    package let today: CalendarDate
    /// Folders of whoever typed the command: no command puts anything in the place of one of them.
    package let peoplesFolders: [String]

    package init(
        files: FileSystem, records: RecordsFiles, engine: EngineClient, today: CalendarDate,
        peoplesFolders: [String] = [],
        stamps: @escaping @Sendable (_ folders: [String], _ files: [String]) -> [String: FileStamp] = { _, _ in [:] }
    ) {
        self.files = files
        self.records = records
        self.engine = engine
        self.today = today
        self.peoplesFolders = peoplesFolders
        self.stamps = stamps
    }
}
