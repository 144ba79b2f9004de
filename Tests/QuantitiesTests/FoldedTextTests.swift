import Testing

@testable import Quantities

@Suite struct FoldedTextTests {
    @Test(arguments: [
        "North Team", "north team", "NORTH  TEAM", " North\u{A0}Team ", "North\u{200B} Team", "North\tTeam\r\n",
        "\u{FEFF}North Team", "No\u{AD}rth\u{2003}Team\u{202F}",
    ]) func `what nobody sees, and how it was typed, parts no text from another`(text: String) {
        #expect(text.folded == "north team")
    }

    @Test func `dashes and apostrophes are of one kind each, letters of every other`() {
        #expect("Men’s – women‘s — Zoë's".folded == "men's - women's - zoë's")
        #expect("Zoe".folded != "Zoë".folded && "a b".folded != "ab".folded && "\u{A0}\u{200B}".folded == "")
    }

    @Test func `digits are of one kind, and letters of full width are as others`() {
        #expect("Ｃ－０００１".folded == "c-0001" && "C-٠٠٠١".folded == "c-0001" && "Ｏ＇Ｎeil".folded == "o'neil")
        #expect("1²".folded != "12".folded && "½".folded == "½")
    }

    @Test func `ASCII folds in its own way as all letters do`() {
        for first in UInt8(0)..<128 {
            for second in UInt8(0)..<128 {
                let text = String(decoding: [97, first, second, 66], as: UTF8.self)
                #expect(text.folded == text.unicodeFolded, "\(first) \(second)")
            }
        }
    }
}
