import Diagnostics
import FigureComputing
import Figures
import Foundation
import Law
import Quantities
import Records
import Settings
import StrictYAML

/// Files of the project for `RecordsReader`, from memory.
enum ProjectFiles {
    static let records = RecordsFiles(
        open: { path in Edition.bytes(path).map(file) },
        names: { _ in [] }, isOutsideOrIgnored: { _ in false })

    private static func file(_ bytes: [UInt8]) -> RecordsFile {
        RecordsFile(size: bytes.count) { offset, span in
            let count = max(0, min(span.byteCount, bytes.count - offset))
            for place in 0..<count {
                span.storeBytes(of: bytes[offset + place], toByteOffset: place, as: UInt8.self)
            }
            return count
        }
    }
}

/// An edition's raw figures with what is needed to judge them.
struct EditionFigures {
    let figures: FigureSet
    let library: FigureLibrary
    let history: History
    let records: ValidatedRecords
}

extension Edition {
    func records(_ vocabulary: Vocabulary, _ findings: inout Findings) -> ValidatedRecords? {
        recordsSettings(vocabulary, &findings).flatMap {
            RecordsReader(files: ProjectFiles.records, threads: 1).read($0, vocabulary: vocabulary, &findings)
        }
    }

    func recordsSettings(_ vocabulary: Vocabulary, _ findings: inout Findings) -> RecordsSettings? {
        guard let settings = settings(&findings), let node = settings.records else { return nil }
        let place = RecordsPlace.read(node, editionFolder: folder, &findings)
        let accepted = Acceptance.readAll(settings.accepted, &findings)
        let mapping = mapping(vocabulary, &findings)
        return RecordsSettings(place: place, mapping: mapping, accepted: accepted, edition: settings)
    }

    func limits(on day: CalendarDate, _ findings: inout Findings) -> Limits? {
        let council = Self.node("content/\(council)/council.yaml", &findings)
        let local = council.map { CouncilSettings.read($0, &findings) }?.localLimits ?? [:]
        return Self.node("templates/law/limits.yaml", &findings).map {
            LimitsFile.read($0, &findings).limits(on: day, local: local, &findings)
        }
    }

    static let figureFiles = [
        "activity", "complaints", "compliments", "concerns", "equality", "ombudsman", "outcomes", "stages",
    ]

    func figures(_ findings: inout Findings) -> EditionFigures? {
        guard let vocabulary = vocabulary(&findings), let records = records(vocabulary, &findings) else { return nil }
        return figures(of: records, &findings)
    }

    /// - Parameters:
    ///   - dataset: counted in place of the edition's own records.
    ///   - absent: the answers about what the records lack, in place of the edition's own.
    func figures(
        of records: ValidatedRecords, counting dataset: Dataset? = nil, absent: SettingsNode? = nil,
        _ findings: inout Findings
    ) -> EditionFigures? {
        guard let settings = settings(&findings), let vocabulary = vocabulary(&findings),
            let places = recordsSettings(vocabulary, &findings), let calendar = Self.calendar(&findings),
            let limits = limits(on: settings.period.end, &findings)
        else { return nil }
        let mapping = mapping(vocabulary, &findings)
        let schema = FigureSchema(
            vocabulary, extra: mapping.extraDimensions, limits: limits, period: settings.period)
        let paths = Self.figureFiles.map { "templates/figures/\($0).yaml" } + ["content/\(council)/figures/local.yaml"]
        let library = FigureLibrary.read(paths.compactMap { Self.node($0, &findings) }, schema: schema, &findings)
        let history = Self.node("content/\(council)/history.yaml", &findings).map {
            History.read($0, library, schema, &findings)
        }
        let context = FigureContext(
            calendar: calendar, limits: limits, period: settings.period, asAt: settings.asAt)
        guard
            let figures = FigureEngine.compute(library, dataset ?? records.dataset, context, &findings)?
                .declaring(settings.notAvailable, &findings)
                .answering(absent ?? settings.absent, library, places, &findings)
        else { return nil }
        return EditionFigures(
            figures: figures, library: library, history: history ?? .empty, records: records)
    }
}
