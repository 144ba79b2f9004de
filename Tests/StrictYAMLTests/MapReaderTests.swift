import Diagnostics
import Quantities
import StrictYAML
import Testing

@Suite struct MapReaderTests {
    @Test func `values are read with their types`() throws {
        var findings = Findings()
        var map = MapReader(try read("name: Coventry\ncount: 3\non: 2022-03-31\nopen: true\nparts: [a, b]", &findings))
        let (name, count, date) = (map.string("name"), map.integer("count", .count), map.date("on"))
        let (open, parts) = (map.boolean("open", or: false), map.strings("parts"))
        #expect(name == "Coventry" && count == 3 && date.iso == "2022-03-31" && open && parts == ["a", "b"])
        let unread = map.finish()
        #expect(unread.isEmpty && findings.isEmpty)
    }

    @Test func `all faults of a map are reported in one run`() throws {
        var findings = Findings()
        var map = MapReader(try read("nam: Coventry\ncount: three\non: 31/03/2022", &findings))
        _ = map.string("name")
        _ = map.integer("count", .count)
        _ = map.date("on")
        let unread = map.finish()
        #expect(
            FindingText().render(unread.sorted) == """
                a.yaml:1:1: error: no key is called 'nam' [known-key]
                  fix: write 'name'

                a.yaml:2:8: error: 'count' is not a whole number from 0 to 999,999,999,999 [value-kind]
                  fix: write the number in plain digits, without a sign, a comma or a zero in front

                a.yaml:3:5: error: 'on' is not a date such as 2022-03-31 [value-kind]
                  fix: write a date such as 2022-03-31

                """)
    }

    @Test func `of many unknown keys a handful has a finding each`() throws {
        var findings = Findings()
        let keys = (1...40).map { "junk\($0): 1" }.joined(separator: "\n")
        var map = MapReader(try read("name: Coventry\n\(keys)", &findings))
        _ = map.string("name")
        let unknown = map.finish().sorted
        #expect(unknown.count == 6 && unknown.allSatisfy { $0.rule == .knownKey })
        #expect(unknown.last?.location.line == 7 && unknown.last?.message == "this key and 34 more do not belong here")
    }

    @Test func `a list of names has an end`() throws {
        var findings = Findings()
        let keys = (0...10_000).map { "k\($0): 1" }.joined(separator: "\n")
        var map = MapReader(try read(keys, &findings))
        #expect(map.allEntries().isEmpty)
        #expect(map.finish().sorted.map(\.message) == ["the file has more than 10,000 names in one list"])
    }

    @Test(arguments: ["a: \"x\\e[31my\"", "a: b\nc: \"\\0\"", "\"\\x07\": b", "a: [\"\\u0085\"]"])
    func `a control character is refused where it is written`(text: String) {
        var findings = Findings()
        #expect(SettingsFile.read(text, path: "a.yaml", &findings) == nil)
        #expect(findings.all.map(\.rule) == [.yamlSyntax] && findings.all.allSatisfy { $0.location.line != nil })
    }

    @Test(arguments: ["https://a.example/\\\"x", "https://a.example/ b", "a.example", "javascript:alert(1)"])
    func `an address of the web is one`(address: String) throws {
        var findings = Findings()
        var map = MapReader(try read("site: \"\(address)\"", &findings))
        _ = map.webAddress("site")
        #expect(map.finish().all.map(\.rule) == [.valueKind])
    }

    @Test func `a key that stands twice is not silently the last one`() {
        var findings = Findings()
        _ = SettingsFile.read("name: a\nname: b\n", path: "a.yaml", &findings)
        #expect(findings.sorted.map(\.rule) == [.yamlSyntax] || findings.sorted.map(\.rule) == [.yamlDuplicateKey])
    }

    @Test func `broken YAML is a finding at its line`() {
        var findings = Findings()
        #expect(SettingsFile.read("name: [a\nother: b", path: "a.yaml", &findings) == nil)
        #expect(findings.sorted.map(\.location.line) == [2])
    }

    private func read(_ text: String, _ findings: inout Findings) throws -> SettingsNode {
        try #require(SettingsFile.read(text, path: "a.yaml", &findings))
    }
}
