import Diagnostics
import Foundation
import Law
import Quantities
import Records
import Settings
import StrictYAML
import Synthesis

/// An edition of the project as the tests see it, read with the real readers.
struct Edition {
    let council: String
    let name: String

    static let all = [Edition(council: "coventry", name: "2021-22"), Edition(council: "exampleshire", name: "2023-24")]

    static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    var folder: String { "content/\(council)/\(name)" }

    static func text(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

    static func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: project.appending(path: path).path()).map { Array($0) }
    }

    static func node(_ path: String, _ findings: inout Findings) -> SettingsNode? {
        guard let text = text(path) else { return nil }
        return SettingsFile.read(text, path: path, &findings)
    }

    static func calendar(_ findings: inout Findings) -> WorkingDayCalendar? {
        node("templates/law/bank-holidays.yaml", &findings).flatMap { WorkingDayCalendar.read($0, &findings) }
    }

    func settings(_ findings: inout Findings) -> EditionSettings? {
        Self.node("\(folder)/edition.yaml", &findings).map { EditionSettings.read($0, &findings) }
    }

    func vocabulary(_ findings: inout Findings) -> Vocabulary? {
        Self.node("templates/vocabulary/standard.yaml", &findings).map {
            let own = Self.node("content/\(council)/vocabulary.yaml", &findings)
            return Vocabulary.read(standard: $0, council: own, &findings)
        }
    }

    func mapping(_ vocabulary: Vocabulary, _ findings: inout Findings) -> Mapping {
        guard let node = Self.node("\(folder)/mapping.yaml", &findings) else { return .none }
        return Mapping.read(node, vocabulary: vocabulary, &findings)
    }

    func synthesis(_ findings: inout Findings) -> Synthesis? {
        let path = "\(folder)/synthesis.yaml"
        guard let node = Self.node(path, &findings), let settings = settings(&findings),
            let calendar = Self.calendar(&findings), let vocabulary = vocabulary(&findings)
        else { return nil }
        return Synthesis(
            SynthesisPlan.read(node, &findings), export: ExportShape(mapping(vocabulary, &findings), vocabulary),
            asAt: settings.asAt,
            calendar: calendar, path: path)
    }
}
