import Testing

@testable import Redaction

/// What is taken out stays out, however it is typed.
@Suite struct MutationTests {
    enum Change: String, CaseIterable {
        case small, loud, doubledSpace, accent, possessive, swapped, doubled, missing, pictureAfter, pictureInside
        case lookAlike, hidden, spaced, curlyPossessive, stopAfter, fullWidth, digit

        func apply(to name: String, _ dice: inout Dice) -> String {
            let scalars = Array(name.unicodeScalars)
            let place = Int.random(in: 1..<max(2, scalars.count - 1), using: &dice)
            func with(_ inserted: String) -> String { text(scalars[..<place]) + inserted + text(scalars[place...]) }
            switch self {
            case .small: return name.lowercased()
            case .loud: return name.uppercased()
            case .doubledSpace: return name.split(separator: " ").joined(separator: "  ")
            case .accent: return with("\u{301}")
            case .possessive: return name + "'s"
            case .curlyPossessive: return name + "\u{2019}s"
            case .stopAfter: return name + ".Then"
            case .swapped:
                guard place + 1 < scalars.count else { return name }
                return text(scalars[..<place]) + text([scalars[place + 1], scalars[place]])
                    + text(scalars[(place + 2)...])
            case .doubled: return with(String(scalars[place - 1]))
            case .missing: return text(scalars[..<place]) + text(scalars[(place + 1)...])
            case .pictureAfter: return name + "😊"
            case .pictureInside: return with("😊")
            case .lookAlike: return name.replacing("a", with: "\u{0430}").replacing("e", with: "\u{0435}")
            case .hidden: return with("\u{200B}")
            case .spaced: return scalars.map { String($0) }.joined(separator: " ")
            case .fullWidth:
                return text(
                    scalars.map { scalar in
                        ("a"..."z").contains(scalar) ? Unicode.Scalar(scalar.value - 97 + 0xFF41) ?? scalar : scalar
                    })
            case .digit: return with("1")
            }
        }

        private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            String(String.UnicodeScalarView(scalars))
        }
    }

    /// Names that are not words, from many communities, and a sentence about each.
    static let names = [
        "Zeeshan", "Gurpreet", "Chetna", "Mizanur", "Krzysztof", "Mădălina", "Roksolana", "Chinonso", "Devonte",
        "Gráinne",
        "Abdulrahman", "Suleekha", "Zixuan", "Karthik", "Gwenllian", "Kayleigh", "Thandiwe", "Oluwaseun", "Siobhán",
        "Łukasz",
    ]
    static let sentences = [
        ("Thank you to ", " for all that you did for us."), ("My social worker ", " has never let us down."),
        ("We could not have done it without ", ", who was with us every step of the way."),
    ]

    @Test(arguments: Change.allCases) func `a name stays out however it is typed`(change: Change) {
        var dice = Dice(7)
        for name in Self.names {
            for (before, after) in Self.sentences {
                let changed = change.apply(to: name, &dice)
                let printed = Specimen.propose(before + changed + after)
                // Nothing of the name is printed between the words around it, except what a possessive leaves.
                let rest = printed.replacing(before, with: "").replacing(after, with: "")
                let allowed: Set<String> = ["[name]", "[name]'s", "[name]😊", "[name].Then", "[handle]", "[number]"]
                #expect(allowed.contains(rest), "\(change.rawValue): \(before + changed + after) -> \(printed)")
            }
        }
    }

    @Test func `what is taken out of a compliment stays out when it is typed small or loud`() throws {
        for quote in try MarkedQuote.read("tune") {
            for text in [quote.text.lowercased(), quote.text.uppercased()] {
                let printed = Set(WordFold.words(of: Specimen.propose(text)))
                for span in quote.spans where span.mustRedact && span.label == "PERSON" {
                    for word in WordFold.words(of: span.text) where word.utf8.count > 3 {
                        let isElsewhere =
                            WordFold.words(of: quote.text).count { $0 == word }
                            > quote.spans.count {
                                WordFold.words(of: $0.text).contains(word)
                            }
                        #expect(isElsewhere || !printed.contains(word), "\(word) of \(text)")
                    }
                }
            }
        }
    }
}
