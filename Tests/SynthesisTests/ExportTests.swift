import Diagnostics
import Synthesis
import Testing

/// Exampleshire's files are shaped differently on purpose: what the reader must cope with is all there.
struct ExportTests {
    private let edition = Edition.all[1]

    private func bytes(_ name: String) throws -> [UInt8] {
        try #require(Edition.bytes("\(edition.folder)/records/\(name)"))
    }

    @Test("the case extract is Windows-1252 with a letter that UTF-8 writes otherwise, and ends lines with CR LF")
    func windows1252() throws {
        let bytes = try bytes("case-extract.csv")
        #expect(bytes.contains(0x92), "a right single quotation mark")
        #expect(bytes.contains(0x96), "an en dash")
        #expect(String(validating: bytes, as: UTF8.self) == nil)
        #expect(bytes.suffix(2) == [13, 10])
    }

    @Test("dates are written as the mapping says, and columns stand in another order than ours")
    func datesAndOrder() throws {
        let lines = try bytes("case-extract.csv").split(separator: 10)
        #expect(String(decoding: lines[0].prefix(29), as: UTF8.self) == "Date in,Case ID,District of c")
        #expect(lines.dropFirst().allSatisfy { $0[$0.startIndex + 2] == UInt8(ascii: "/") })
    }

    @Test("the compliments start with a byte order mark and quote every cell")
    func byteOrderMark() throws {
        #expect(try bytes("thanks.csv").starts(with: [0xEF, 0xBB, 0xBF, UInt8(ascii: "\"")]))
    }
}
