import Diagnostics
import StrictYAML
import Testing

@Suite struct JSONFileTests {
    private func fault(_ text: String) -> String {
        do throws(JSONFault) {
            _ = try JSONFile.read(Array(text.utf8), path: "m.json")
            return "none"
        } catch {
            return "\(error.location.line ?? 0):\(error.location.column ?? 0) \(error.reason)"
        }
    }

    private func value(_ text: String) throws -> SettingsNode.Content {
        try JSONFile.read(Array(text.utf8), path: "m.json").content
    }

    @Test func `values are read with their places`() throws {
        let node = try JSONFile.read(Array("{\n \"a\": [1, -2.5e3, true, null, \"x\"]}".utf8), path: "m.json")
        var map = MapReader(node)
        let items = map.list("a")
        #expect(items.map(\.text) == ["1", "-2.5e3", "true", nil, "x"])
        #expect(items.map { "\($0.location)" } == (0..<5).map { "m.json:2:\([8, 11, 19, 25, 31][$0])" })
        #expect(try value(#""\" \\ \/ \b\f\n\r\t é 😀""#) == .scalar("\" \\ / \u{8}\u{C}\n\r\t é 😀"))
    }

    @Test(arguments: [
        ("", "1:1 it ends too early"), ("{", "1:2 a name is missing here"),
        ("[1", "1:3 a comma or the end of a list or object is missing here"),
        ("[1,]", "1:4 a value is missing here"), ("{\"a\":1,\"a\":2}", "1:11 a name stands twice in one object"),
        ("1 2", "1:3 something stands after its end"), ("\"a", "1:3 a text has no end"),
        ("\"\n\"", "1:2 a control character stands in a text"), (#""\x""#, "1:4 a backslash means nothing here"),
        (#""\ud800""#, "1:8 half a character is escaped"), (#""\u12""#, "1:4 four hexadecimal digits are missing here"),
        ("&a [*a]", "1:1 a value is missing here"), ("nan", "1:1 a value is missing here"),
        ("{a: 1}", "1:2 a name is missing here"),
    ])
    func `what is not JSON says where and why`(text: String, reason: String) { #expect(fault(text) == reason) }

    @Test func `depth and bytes that are not UTF-8 are refused, however many`() {
        #expect(fault(String(repeating: "[", count: 1_000_000)) == "1:17 it is more than 16 levels deep")
        #expect(throws: JSONFault.self) { try JSONFile.read([0x22, 0xFF, 0x22], path: "m.json") }
        #expect(throws: JSONFault.self) {
            try JSONFile.read([UInt8](repeating: 0x20, count: JSONFile.largest + 1), path: "m.json")
        }
    }
}
