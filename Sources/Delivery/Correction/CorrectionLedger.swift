public import Diagnostics
public import Quantities
public import Settings
public import Site

/// Holds a site that is about to be published against what readers of a target have seen: a page of an edition that says
/// something else now has to be named by a new correction.
public struct CorrectionLedger: Sendable {
    /// One year's report and its corrections.
    public struct Edition: Sendable {
        let name: EditionName
        /// Its `corrections.yaml`, which need not be there.
        let file: String
        let corrections: [Correction]

        public init(name: EditionName, file: String, corrections: [Correction]) {
            self.name = name
            self.file = file
            self.corrections = corrections
        }
    }

    private let published: PublishedManifest
    private let since: CalendarDate?
    private let editions: [Edition]
    private let clock: CalendarDate
    private let withdrawn: CalendarDate?

    /// - Parameters:
    ///   - published: what `heard publish` kept of a publication.
    ///   - since: the day on which readers were given it; nil where nobody wrote it down.
    ///   - clock: today.
    ///   - withdrawn: the last day on which consent for a quote was taken back, if ever.
    public init(
        _ published: PublishedManifest, since: CalendarDate?, _ editions: [Edition], clock: CalendarDate,
        withdrawn: CalendarDate? = nil
    ) {
        self.published = published
        self.since = since
        self.editions = editions
        self.clock = clock
        self.withdrawn = withdrawn
    }

    /// Pages that changed without a correction, and pages that readers look for in vain.
    public func findings(of site: BuiltSite) -> Findings {
        let moves = Dictionary(
            ServerFiles(site, isPrecompressed: false).moves.map { ($0.from.text, $0.to.text) },
            uniquingKeysWith: { first, _ in first })
        var findings = Findings()
        for old in published.editions {
            let seen = pages(of: old, in: site, moves)
            if !seen.gone.isEmpty {
                findings.report(CorrectionFinding.gone(published.council, old.name, seen.gone).finding)
            }
            guard let edition = editions.first(where: { $0.name == old.name }) else { continue }
            let told = edition.corrections(beyond: old.corrections, moves, published.council)
            for note in told.lost {
                findings.report(LogProblem.correctionLost(file: edition.file, note.date, note.pages).finding)
            }
            // One that is older than what readers have explains nothing that they will see.
            let fresh = told.fresh.filter { correction in since.map { correction.date >= $0 } ?? true }
            let missing = seen.changed.filter { page in
                !fresh.contains { correction in page.names.contains(where: correction.names) }
            }
            if !missing.isEmpty {
                let isPrivate = withdrawn.map { $0 >= since ?? $0 } ?? false
                findings.report(
                    CorrectionFinding.missing(edition.file, missing.map(\.name), today: clock, isPrivate: isPrivate)
                        .finding)
            }
        }
        return findings
    }

    /// Corrections that are dated later than today.
    public static func early(_ editions: [Edition], clock: CalendarDate) -> Findings {
        Findings(
            editions.flatMap(\.corrections).filter { $0.date > clock }.map {
                CorrectionFinding.future($0.location, $0.date, clock).finding
            })
    }

    private struct Page {
        let name: PageName
        /// What a correction may call it: a page that has moved has two names.
        let names: [PageName]
    }

    private func pages(
        of edition: PublishedManifest.Edition, in site: BuiltSite, _ moves: [String: String]
    ) -> (changed: [Page], gone: [PageName]) {
        let folder = "\(published.council)/\(edition.name)/"
        var (changed, gone): ([Page], [PageName]) = ([], [])
        for file in published.files where file.path.text.hasPrefix(folder) {
            guard let words = file.words else { continue }
            let name = PageName(path: file.path.text, in: folder)
            let target = moves[file.path.text] ?? file.path.text
            guard let page = site[target] else {
                gone.append(name)
                continue
            }
            if ReadingText(ofPublished: page.bytes).digest != words.hex {
                let now = PageName(path: target, in: folder)
                changed.append(Page(name: target.hasPrefix(folder) ? now : name, names: [name, now]))
            }
        }
        return (changed, gone)
    }
}

extension CorrectionLedger.Edition {
    /// Those that readers were not told of, and what they were told of that is not here any more. A correction may say other
    /// words than it did; its date and its pages stay, so that none grows to cover what came later.
    fileprivate func corrections(
        beyond notes: [Manifest.CorrectionNote], _ moves: [String: String], _ council: CouncilName
    ) -> (fresh: [Correction], lost: [Manifest.CorrectionNote]) {
        let folder = "\(council)/\(name)/"
        func now(_ page: PageName) -> PageName {
            moves["\(folder)\(page).html"].map { PageName(path: $0, in: folder) } ?? page
        }
        var fresh = corrections
        // Those that say the same come first: of two of one day, one that was reworded is no other's.
        let reworded = notes.filter { note in
            fresh.removeFirst { Manifest.CorrectionNote($0).digest == note.digest } == nil
        }
        let lost = reworded.filter { note in
            let pages = Set(note.pages.map(now))
            return fresh.removeFirst { $0.date == note.date && Set($0.pages.map { now($0.name) }) == pages } == nil
        }
        return (fresh, lost)
    }
}

extension [Correction] {
    /// Takes out the first that fits; nil where none does.
    fileprivate mutating func removeFirst(where fits: (Correction) -> Bool) -> Correction? {
        firstIndex(where: fits).map { remove(at: $0) }
    }
}

extension PageName {
    fileprivate init(path: String, in folder: String) {
        self.init(String(path.trimmingPrefix(folder).dropLast(".html".count)))
    }
}
