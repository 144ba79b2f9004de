public import Diagnostics
import Disclosure
public import Quantities
public import Settings
public import StrictYAML

/// Every practice that pages can name: `templates/practices.yaml`.
public struct PracticeBook: Equatable, Sendable {
    public private(set) var practices: [Practice] = []

    public init() {}

    public subscript(name: String) -> Practice? { practices.first { $0.name == name } }

    /// Reads the root of the file. A practice says the same to the same people in both its forms, and what the law asks has a source.
    public static func read(_ node: SettingsNode, _ findings: inout Findings) -> PracticeBook {
        var book = PracticeBook()
        var map = MapReader(node)
        if let list = map.node("practices") {
            var inner = MapReader(list, name: "practices")
            book.practices = inner.allEntries().map { read($0, &inner) }
            map.report(inner.finish())
        }
        findings.report(map.finish())
        return book
    }

    private static func read(_ entry: SettingsNode.Entry, _ outer: inout MapReader) -> Practice {
        var map = MapReader(entry.value, name: entry.key)
        let rules = map.list("asks").map { rule($0, &map) }.sorted { $0.from < $1.from }
        var own: [Practice.Voice: String] = [:]
        if let node = map.node("ours") {
            var inner = MapReader(node, name: "ours")
            own = words(&inner)
            map.report(inner.finish())
        }
        let practice = Practice(
            name: entry.key, location: entry.location, contradiction: map.optionalNode("contradicted_by"), rules: rules,
            own: own)
        if rules.isEmpty || rules.contains(where: { Set($0.words.keys) != Set(own.keys) }) {
            map.report(PracticeProblem.voices(entry.location, entry.key).finding)
        }
        outer.report(map.finish())
        return practice
    }

    private static func rule(_ node: SettingsNode, _ outer: inout MapReader) -> Practice.Rule {
        var map = MapReader(node, name: "asks")
        let force = map.choice("force") ?? Practice.Force.goodPractice
        let source = force == .goodPractice ? "" : map.string("source")
        let rule = Practice.Rule(from: map.date("from"), force: force, source: source, words: words(&map))
        outer.report(map.finish())
        return rule
    }

    private static func words(_ map: inout MapReader) -> [Practice.Voice: String] {
        var words: [Practice.Voice: String] = [:]
        for voice in Practice.Voice.allCases { words[voice] = map.optionalString(voice.rawValue) }
        return words
    }
}

extension PracticeBook {
    /// What slots print where these are adopted, on this day.
    public func constants(adopting adopted: [PracticeAdoption], on day: CalendarDate) -> Constants {
        let names = Set(adopted.map(\.practice))
        var constants = Constants()
        for practice in practices {
            for voice in Practice.Voice.allCases {
                guard let text = practice.sentence(voice, isAdopted: names.contains(practice.name), on: day)
                else { continue }
                constants.set(PracticeSlot.name(practice.name, voice), .text(text), definedAt: practice.location)
            }
        }
        return constants
    }

    /// What is wrong with the adoptions of a settings file whose pages have these texts.
    public func findings(about adopted: [PracticeAdoption], used: Set<String>) -> Findings {
        var findings = Findings()
        for adoption in adopted {
            if self[adoption.practice] == nil {
                let known = practices.map(\.name)
                findings.report(PracticeProblem.unknown(adoption.location, adoption.practice, known: known).finding)
            } else if !used.contains(adoption.practice) {
                findings.report(PracticeProblem.unused(adoption.location, adoption.practice).finding)
            }
            if !QuoteApproval.isRole(adoption.role) {
                findings.report(PracticeProblem.noRole(adoption.location).finding)
            }
        }
        return findings
    }
}

/// A practice by its name in a page: `practice.withdrawal-confirmed`, or `practice.withdrawal-confirmed.child`.
public enum PracticeSlot {
    static let namespace = "practice"

    static func name(_ practice: String, _ voice: Practice.Voice) -> String {
        "\(namespace).\(practice)\(voice == .report ? "" : ".\(voice.rawValue)")"
    }

    /// The practices that a text names.
    public static func names(in text: String) -> Set<String> {
        Set(
            SlotScanner.pieces(of: text).compactMap { piece in
                guard case .slot(let inside) = piece, let slot = Slot(inside) else { return nil }
                let parts = slot.name.split(separator: ".").map(String.init)
                return parts.first == namespace && parts.count > 1 ? parts[1] : nil
            })
    }
}
