import Diagnostics
import Testing

@testable import Checks

@Suite struct CharacterRulesTests {
    @Test(arguments: [
        ("12 \u{FF11}\u{FF12}", ["digit", "digit"]), ("\u{2460}", ["digit"]), ("\u{216B}", ["digit"]),
        ("\u{0663}", ["digit"]),
        ("a\u{202E}b", ["unseen"]), ("a\u{200B}b", ["unseen"]), ("a\u{AD}b", ["unseen"]), ("\u{FFFD}", ["unseen"]),
        ("p\u{430}rent", ["lookalike"]), ("\u{430}rent", ["lookalike"]), ("\u{FF21}", ["lookalike"]),
        ("\u{1D7CE}", ["digit"]),
    ])
    func `a character that is not what it looks like is found`(text: String, kinds: [String]) {
        #expect(OddCharacter.all(in: Array(text.utf8)).map { "\($0.kind)" } == kinds)
    }

    @Test(arguments: [
        "caf\u{E9} \u{2013} \u{201C}so\u{201D} \u{2019} \u{2026} \u{A3}5 \u{20AC}", "\u{BD} a mile, 10 m\u{B2}",
        "\u{423}\u{43A}\u{440}\u{430}\u{457}\u{43D}\u{441}\u{44C}\u{43A}\u{430}",
        "\u{645}\u{6CC}\u{200C}\u{634}\u{648}\u{62F}",
        "\u{39C}\u{3B9}\u{3BB}\u{3AC}\u{3BC}\u{3B5}", "na\u{EF}ve \u{159}", "\u{263A} \u{2713}",
    ])
    func `other languages and signs are what they look like`(text: String) {
        #expect(OddCharacter.all(in: Array(text.utf8)).map { "\($0.kind)" } == [])
    }
}
