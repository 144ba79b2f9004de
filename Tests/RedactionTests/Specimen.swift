import Diagnostics
import Foundation
import Testing

@testable import Redaction

/// The rules as the program has them, read once.
enum Specimen {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let lists: WordLists = {
        var findings = Findings()
        let files = ["classes", "english", "names", "nicknames", "numbers", "phrases", "spellings", "terms"].map {
            name in
            WordFile(path: "\(name).txt", text: text("templates/words/\(name).txt"))
        }
        let lists = WordLists.read(files + [WordFile(path: "own.txt", text: "[term]\ncoventry\n")], &findings)
        #expect(findings == Findings())
        return lists
    }()

    static let redactor = Redactor(lists: lists)

    static func redactor(knowing names: [RegisterName]) -> Redactor {
        Redactor(lists: lists, register: .make(names, key: .demonstration, lists: lists))
    }

    static func text(_ path: String) -> String {
        do {
            return try String(contentsOf: root.appending(path: path), encoding: .utf8)
        } catch {
            Issue.record("\(path) cannot be read")
            return ""
        }
    }

    static func propose(_ text: String) -> String { redactor.propose(text).redactedText }
}

/// An invented compliment with its identifiers marked.
struct MarkedQuote: Decodable {
    struct Span: Decodable {
        let start: Int
        let end: Int
        let label: String
        let text: String
        let mustRedact: Bool

        enum CodingKeys: String, CodingKey {
            case start, end, label, text
            case mustRedact = "must_redact"
        }
    }

    let id: String
    let text: String
    let spans: [Span]

    static func read(_ name: String) throws -> [MarkedQuote] {
        try Specimen.text("Tests/Fixtures/quotes/\(name).jsonl").split(separator: "\n")
            .map { try JSONDecoder().decode(MarkedQuote.self, from: Data($0.utf8)) }
    }
}

/// The same numbers on every machine.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
