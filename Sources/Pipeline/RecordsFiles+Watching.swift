import Delivery
import Records

extension RecordsFiles {
    /// The same files, with a note of each file that is opened. Records are too large to be held, so they are watched by their
    /// stamps; whether git ignores them is decided by the project's list.
    func noting(in sightings: Sightings, seenBy watched: SourceFiles) -> RecordsFiles {
        let note = { @Sendable (path: String) in
            watched.watch(file: path)
            sightings.note(.bytes(path))
        }
        return RecordsFiles(
            open: { path in
                note(path)
                return open(path)
            },
            names: { folder in
                sightings.note(.listing(folder))
                return names(folder)
            },
            isOutsideOrIgnored: { path in
                note(".gitignore")
                return isOutsideOrIgnored(path)
            })
    }
}
