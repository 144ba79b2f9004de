public import Diagnostics
public import Quantities
import Settings

/// What a council's files know of one target.
public struct TargetRecord: Sendable {
    let target: String
    /// Where its log and the manifest of what readers have are kept.
    let paths: (log: String, manifest: String)
    private(set) var log: PublicationLog
    /// Of what readers have.
    private(set) var manifest: PublishedManifest?
    /// Of a publication that nobody saw the end of.
    let begun: PublishedManifest?

    public init(
        _ target: String, paths: (log: String, manifest: String), _ log: PublicationLog?,
        manifest: PublishedManifest?, begun: PublishedManifest?
    ) {
        self.target = target
        self.paths = paths
        self.log = log ?? PublicationLog()
        self.manifest = manifest
        self.begun = begun
    }

    /// The last publication, if it was begun and nobody saw how it ended.
    var openEntry: PublicationLog.Entry? { log.entries.last.flatMap { $0.isBegun ? $0 : nil } }

    /// Decides by what is at the place now whether the publication that was begun reached its readers.
    mutating func settle(by state: PlaceState) {
        guard let entry = openEntry else { return }
        let isPublished = state.mayBe(entry.build)
        log.end(isPublished: isPublished)
        if isPublished, let begun, begun.build.hex == entry.build { manifest = begun }
    }

    /// Whether log and manifest belong together.
    var findings: [Finding] {
        guard let last = log.entries.last(where: { !$0.isBegun }) else {
            return manifest == nil ? [] : [LogProblem.noLog(paths.manifest, log: paths.log).finding]
        }
        return manifest?.build.hex == last.build ? [] : [LogProblem.lost(paths.manifest, last.date).finding]
    }
}

/// All that a council's files know of its publications, held against what is at a target now. What readers were given once they
/// were given, whatever the target is called today, whoever is said to read it, and whatever became of the files.
public struct PublicationHistory: Sendable {
    private var records: [TargetRecord]
    private let target: PublishTarget
    private let state: PlaceState
    private let elsewhere: [KnownPlace]
    /// Other targets that only staff can read, for logs that do not say so.
    private let staffTargets: Set<String>

    /// - Parameters:
    ///   - others: all targets of the council.
    ///   - state: what is at the target's place now.
    ///   - elsewhere: the same of other targets, as far as anybody looked.
    public init(
        _ records: [TargetRecord], of target: PublishTarget, among others: [PublishTarget], state: PlaceState,
        elsewhere: [KnownPlace] = []
    ) {
        self.target = target
        self.state = state
        self.elsewhere = elsewhere
        staffTargets = Set(others.filter { $0.allReaders == .staff }.map(\.name))
        self.records = records.map { record in
            var record = record
            // Nobody settles what was begun elsewhere: what may be there counts.
            record.settle(by: record.target == target.name ? state : .unknown)
            return record
        }
    }

    /// Every reason against adding a publication to this history.
    public func findings(clock: CalendarDate) -> [Finding] {
        let broken = records.flatMap(\.findings)
        guard broken.isEmpty else { return broken }
        return [unknownBuild, wasPublic, backwards(clock)].compactMap(\.self)
    }

    /// What the public has, with the day since when: what a new site for the public is held against.
    public var seen: [(manifest: PublishedManifest, since: CalendarDate?)] {
        records.filter { record in
            guard record.target == target.name || target.part == .all else { return false }
            return record.log.entries.last.map { isPublic($0, record) } ?? false
        }.compactMap { record in
            record.manifest.map { (manifest: $0, since: record.log.firstDay(of: $0.build)) }
        }
    }

    /// The log of the target, for the next entry.
    public var log: PublicationLog { records.first { $0.target == target.name }?.log ?? PublicationLog() }

    private func isPublic(_ entry: PublicationLog.Entry, _ record: TargetRecord) -> Bool {
        (entry.readers ?? (staffTargets.contains(record.target) ? .staff : .public)) == .public
    }

    private func entries(where fits: (PublicationLog.Entry, TargetRecord) -> Bool) -> [PublicationLog.Entry] {
        records.flatMap { record in record.log.entries.filter { fits($0, record) } }
    }

    /// The first place with something that no log of the council knows. One log that was lost loses it for every target.
    private var unknownBuild: Finding? {
        let others = elsewhere.filter { $0.target.name != target.name && $0.target.allReaders == .public }
        return ([KnownPlace(target: target, state: state)] + others).lazy.compactMap(unknown).first
    }

    private func unknown(at place: KnownPlace) -> Finding? {
        let (location, path) = (place.target.location, place.target.place)
        switch place.state {
        case .nothing: return nil
        case .unknown:
            guard entries(where: { _, record in record.target == place.target.name }).isEmpty else { return nil }
            return LogProblem.unknownBuild(location, place: path, nil).finding
        case .build(let build):
            guard entries(where: { entry, _ in entry.build == build.hex }).isEmpty else { return nil }
            return LogProblem.unknownBuild(location, place: path, build).finding
        }
    }

    private var wasPublic: Finding? {
        guard target.allReaders == .staff else { return nil }
        let own = Set(log.entries.map(\.build))
        // What stands here without an entry of this target came by another name of the place.
        let first = entries { entry, record in
            let isHere = record.target == target.name || state.isBuild(entry.build) && !own.contains(entry.build)
            return isHere && isPublic(entry, record)
        }.map(\.date).min()
        return first.map { LogProblem.wasPublic(target.location, $0).finding }
    }

    private func backwards(_ clock: CalendarDate) -> Finding? {
        let last = records.flatMap { record in record.log.entries.map { (record, $0) } }.filter { record, entry in
            record.target == target.name || target.allReaders == .public && isPublic(entry, record)
        }.max { $0.1.date < $1.1.date }
        guard let (record, entry) = last, clock < entry.date else { return nil }
        return LogProblem.backwards(record.paths.log, entry.date, clock: clock).finding
    }
}

/// A target, and what is at its place now.
public struct KnownPlace: Sendable {
    let target: PublishTarget
    let state: PlaceState

    public init(target: PublishTarget, state: PlaceState) {
        self.target = target
        self.state = state
    }
}

/// What is at a target's place now, as far as can be told.
public enum PlaceState: Sendable {
    case nothing
    case build(FileDigest)
    /// Something of ours that does not say which build it is, or that several builds may be in.
    case unknown

    /// Whether readers may have been given a build.
    func mayBe(_ build: String) -> Bool {
        switch self {
        case .nothing: false
        case .build(let own): own.hex == build
        case .unknown: true
        }
    }

    /// Whether it is that build for sure.
    func isBuild(_ build: String) -> Bool {
        if case .build(let own) = self { own.hex == build } else { false }
    }
}

extension PublishTarget {
    /// Who reads there, be it pages for staff or the public's pages before they are public.
    public var allReaders: Readers {
        switch audience {
        case .public: readers
        case .staff: .staff
        }
    }
}
