package import Diagnostics
import Foundation
package import Redaction

/// Quotes one a line, as JSON, in and out: the form that scorers and other tools read.
package enum QuoteLines {
    /// A line of the input.
    package struct Input: Decodable {
        package let id: String
        package let text: String
        /// The names of the people that the council knows this quote to be about.
        package let knownNames: [String]?

        package init(id: String, text: String, knownNames: [String]?) {
            self.id = id
            self.text = text
            self.knownNames = knownNames
        }

        enum CodingKeys: String, CodingKey {
            case id, text
            case knownNames = "known_names"
        }
    }

    /// A line of the output. It never holds the text as it was written; what the proposal keeps of it is not yet
    /// approved.
    package struct Output: Encodable {
        struct Span: Encodable {
            let start: Int
            let end: Int
            let state: String
            let role: String
            let reasons: [String]
        }

        let id: String
        let redactedText: String
        let action: String
        let spans: [Span]
        let doubts: [String]
        let hints: [String]
        let rules: String
        let milliseconds: Double

        enum CodingKeys: String, CodingKey {
            case id, action, spans, doubts, hints, rules
            case redactedText = "redacted_text"
            case milliseconds = "ms"
        }

        package init(id: String, _ proposal: Proposal, _ rules: RulesVersion, took: Duration) {
            self.id = id
            redactedText = proposal.redactedText
            action = proposal.action.rawValue
            spans = proposal.pieces.filter { $0.role != nil }.map { piece in
                Span(
                    start: piece.range.lowerBound, end: piece.range.upperBound, state: piece.state.rawValue,
                    role: piece.role?.rawValue ?? "", reasons: piece.reasons.map(\.rawValue))
            }
            doubts = proposal.doubts.map(\.rawValue)
            hints = proposal.hints.map(\.rawValue)
            self.rules = rules.description
            milliseconds = (took / .microseconds(1)).rounded() / 1000
        }
    }

    /// Reads the lines. A line that is not a quote is a finding that shows nothing of it.
    package static func read(_ text: String, path: String, _ findings: inout Findings) -> [Input] {
        var quotes: [Input] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where !line.isEmpty {
            do {
                quotes.append(try JSONDecoder().decode(Input.self, from: Data(line.utf8)))
            } catch {
                findings.report(
                    Finding(
                        .quotesInput, at: SourceLocation(path: path, line: index + 1, column: 1),
                        "the line is not a JSON object with the texts 'id' and 'text'",
                        fix: "write one quote a line, such as {\"id\": \"q1\", \"text\": \"Thank you.\"}"))
            }
        }
        return quotes
    }

    package static func line(_ output: Output) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(output), as: UTF8.self) + "\n"
    }
}
