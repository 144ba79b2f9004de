import Testing

@testable import Redaction

/// What holds for every text, held against the invented compliments and against strings of tokens thrown together.
@Suite struct PropertyTests {
    static let texts: [String] = {
        do {
            return try (MarkedQuote.read("dev") + MarkedQuote.read("tune")).map(\.text) + soups
        } catch {
            Issue.record("the fixtures cannot be read: \(error)")
            return []
        }
    }()

    private static let bits = [
        "thank", "you", "Grace", "will", "Zofrinda", "Wood", "14", "CV3", "6PF", "07700", "900123", "@", ".", ",", "!",
        "'s", "-",
        "School", "at", "Mrs", "x", "J", "ROSE", "is", "[name]", "[child]", "[", "]", "O'Neill", "😊", "\u{200B}", "é",
        "Ł",
        "\n", "(", ")", "#", "aged", "five", "24/7", "Close", "and", "Auntie", "5th", "June", "may", "Sky", "&", "/",
        "_",
    ]

    private static let soups: [String] = {
        var dice = Dice(20_231)
        return (0..<1_500).map { _ in
            (0..<Int.random(in: 2...14, using: &dice)).map { _ in
                bits[Int.random(in: 0..<bits.count, using: &dice)] + (Bool.random(using: &dice) ? " " : "")
            }.joined()
        }
    }()

    @Test func `the pieces of a proposal are the text to the last scalar`() {
        for text in Self.texts {
            let proposal = Specimen.redactor.propose(text)
            #expect(proposal.pieces.map(\.original).joined() == text)
            var end = 0
            for piece in proposal.pieces {
                #expect(piece.range.lowerBound == end)
                end = piece.range.upperBound
            }
        }
    }

    /// The short list, mark by mark, and the numbers that may count hours and visits.
    private static let figures = Set(
        Specimen.lists.figures.flatMap(WordFold.words) + (1...12).map(String.init))

    @Test func `no digit survives outside the short list`() {
        for text in Self.texts {
            for piece in Specimen.redactor.propose(text).pieces where piece.role == nil {
                guard piece.original.unicodeScalars.contains(where: { $0.properties.numericType != nil }) else {
                    continue
                }
                // Held against the lists themselves, since a rule that is wrong gives its reason too.
                for word in WordFold.words(of: piece.original) where word.contains(where: \.isNumber) {
                    let isListed = Self.figures.contains(word) || Specimen.lists.classes(of: word).has(.spelling)
                    #expect(isListed || piece.reasons.contains(.localTerm), "\(word) in \(text)")
                }
            }
        }
    }

    @Test func `no word survives outside the lists`() {
        for text in Self.texts {
            for piece in Specimen.redactor.propose(text).pieces where piece.role == nil {
                guard piece.original.contains(where: \.isLetter), !piece.reasons.contains(.placeholder) else {
                    continue
                }
                let words = WordFold.words(of: piece.original).map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
                for word in words {
                    let isTerm = !Set(piece.reasons).isDisjoint(with: [.localTerm, .allowedNumber])
                    #expect(isTerm || Specimen.lists.classes(of: word).isListed, "\(word) in \(text)")
                }
            }
        }
    }

    @Test func `proposing on a proposal changes nothing`() {
        for text in Self.texts {
            let once = Specimen.propose(text)
            #expect(Specimen.propose(once) == once, "from \(text)")
        }
    }

    @Test func `the same text always gives the same proposal`() {
        for text in Self.texts.prefix(200) {
            #expect(Specimen.redactor.propose(text) == Specimen.redactor.propose(text))
        }
    }

    @Test func `decisions change their piece and nothing else`() throws {
        let text = "We love Grace and the whole team."
        let proposal = Specimen.redactor.propose(text)
        #expect(proposal.redactedText == "We love [name] and the whole team.")
        let grace = try #require(proposal.pieces.firstIndex { $0.original == "Grace" })
        #expect(proposal.text(deciding: [grace: .accept]) == text)
        #expect(proposal.text(deciding: [grace: .redact(as: .child)]) == "We love [child] and the whole team.")
        let team = try #require(proposal.pieces.firstIndex { $0.original == "team" })
        #expect(proposal.text(deciding: [team: .redact(as: nil)]) == "We love [name] and the whole [word].")
    }
}
