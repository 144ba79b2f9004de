import Diagnostics
import StrictYAML
import Testing

@Suite struct StrictYAMLTests {
    @Test func `an anchor, an alias and a tag are refused at their place`() {
        #expect(
            text("name: &me Anytown\nother: *me\n") == """
                a.yaml:2:1: error: anchors ('&') and aliases ('*') are not read [yaml-syntax]
                  fix: write the value out; put a text that begins with '&' or '*' in double quotes

                """)
        #expect(places("a: 1\nname: &me Anytown\n") == ["2:7"])
        #expect(places("name: *nobody\n") == ["1:7"])
        #expect(places("name: !!str Anytown\nother: ! x\n!!int count: 3\n") == ["1:7", "2:8", "3:1"])
        #expect(places("name: {<<: {a: b}}\n") == ["1:8"])
        #expect(places("? [a, b]\n: c\n") == ["1:3"])
        #expect(places("name: a\n---\nname: b\n") == ["2:1"])
    }

    @Test func `a text with these signs inside it, or in quotation marks, is a text`() throws {
        var findings = Findings()
        let file = "a: Tom & Jerry!\nb: \"*ours\"\nc: '&c'\n# *a &a\nd: |\n  &x is *y\n"
        let node = try #require(SettingsFile.read(file, path: "a.yaml", &findings))
        var map = MapReader(node)
        let texts = ["a", "b", "c", "d"].map { map.string($0) }
        #expect(texts == ["Tom & Jerry!", "*ours", "&c", "&x is *y\n"] && findings.isEmpty)
    }

    @Test func `aliases of lists of aliases cost no more than any other file`() {
        var file = "x0: &x0 [a, a]\n"
        for number in 1..<60 { file += "x\(number): &x\(number) [*x\(number - 1), *x\(number - 1)]\n" }
        #expect(places(file + "? *x59\n: 1\n? *x59\n: 2\n") == ["2:1"])
    }

    @Test(arguments: [
        "a: " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
        "a: " + String(repeating: "{a: ", count: 100) + String(repeating: "}", count: 100),
        "a:\n  " + String(repeating: "- ", count: 100_000) + "b",
        (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        String(repeating: "? ", count: 100_000) + "b",
    ]) func `a file is at most 64 levels deep`(file: String) {
        #expect(text(file).contains("more than 64 levels, one in another [yaml-syntax]"))
    }

    @Test func `a key twice, a tab, yes for true and a number of no one's writing are told at their places`() {
        #expect(
            text("name: a\nother: b\nname: c\n") == """
                a.yaml:3:1: error: this key is here twice [yaml-duplicate-key]
                  see a.yaml:1:1: the first of the two
                  fix: delete one of the two

                """)
        #expect(
            text("name:\n\ta: b\n") == """
                a.yaml:2:1: error: there is a tab here, and YAML indents with spaces [yaml-syntax]
                  fix: replace the tab with spaces, as many as the lines next to it begin with

                """)
        #expect(
            values("open: Yes\nshut: off\ncount: 007\nmore: 1,200\nless: -5\nhuge: 9223372036854775807\n") == """
                a.yaml:1:7: error: 'open' is not true or false [value-kind]
                  fix: write true

                a.yaml:2:7: error: 'shut' is not true or false [value-kind]
                  fix: write false

                a.yaml:3:8: error: 'count' is not a whole number from 0 to 1,000 [value-kind]
                  fix: write the number in plain digits, without a sign, a comma or a zero in front

                a.yaml:4:7: error: 'more' is not a whole number from 0 to 1,000 [value-kind]
                  fix: write the number in plain digits, without a sign, a comma or a zero in front

                a.yaml:5:7: error: 'less' is not a whole number from 0 to 1,000 [value-kind]
                  fix: write the number in plain digits, without a sign, a comma or a zero in front

                a.yaml:6:7: error: 'huge' is not a whole number from 0 to 1,000 [value-kind]
                  fix: write the number in plain digits, without a sign, a comma or a zero in front

                """)
    }

    @Test func `every meaning of a number has a range whose hundredfold can be squared or added up a million times`() {
        for meaning in WholeNumber.allCases {
            #expect(meaning.range.lowerBound >= 0)
            #expect(!meaning.range.upperBound.multipliedReportingOverflow(by: 200).overflow)
            #expect(!meaning.range.upperBound.multipliedReportingOverflow(by: 1_000_000).overflow)
            #expect(meaning.read("\(meaning.range.upperBound)") == meaning.range.upperBound)
            #expect(meaning.read("\(meaning.range.upperBound + 1)") == nil)
        }
        #expect(
            ["", "-1", "+1", "01", "1.0", "1 ", "１", "0x1", "1e3"].allSatisfy { WholeNumber.count.read($0) == nil })
    }

    @Test(arguments: [
        "reference,notes\nTC-1,Zebedee phoned\n", "TC-1,note: Zebedee phoned\nTC-2,note: Zebedee\n",
        "Zebedee: phoned\nZebedea: wrote\n", "Zebedee: a\nZebedee: b\n", "a: Zebedee: b\n", "\"Zebedee\" b\n",
        "Zebedee\tphoned: x\n", "Zebedee: \u{1}\n", "[Zebedee, Zebedee", "Zebedee: [", "%Zebedee\n---\n",
        "Zebedee; x: y\n",
    ]) func `an export in a settings file's place is not repeated`(file: String) {
        #expect(!values(file).contains("Zebed"))
        #expect(!values(file).isEmpty)
    }

    private func text(_ file: String) -> String {
        var findings = Findings()
        _ = SettingsFile.read(file, path: "a.yaml", &findings)
        return FindingText().render(findings.sorted)
    }

    private func places(_ file: String) -> [String] {
        var findings = Findings()
        _ = SettingsFile.read(file, path: "a.yaml", &findings)
        return findings.sorted.map { "\($0.location.line ?? 0):\($0.location.column ?? 0)" }
    }

    /// What a reader of these keys has to say.
    private func values(_ file: String) -> String {
        var findings = Findings()
        guard let node = SettingsFile.read(file, path: "a.yaml", &findings) else {
            return FindingText().render(findings.sorted)
        }
        var map = MapReader(node)
        _ = map.boolean("open", or: true)
        _ = map.boolean("shut", or: true)
        for key in ["count", "more", "less", "huge"] { _ = map.optionalInteger(key, .days) }
        findings.report(map.finish())
        return FindingText().render(findings.sorted)
    }
}
