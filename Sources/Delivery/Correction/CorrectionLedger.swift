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
    /// Since when readers have it; nil where nobody wrote it down.
    private let since: CalendarDate?
    private let editions: [Edition]
    private let clock: CalendarDate

    /// - Parameters:
    ///   - published: what `heard publish` kept of the last publication.
    ///   - clock: today.
    public init(_ published: PublishedManifest, _ log: PublicationLog, _ editions: [Edition], clock: CalendarDate) {
        self.published = published
        since = log.firstDay(of: published.build)
        self.editions = editions
        self.clock = clock
    }

    /// Pages that changed without a correction, and pages that readers look for in vain.
    public func findings(of site: BuiltSite) -> Findings {
        let moves = Dictionary(
            ServerFiles(site, isPrecompressed: false).moves.map { ($0.from, $0.to) },
            uniquingKeysWith: { first, _ in first })
        var findings = Findings()
        for old in published.editions {
            let seen = pages(of: old, in: site, moves)
            if !seen.gone.isEmpty {
                findings.report(CorrectionFinding.gone(published.council, old.name, seen.gone).finding)
            }
            guard let edition = editions.first(where: { $0.name == old.name }) else { continue }
            let fresh = edition.corrections.filter { isNew($0, to: old) }
            let missing = seen.changed.filter { page in
                !fresh.contains { correction in page.names.contains(where: correction.names) }
            }
            if !missing.isEmpty {
                findings.report(CorrectionFinding.missing(edition.file, missing.map(\.name), today: clock).finding)
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

    /// A correction that readers were not given yet, and that is not older than what they have.
    private func isNew(_ correction: Correction, to old: PublishedManifest.Edition) -> Bool {
        guard since.map({ correction.date >= $0 }) ?? true else { return false }
        return !old.corrections.contains { $0.digest == Manifest.CorrectionNote(correction).digest }
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
        for file in published.files where file.path.hasPrefix(folder) {
            guard let words = file.words else { continue }
            let name = PageName(path: file.path, in: folder)
            let target = moves[file.path] ?? file.path
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

extension PageName {
    fileprivate init(path: String, in folder: String) {
        self.init(String(path.trimmingPrefix(folder).dropLast(".html".count)))
    }
}
