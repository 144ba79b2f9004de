import Testing

@testable import Pages

@Suite struct MarkdownParserTests {
    @Test func `Two threads read 1,000 documents as one thread does`() async {
        let documents = (0..<1000).map { number in
            "# Page \(number)\n\nSome *words* and ~~old~~ **strong \(number)** `code`.\n\n"
                + "| a | b |\n|---|--:|\n| *x* | \(number) |\n\n- one ~~two~~\n- [three](x.html)\n"
        }
        let alone = documents.map { MarkdownParser().parse($0) }
        let halves = [Array(documents[..<500]), Array(documents[500...])]
        let together = await withTaskGroup(of: (Int, [MarkdownDocument]).self) { group in
            for (index, half) in halves.enumerated() {
                group.addTask { (index, half.map { MarkdownParser().parse($0) }) }
            }
            return await group.reduce(into: [Int: [MarkdownDocument]]()) { $0[$1.0] = $1.1 }
        }
        #expect((together[0] ?? []) + (together[1] ?? []) == alone)
    }

    @Test func `Positions are those of the file`() {
        let document = MarkdownParser(linesBefore: 6).parse("## Head\n\ntext\nmore\n\n```table x\na: 1\n```\n")
        #expect(document.blocks.map(\.start.line) == [7, 9, 12])
        #expect(document.blocks.map(\.endLine) == [7, 10, 14])
        #expect(document.blocks[2].kind == .fence(info: "table x", body: "a: 1\n"))
        #expect(document.blocks[1].children.map(\.kind) == [.text("text"), .softBreak, .text("more")])
        #expect(document.blocks[1].children[2].start.line == 10)
    }

    @Test func `A slot stays one text whatever stands in it`() {
        let document = MarkdownParser().parse("before {{ a_b.c last year as words }} after\n")
        let words = "before {{ a_b.c last year as words }} after"
        #expect(document.blocks[0].children.map(\.kind) == [.text(words)])
    }

    @Test func `Cells of a table know their line and whether they hold numbers`() {
        let table = MarkdownParser().parse("| a | b |\n|---|--:|\n| x | 1 |\n| y | {{ z }} |\n").blocks[0]
        #expect(table.children.map(\.start.line) == [1, 3, 4])
        #expect(table.children[2].children.map(\.kind) == [.cell(isNumeric: false), .cell(isNumeric: true)])
        #expect(table.children[2].children[1].children[0].start.line == 4)
    }

    @Test func `An empty text is an empty document`() {
        #expect(MarkdownParser().parse("").blocks.isEmpty)
    }
}
