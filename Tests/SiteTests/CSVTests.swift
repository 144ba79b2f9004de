import Site
import Testing

@Suite struct CSVTests {
    @Test(arguments: ["a\tb", "a\nb", "a\r\nb", "a\u{85}b", "a\u{2028}b", "\ta\u{0}b\n", "a \u{1B} b"])
    func `a cell is one line, whatever is in a label`(text: String) {
        let file = CSV.text([[text, "x"]])
        #expect(file.dropFirst().unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
        let rows = CSV.rows(Array(file.utf8))
        #expect(rows.count == 1 && rows[0].count == 2)
        #expect(rows[0][0].split(separator: " ") == ["a", "b"])
    }

    @Test(arguments: ["=1+1", "\t=1+1", "\n+1+x", "\u{A0}@a", "\u{FF1D}a", "-1+1"])
    func `a formula is a text, also behind what is not seen`(text: String) {
        let file = CSV.text([[text]])
        #expect(file.dropFirst().hasPrefix("'"))
        #expect(CSV.rows(Array(file.utf8))[0][0].hasSuffix(text.drop { "\t\n".contains($0) }))
    }

    @Test func `numbers and plain texts are written to the letter`() {
        let file = CSV.text([["-5", "12.5", "a, b", "a; b", "say \"x\""]])
        #expect(file.dropFirst() == "-5,12.5,\"a, b\",\"a; b\",\"say \"\"x\"\"\"\n")
    }
}
